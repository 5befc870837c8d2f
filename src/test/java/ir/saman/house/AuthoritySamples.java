package ir.saman.house;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Target;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the authority matrix something to ask for. An address with a variable is either one of {@link #kindOf} or stands in
 * {@link #HELD_ELSEWHERE} with the test that holds it: a new endpoint that is neither fails the matrix.
 */
final class AuthoritySamples {

    /** Objects no organ owns, or whose reach another test proves. */
    static final Map<String, String> HELD_ELSEWHERE = Map.ofEntries(
            Map.entry("/desk/board/", "reach of boards: BoardPageTests; of one account: ViewTests, WatchTests"),
            Map.entry("/desk/accounts/", "the installation's, no organ's: AccountTests"),
            Map.entry("/desk/programmes/", "the installation's, no organ's: ProgrammePageTests"),
            Map.entry("/desk/territories/", "the installation's, no organ's: TerritoryPagesTests"),
            Map.entry("/desk/holidays/", "national or of one province: HolidaysTests"),
            Map.entry("/desk/organs/import/", "of whoever began it: ImportsTests"),
            Map.entry(
                    "/desk/circulars/",
                    "of its issuer, or of whose reach holds bearers: TrackTests, WithdrawTests, KeptTests, SettleTests, RelayTests, ReminderTests"),
            Map.entry("/desk/reminders/", "of whom it went to: ReminderTests"),
            Map.entry("/desk/questions/", "of who asks and who answers: QuestionTests"),
            Map.entry("/desk/circular-events/", "of the issuer and whom the clause names: EventTests"),
            Map.entry("/desk/drafts/", "of the organ that writes it: DraftPageTests, IssuePageTests, BurdenPageTests"),
            Map.entry("/desk/circular-texts/", "of its circular's issuer: LayerPageTests"),
            Map.entry("/desk/suspect-words/", "the installation's, no organ's: WordTests"),
            Map.entry("/desk/evidence-kinds/", "the installation's, no organ's: KindTests"),
            Map.entry("/desk/held/", "of one account: HeldFormTests"),
            Map.entry("/desk/notices/", "of one account: SeatTests"),
            Map.entry("/desk/breaches/", "of the issuer: BreachTests"),
            Map.entry("/desk/files/", "as the duty it hangs on: FileTests"),
            Map.entry("/desk/account/deputy/", "of one seat: DeputyTests"));

    private static final String ACCEPTOR = "N012";
    private static final String COOPERATING = "N029";

    private final JdbcClient db;
    private final DeskFixtures desk;
    private final Duties duties;
    private final Authority authority;
    private final Map<OrganId, DutyId> laid = new HashMap<>();
    private final Map<OrganId, Long> asked = new HashMap<>();

    AuthoritySamples(JdbcClient db, DeskFixtures desk, Duties duties, Authority authority) {
        this.db = db;
        this.desk = desk;
        this.duties = duties;
        this.authority = authority;
    }

    /** What an address names. */
    enum Kind {
        ORGAN,
        POST,
        DUTY,
        RELIEF
    }

    /** What the address of an endpoint names, if it is one of those sampled here. */
    static Optional<Kind> kindOf(String path) {
        if (path.startsWith("/desk/organs/{")) {
            return Optional.of(Kind.ORGAN);
        }
        if (path.startsWith("/desk/posts/{")) {
            return Optional.of(Kind.POST);
        }
        if (path.startsWith("/desk/duties/{")) {
            return Optional.of(Kind.DUTY);
        }
        return path.startsWith("/desk/relief/{") ? Optional.of(Kind.RELIEF) : Optional.empty();
    }

    /** The number of an object of that kind that concerns {@code organ}. */
    long of(Kind kind, Organ organ, AccountId account) {
        return switch (kind) {
            case ORGAN -> organ.id().value();
            case POST -> post(organ);
            case DUTY -> duty(organ).value();
            case RELIEF -> relief(organ, account);
        };
    }

    /** Whether {@code actor} may do {@code act} to it: the design's words once more, straight from the rows. */
    boolean allowed(Kind kind, Organ organ, Actor actor, Act act) {
        return switch (kind) {
            case ORGAN, POST -> may(actor, act, Target.of(organ));
            case DUTY, RELIEF ->
                switch (act) {
                    case DECIDE_ANSWER -> party("acceptor", "organ_id", organ, actor, act);
                    case COOPERATE -> party("cooperation", "organ_id", organ, actor, act);
                    case GRANT_RELIEF -> party("relief", "decided_for", organ, actor, act);
                    case SEE_DUTY, REFER_DUTY ->
                        may(actor, act, duties.target(duty(organ), actor).orElseThrow());
                    default -> may(actor, act, duties.target(duty(organ)).orElseThrow());
                };
        };
    }

    private boolean party(String table, String column, Organ organ, Actor actor, Act act) {
        boolean named = db.sql("select exists (select from duty." + table + " where duty_id = :duty and " + column
                        + " = :own)")
                .param("duty", duty(organ).value())
                .param("own", actor.organ().id().value())
                .query(Boolean.class)
                .single();
        return named && may(actor, act, Target.of(actor.organ()));
    }

    private boolean may(Actor actor, Act act, Target target) {
        return authority.decide(actor, act, target).allowed();
    }

    private DutyId duty(Organ organ) {
        return laid.computeIfAbsent(
                organ.id(),
                id -> desk.lay(
                                List.of(organ.code()),
                                30,
                                "سنجش اختیار",
                                ACCEPTOR,
                                List.of(new Cooperation(
                                        Optional.empty(), Optional.of(BearerRule.only(COOPERATING)), "سهم")))
                        .getFirst());
    }

    private long relief(Organ organ, AccountId account) {
        return asked.computeIfAbsent(organ.id(), id -> {
            desk.askExtension(duty(organ), account.value(), ACCEPTOR);
            return db.sql("select id from duty.relief where duty_id = :duty")
                    .param("duty", duty(organ).value())
                    .query(Long.class)
                    .single();
        });
    }

    private long post(Organ organ) {
        return db.sql("""
                insert into directory.post (organ_id, title, rank, kind) values (:organ, 'پست آزمون', 'EXPERT', 'PERMANENT')
                returning id""").param("organ", organ.id().value()).query(Long.class).single();
    }
}
