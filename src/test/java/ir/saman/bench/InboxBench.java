package ir.saman.bench;

import ir.saman.SamanTest;
import ir.saman.directory.AccountId;
import ir.saman.duty.Folding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * {@code ./saman bench inbox}, at the full size: the inboxes of 500 officers, against the floor page with the same sessions: the
 * shell and one row by its key. Over HTTP, one reader, the two taking turns.
 */
@SamanTest
@Import(LibraryBench.Floor.class)
class InboxBench {

    private static final int RUNS = 5;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc mvc;

    @LocalServerPort
    private int port;

    private record Seat(AccountId account, long membership) {}

    @Test
    void inboxesAgainstTheFloor() throws Exception {
        Folding.fold(context);
        Sessions sessions = new Sessions(mvc, port);
        List<String> cookies = new ArrayList<>();
        for (Seat seat : seats()) {
            cookies.add(sessions.begin(seat.account(), seat.membership()));
        }
        Readers one = new Readers(1);
        List<Double> inbox = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            List<Double> inboxes = new ArrayList<>();
            List<Double> floors = new ArrayList<>();
            for (String cookie : cookies) {
                floors.addAll(one.each(1, number -> sessions.page(cookie, "/bench-floor?id=1")));
                inboxes.addAll(one.each(1, number -> sessions.page(cookie, "/desk")));
            }
            if (run > 0) { // the first warms up
                inbox.add(Figures.p95(inboxes));
                floor.add(Figures.p95(floors));
            }
        }
        new Figures("inbox")
                .about("accounts", cookies.size())
                .about(
                        "duties",
                        db.sql("select count(*) from duty.duty")
                                .query(Long.class)
                                .single())
                .figure("floor, p95", Figures.median(floor), "ms")
                .figure("inbox, p95", Figures.median(inbox), "ms")
                .atMost("inbox against floor", Figures.median(inbox) / Figures.median(floor), "ratio", 3)
                .write();
    }

    /** Officers who have chosen their own password, as those of five years have. */
    private List<Seat> seats() {
        db.sql("update directory.account set must_change = false where user_name like 'national-%'")
                .update();
        return db.sql("""
                select a.id, min(m.id) as membership from directory.account a join directory.membership m on m.account_id = a.id
                where a.user_name like 'national-%' group by a.id order by a.id limit 500""")
                .query((row, number) -> new Seat(new AccountId(row.getLong("id")), row.getLong("membership")))
                .list();
    }
}
