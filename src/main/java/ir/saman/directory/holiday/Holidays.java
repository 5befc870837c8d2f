package ir.saman.directory.holiday;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.directory.holiday.HolidaySql.Holiday;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding and removing holidays: the country's, or a province's by whoever coordinates it. Each is in the ledger. */
@Component
class Holidays {

    private final HolidaySql sql;
    private final Organs organs;
    private final Authority authority;
    private final Ledger ledger;
    private final Clock clock;

    Holidays(HolidaySql sql, Organs organs, Authority authority, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.organs = organs;
        this.authority = authority;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of an addition. */
    enum Added {
        DONE,
        ALREADY_THERE,
        NOT_ALLOWED
    }

    /** Adds a holiday; {@code province} is empty for the whole country. */
    @Transactional
    public Added add(LocalDate day, String province, String title, Actor by) {
        if (!mayEdit(province, by)) {
            return Added.NOT_ALLOWED;
        }
        Optional<Long> added = sql.add(day, province, title);
        added.ifPresent(id -> ledger.write(
                by.by(),
                "directory.holiday.add",
                new Subject.One("holiday", id),
                Map.of("day", day.toString(), "title", title, "province", province)));
        return added.isPresent() ? Added.DONE : Added.ALREADY_THERE;
    }

    /**
     * Removes a holiday; one that is already gone stays gone.
     *
     * @throws ir.saman.kit.web.NotFound if it is not this actor's to remove
     */
    @Transactional
    public void remove(long id, Actor by) {
        removable(id, by).ifPresent(holiday -> {
            sql.remove(id);
            ledger.write(
                    by.by(),
                    "directory.holiday.remove",
                    new Subject.One("holiday", id),
                    Map.of(
                            "day", holiday.onDate().toString(),
                            "title", holiday.title(),
                            "province", holiday.province()));
        });
    }

    /**
     * The holiday that would be removed, if it is still there.
     *
     * @throws ir.saman.kit.web.NotFound if it is not this actor's to remove
     */
    Optional<Holiday> removable(long id, Actor by) {
        Optional<Holiday> found = sql.find(id);
        found.ifPresent(holiday ->
                authority.require(by, Act.EDIT_HOLIDAY, Target.of(concerned(holiday.province(), by)), "holiday " + id));
        return found;
    }

    /** Of these provinces, and the empty one for the whole country, those whose holidays the actor may edit. */
    Set<String> editable(List<String> provinces, Actor by) {
        if (!authority.mayEver(by, Act.EDIT_HOLIDAY)) {
            return Set.of();
        }
        Map<String, Organ> governorates = organs.ofEachProvince(OrganKind.GOVERNORATE, Tehran.today(clock)).stream()
                .collect(toMap(each -> each.province().orElseThrow(), each -> each));
        Organ ministry = organs.get(by.organ().ministry());
        return Stream.concat(Stream.of(""), provinces.stream())
                .filter(province -> authority
                        .decide(by, Act.EDIT_HOLIDAY, Target.of(governorates.getOrDefault(province, ministry)))
                        .allowed())
                .collect(toSet());
    }

    /** Whether the actor may add or remove holidays there; an empty province is the whole country. */
    private boolean mayEdit(String province, Actor by) {
        return authority
                .decide(by, Act.EDIT_HOLIDAY, Target.of(concerned(province, by)))
                .allowed();
    }

    List<Holiday> list(LocalDate first, LocalDate last, String province) {
        return sql.list(first, last, province);
    }

    /** The organ in whose territory the holiday lies: the province's governorate, or the ministry above the actor. */
    private Organ concerned(String province, Actor by) {
        Optional<Organ> governorate = province.isEmpty()
                ? Optional.empty()
                : organs.ofProvince(OrganKind.GOVERNORATE, province, Tehran.today(clock));
        return governorate.orElseGet(() -> organs.get(by.organ().ministry()));
    }
}
