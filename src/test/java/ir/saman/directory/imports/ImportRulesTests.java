package ir.saman.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.imports.Imports.Committed;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A file is held to the rules the forms are held to; each test is rolled back. */
@SamanTest
@Serves("A1")
@Transactional
class ImportRulesTests {

    private static final String HEAD = "کد,نوع,نام,کد بالادست,کد استان,کد شهرستان,آغاز اعتبار,پایان اعتبار\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportSql sql;

    @Autowired
    Organs organs;

    @Autowired
    JdbcClient db;

    @Test
    void noDayLiesAhead() {
        String tomorrow = PersianDate.of(today().plusDays(1)).format();
        assertThat(faults("Z1,سازمان,نام,N002,,," + tomorrow + ",\nZ2,سازمان,نام,N002,,,," + tomorrow))
                .extracting(Fault::cell)
                .containsExactly("G2", "H3");
    }

    @Test
    void aClosedOrganIsNotEditedNorGivenUnits() {
        db.sql("update directory.organ set valid_to = :day where code = 'N131'")
                .param("day", today())
                .update();
        String closed = PersianDate.of(today()).format();
        String from =
                PersianDate.of(organs.byCode("N131").orElseThrow().validFrom()).format();
        String other = "N131,سازمان,نامی دیگر,N014,,," + from + "," + closed + "\n";
        assertThat(faults(other + "N130,سازمان,دانشگاه تهران,N131,,,,"))
                .extracting(Fault::cell)
                .containsExactly("A2", "D3");
        assertThat(faults(other.replace("نامی دیگر", "دانشگاه پیام نور"))).isEmpty();
    }

    @Test
    void aCoordinatorHasTheTerritoryItCoordinates() {
        assertThat(faults("""
                Z1,استانداری,نام,N016,,,,
                Z2,سازمان مدیریت و برنامه‌ریزی استان,نام,N030,,,,
                Z3,فرمانداری,نام,N016,00,,,
                Z4,فرمانداری,نام,N016,,0001,,
                N131,استانداری,دانشگاه پیام نور,N014,,,,
                """)).extracting(Fault::cell).containsExactly("E2", "E3", "F4", "E6");
    }

    @Test
    void aCodeSystemFitsItsIndex() {
        String head = "کد,نوع,نام,نظام کد\n";
        assertThat(sql.faults(kept(head + "Z1,سازمان,نام," + "X".repeat(41) + "\n")))
                .extracting(Fault::cell)
                .containsExactly("D2");
    }

    @Test
    void aChangeThatWasUnderWayWhileTheFileWasReadMakesItStale() {
        UUID batch = kept(HEAD + "Z1,سازمان,نام,N002,,,,\n");
        db.sql("""
                insert into directory.organ_change (organ_id, changed_at, effective_on, reason, after)
                select id, now() - interval '1 hour', cast(now() at time zone 'Asia/Tehran' as date), 'آزمون', '{}' from directory.organ where code = 'N131'""").update();
        assertThat(imports.commit(batch, admin().by())).isEqualTo(Committed.STALE);
    }

    @Test
    void onlyTheRowsOfACycleAreToldHoweverManyLeadIntoIt() {
        CountedMap known = new CountedMap();
        List<Line> lines = new ArrayList<>();
        lines.add(line(2, "A", "B"));
        lines.add(line(3, "B", "A"));
        IntStream.range(0, 2_000).forEach(i -> lines.add(line(4 + i, "C" + i, i == 0 ? "A" : "C" + (i - 1))));
        Checked checked = Checked.of(lines, new Known(known, Set.of(), Map.of(), today()));
        assertThat(checked.faults()).extracting(Fault::line).containsExactly(2, 3);
        assertThat(known.asked).isLessThan(20 * lines.size());
    }

    private static Line line(int number, String code, String parent) {
        Map<Column, String> letters = new EnumMap<>(Column.class);
        for (Column column : List.of(Column.CODE, Column.KIND, Column.NAME, Column.PARENT)) {
            letters.put(column, column.name());
        }
        return new Line(
                number,
                Map.of(Column.CODE, code, Column.KIND, "COMPANY", Column.NAME, "نام", Column.PARENT, parent),
                letters);
    }

    /** Nothing is known; counts how often it is asked. */
    private static final class CountedMap extends HashMap<String, ImportRow> {
        private static final long serialVersionUID = 1L;
        private int asked;

        @Override
        public ImportRow getOrDefault(@Nullable Object key, ImportRow otherwise) {
            asked++;
            return otherwise;
        }
    }

    private List<Fault> faults(String rows) {
        return sql.faults(kept(HEAD + rows));
    }

    private UUID kept(String csv) {
        Imports.Read read = imports.read("آزمون.csv", csv.getBytes(StandardCharsets.UTF_8), admin().by());
        return ((Imports.Read.Kept) read).batch();
    }

    private static LocalDate today() {
        return Tehran.today(Clock.systemUTC());
    }

    private Actor admin() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.SYSTEM_ADMINISTRATOR);
    }
}
