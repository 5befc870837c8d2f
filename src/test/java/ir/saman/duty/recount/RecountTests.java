package ir.saman.duty.recount;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestDatabase;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.kit.database.LocalPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves({"F3", "F5"})
class RecountTests {

    private final DeskFixtures desk;
    private final JdbcClient db;
    private final Recounting recounting;
    private final RecountCommand command;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long source;

    @Autowired
    RecountTests(DeskFixtures desk, JdbcClient db, Recounting recounting, RecountCommand command) {
        this.desk = desk;
        this.db = db;
        this.recounting = recounting;
        this.command = command;
    }

    @BeforeEach
    void threeDutiesOneOfThemAnswered() {
        List<DutyId> duties = desk.lay(
                List.of(desk.below("N012"), desk.below("N012"), desk.below("N012")), 5, "کار", "N029", List.of());
        desk.submit(duties.getFirst(), 1);
        source = db.sql("select source_id from duty.duty where id = :id")
                .param("id", duties.getFirst().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasOnlyEverChangedByCommandsIsCountedAsItIs() {
        assertThat(recounting.find().counts()).extracting(Drift::sourceId).doesNotContain(source);
    }

    @Test
    void aTamperedCountIsFoundAndLeftAloneUntilItIsMended() throws SQLException {
        recounting.mend(); // whatever others left in the shared database
        assertThat(run()).isZero();
        tamper(
                "update duty.count_delta set n = n + 2 where cube = 'PROVINCE' and state = 'OPEN' and n > 0 and source_id = "
                        + source);
        tamper("delete from duty.count_delta where cube = 'AGENCY' and state = 'SUBMITTED' and source_id = " + source);
        assertThat(counted("PROVINCE", "OCCURRED", desk.today())).isEqualTo(5);
        assertThat(counted("AGENCY", "OCCURRED", desk.today())).isEqualTo(2);

        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "شمارش استان‌ها: ۱ خانه نادرست است، جمع تفاوت‌ها ۲",
                        "شمارش دستگاه‌های ملی: ۱ خانه نادرست است، جمع تفاوت‌ها ۱");
        assertThat(recounting.find().counts())
                .containsExactly(new Drift("AGENCY", source, 1, 1), new Drift("PROVINCE", source, 1, 2));

        assertThat(run("--mend")).isEqualTo(1);
        assertThat(counted("PROVINCE", "OCCURRED", desk.today())).isEqualTo(3);
        assertThat(counted("AGENCY", "OCCURRED", desk.today())).isEqualTo(3);
        assertThat(ledgered()).isEqualTo("{\"AGENCY\":1,\"PROVINCE\":1}");
        assertThat(run()).isZero();
        assertThat(recounting.mend().same()).isTrue();
    }

    @Test
    void whatWasKnownBeforeAMendStaysAsItWasKnown() throws SQLException {
        LocalDate before = desk.today().minusDays(1);
        tamper(
                "update duty.count_delta set recorded_on = recorded_on - 9, occurred_on = occurred_on - 9 where source_id = "
                        + source);
        long known = counted("COUNTY", "RECORDED", before) + counted("UNIT", "RECORDED", before);
        recounting.mend();
        assertThat(counted("COUNTY", "RECORDED", before) + counted("UNIT", "RECORDED", before))
                .isEqualTo(known);
        assertThat(counted("UNIT", "OCCURRED", before)).isEqualTo(laidBefore());
    }

    @Test
    void aSumOfClosedMonthsThatIsNotTheirSumIsFoundAndTakenBack() throws SQLException {
        recounting.mend();
        tamper(
                "insert into duty.count_month (axis, month_end, cube, source_id, period, state, n) values ('OCCURRED', '2020-04-19', 'PROVINCE', "
                        + source + ", '-', 'OPEN', 7)");
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("جمع ماه‌های بسته، به روز رخداد");
        assertThat(recounting.find().counts()).isEmpty();
        assertThat(run("--mend")).isEqualTo(1);
        assertThat(ledgered()).startsWith("{\"FOLDED_OCCURRED\":");
        assertThat(run()).isZero();
    }

    @Test
    void whatIsMistypedDoesNothing() {
        assertThat(run("--mend", "now")).isEqualTo(2);
        assertThat(run("mend")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("./saman recount [--mend]");
    }

    private int run(String... words) {
        return command.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private long counted(String cube, String axis, LocalDate day) {
        return db.sql("select coalesce(sum(n), 0) from duty.pub_count(:cube, :axis, :day, array[:source])")
                .param("cube", cube)
                .param("axis", axis)
                .param("day", day)
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private long laidBefore() {
        return db.sql("select count(*) from duty.duty where source_id = :source and laid_on < :today")
                .param("source", source)
                .param("today", desk.today())
                .query(Long.class)
                .single();
    }

    private String ledgered() {
        return db.sql("""
                select r.readable from secretariat.ledger_readable r
                join secretariat.ledger_entry e on e.id = r.entry_id where e.command = 'duty.recount' order by e.id desc limit 1""").query(String.class).single();
    }

    private static void tamper(String statement) throws SQLException {
        LocalPostgres postgres = TestDatabase.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(),
                        postgres.superuser().user(),
                        postgres.superuser().password());
                Statement done = connection.createStatement()) {
            assertThat(done.executeUpdate(statement)).isPositive();
        }
    }
}
