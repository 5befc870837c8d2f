package ir.saman.circular.life;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;

import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.secretariat.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A circular of ARSO with two asks on two organs of its own, its head, and the pages of its life. */
@Component
class LifeStage {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;

    LifeStage(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    /** One circular in a test's hands. */
    record Scene(CircularId circular, List<String> organs, AccountId head) {

        String path(String page) {
            return "/desk/circulars/" + circular.value() + page;
        }
    }

    Scene scene() {
        List<String> organs = List.of(desk.below("N140"), desk.below("N140"));
        CircularId circular = circulars.publish(
                TestCirculars.asking(
                        "l-" + UUID.randomUUID(),
                        desk.today(),
                        BearerRule.ofOrgans(organs),
                        "outreach-record",
                        "preparation-record"),
                By.SYSTEM);
        return new Scene(circular, organs, accounts.in("N029", Role.ORGAN_HEAD));
    }

    TestAccounts accounts() {
        return accounts;
    }

    DeskFixtures desk() {
        return desk;
    }

    List<Long> asks(Scene scene) {
        return db.sql("""
                select a.id from circular.ask a join circular.clause l on l.id = a.clause_id
                where l.circular_id = :circular order by a.id""")
                .param("circular", scene.circular().value())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Puts a clause behind all others. */
    void last(Scene scene, String anchor) {
        db.sql(
                        "update circular.clause set position = position + 100 where circular_id = :circular and anchor = :anchor")
                .param("circular", scene.circular().value())
                .param("anchor", anchor)
                .update();
    }

    /** How the circular's duties stand. */
    Map<String, Long> states(Scene scene) {
        Map<String, Long> found = new HashMap<>();
        db.sql("""
                select d.state, count(*) as n from duty.duty d join duty.source s on s.id = d.source_id and s.kind = 'circular'
                where s.ref = any (cast(:asks as bigint[])) group by d.state""")
                .param("asks", asks(scene).toArray(Long[]::new))
                .query((row, number) -> found.put(row.getString("state"), row.getLong("n")))
                .list();
        return found;
    }

    String state(Scene scene) {
        return db.sql("select state from circular.circular where id = :circular")
                .param("circular", scene.circular().value())
                .query(String.class)
                .single();
    }

    /** What the account was told last. */
    List<String> told(AccountId account) {
        return db.sql("select text from secretariat.notice where account_id = :account order by id")
                .param("account", account.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    /** Posts fields, name after value; a name may stand several times. */
    MvcTestResult post(AccountId who, String path, List<String> fields) {
        Map<String, List<String>> grouped = new HashMap<>();
        for (int each = 0; each < fields.size(); each += 2) {
            grouped.computeIfAbsent(fields.get(each), name -> new ArrayList<>()).add(fields.get(each + 1));
        }
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (Map.Entry<String, List<String>> field : grouped.entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        return request.exchange();
    }
}
