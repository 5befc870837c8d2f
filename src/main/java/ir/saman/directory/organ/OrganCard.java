package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organ's page tells of it; absent texts are empty. */
record OrganCard(
        long id,
        String code,
        String codeSystem,
        boolean codeProvisional,
        OrganKind kind,
        String name,
        String nameEn,
        long parentId,
        String path,
        String province,
        String provinceName,
        String county,
        String countyName,
        boolean article5,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String provenance,
        int version,
        long below) {

    /** From when to when it stands, in words. */
    String validity() {
        String from = PersianDate.of(validFrom).format();
        return validTo == null
                ? text("directory.organ.valid.since", from)
                : text(
                        "directory.organ.valid.between",
                        from,
                        PersianDate.of(validTo).format());
    }

    /** Whether it has ceased to exist by {@code today}. */
    boolean closedOn(LocalDate today) {
        return validTo != null && !validTo.isAfter(today);
    }
}
