package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The kinds of evidence of the files the country is first loaded from, and what is entered by hand. */
    private static final Set<String> SOURCES = Set.of(
            "cabinet-vote-1403-05-31",
            "circular",
            "press-1404",
            "public-list",
            "general-knowledge",
            "valid-from unknown",
            "valid-to approximate",
            "entered");

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

    /** Where what is known of it comes from, in words. */
    String sources() {
        return Stream.of(provenance.split("; ")).map(OrganCard::source).collect(Collectors.joining(" · "));
    }

    private static String source(String code) {
        for (String with : List.of("template ", "import: ")) {
            if (code.startsWith(with)) {
                return text("directory.organ.source." + with.strip().replace(":", ""), code.substring(with.length()));
            }
        }
        return SOURCES.contains(code) ? text("directory.organ.source." + code) : code;
    }

    /** Whether it has ceased to exist by {@code today}. */
    boolean closedOn(LocalDate today) {
        return validTo != null && !validTo.isAfter(today);
    }
}
