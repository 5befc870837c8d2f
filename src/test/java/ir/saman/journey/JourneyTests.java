package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.journey.Visitor.Sight;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Command;
import ir.saman.kit.text.Digits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job in a real browser: answer, return, answer again, accept, and the board at that moment. */
@SamanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    private static final String DUTY = """
            select d.id from duty.duty d join duty.source s on s.id = d.source_id join directory.organ o on o.id = d.organ_id
            join circular.ask a on a.id = s.ref join circular.clause c on c.id = a.clause_id
            join circular.circular l on l.id = c.circular_id
            where l.number = :circular and s.evidence_kind = 'quarterly-progress-report' and d.period = :period
              and o.kind = :kind and o.province = '20' and (o.county = :county or :county = '')
            order by d.id limit 1""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ObjectProvider<Command> commands;

    @Autowired
    private Clock clock;

    private Map<String, String> passwords = Map.of();

    @BeforeAll
    void load() {
        passwords = Demonstration.load(commands);
        assertThat(passwords).containsOnlyKeys("arso", "auditor", "garmsar", "roads", "semnan.mporg");
    }

    @Test
    @Serves({"F2", "F3", "F4"})
    void anAnswerReturnedAnsweredAgainAndAcceptedStandsOnTheBoardAtThatMoment() {
        answerToBoard(Sight.LIGHT, Quarter.of(Tehran.today(clock)).previous(), "light");
    }

    @Test
    @Serves({"F2", "F4"})
    void theSameGoesWithoutJavaScript() {
        answerToBoard(
                Sight.NO_SCRIPT, Quarter.of(Tehran.today(clock)).previous().previous(), "no-script");
    }

    @Test
    @Serves("A1")
    void theFiveSeeTheirOwnAndNoMore() {
        long county = duty("107030", "COUNTY_GOVERNORATE", "2004");
        long province = duty("14133", "MANAGEMENT_ORGANISATION", "");
        assertThat(seen("arso", county)).isEqualTo(200);
        assertThat(seen("arso", province)).isEqualTo(200);
        assertThat(seen("semnan.mporg", county)).isEqualTo(200);
        assertThat(seen("semnan.mporg", province)).isEqualTo(200);
        assertThat(seen("garmsar", county)).isEqualTo(200);
        assertThat(seen("garmsar", province)).isEqualTo(404);
        assertThat(seen("roads", county)).isEqualTo(404);
        assertThat(seen("roads", province)).isEqualTo(404);
        assertThat(seen("auditor", county)).isEqualTo(404);
        assertThat(seen("auditor", province))
                .as("whose acceptor is the auditor's own organ")
                .isEqualTo(200);
        assertThat(seen("auditor", duty("107030", "GOVERNORATE", ""))).isEqualTo(404);
        assertThat(db.sql("select count(*) from secretariat.security_event where kind = 'REFUSED'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(5);
    }

    private void answerToBoard(Sight sight, Quarter quarter, String name) {
        long duty = duty("14133", "MANAGEMENT_ORGANISATION", "", quarter);
        try (Visitor officer = visitor(sight, "semnan.mporg");
                Visitor expert = visitor(sight, "arso")) {
            officer.go("/desk");
            officer.look("inbox-" + name);
            officer.go("/desk/duties/" + duty);
            officer.look("duty-" + name);
            answer(officer, duty, "شرح کوتاه", name);
            int metBefore = metInSemnan(expert, quarter);
            decide(expert, duty, "RETURNED", "شرح اقدام‌ها کامل نیست؛ لطفاً تکمیل کنید.", name);
            assertThat(metInSemnan(expert, quarter)).isEqualTo(metBefore);
            answer(officer, duty, "شرح کامل اقدام‌های فصل", name + "-again");
            decide(expert, duty, "ACCEPTED", "", name + "-again");
            assertThat(metInSemnan(expert, quarter))
                    .as("the accepted report meets the duties of 14133 at that moment")
                    .isGreaterThan(metBefore);
            officer.go("/desk/duties/" + duty);
            assertThat(officer.words()).contains("انجام‌شده");
            officer.look("duty-met-" + name);
        }
    }

    private void answer(Visitor officer, long duty, String words, String name) {
        officer.go("/desk/duties/" + duty + "/answer");
        officer.fill("text", words).fill("figure-progress-percent", "۴۵").fill("figure-actions-done", "7");
        officer.fill("occurred", "1404/12/30");
        officer.press("button.btn[name=do][value=submit]");
        assertThat(officer.page().locator("#f-occurred").getAttribute("aria-invalid"))
                .as("1404 had no 30 Esfand")
                .isEqualTo("true");
        assertThat(officer.page().locator("[name=text]").inputValue()).isEqualTo(words);
        officer.look("answer-" + name);
        officer.fill("occurred", "۱۴۰۵/۰۶/۳۰");
        officer.press("button.btn[name=do][value=submit]");
        assertThat(officer.page().locator("[aria-invalid=true]").count()).isZero();
        officer.look("sent-" + name);
    }

    private void decide(Visitor expert, long duty, String verdict, String reason, String name) {
        expert.go("/desk/duties/" + duty + "/decide");
        expert.look("decide-" + name);
        expert.fill("reason", reason);
        expert.press("button[name=verdict][value=" + verdict + "]");
        expert.look("decided-" + name);
    }

    /** What the board's province page says is met of 14133 in Semnan: in time and late. */
    private int metInSemnan(Visitor expert, Quarter quarter) {
        expert.go("/desk/board/provinces/20?circular=14133&period=" + quarter.code());
        return List.of("MET", "MET_LATE").stream()
                .mapToInt(standing -> expert
                        .page()
                        .locator(".figures a.figure[href*='standing=" + standing
                                + "&'] b, .figures a.figure[href$='standing=" + standing + "'] b")
                        .allInnerTexts()
                        .stream()
                        .mapToInt(figure -> Digits.parse(figure).orElseThrow().intValue())
                        .sum())
                .sum();
    }

    private int seen(String user, long duty) {
        try (Visitor visitor = visitor(Sight.LIGHT, user)) {
            return visitor.go("/desk/duties/" + duty);
        }
    }

    private Visitor visitor(Sight sight, String user) {
        return Visitor.at("http://localhost:" + port, sight).signIn(user, String.valueOf(passwords.get(user)));
    }

    private long duty(String circular, String kind, String county) {
        return duty(circular, kind, county, Quarter.of(Tehran.today(clock)));
    }

    private long duty(String circular, String kind, String county, Quarter quarter) {
        return db.sql(DUTY)
                .param("circular", circular)
                .param("kind", kind)
                .param("county", county)
                .param("period", quarter.code())
                .query(Long.class)
                .single();
    }
}
