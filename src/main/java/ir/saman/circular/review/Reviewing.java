package ir.saman.circular.review;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a draft to review and back, and keeps what is said to it. Each command says whether it was done. */
@Component
class Reviewing {

    private final ReviewSql sql;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Heads heads;
    private final Clock clock;

    Reviewing(ReviewSql sql, Drafts drafts, Ledger ledger, Heads heads, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.ledger = ledger;
        this.heads = heads;
        this.clock = clock;
    }

    /** How those who sign hear of a draft. */
    @Component
    record Heads(Organs organs, Notices notices) {

        void tell(Draft draft, LocalDate today) {
            notices.tell(
                    organs.accountsOf(draft.organ(), List.of(Role.ORGAN_HEAD), today),
                    text("circular.review.notice", draft.text().subject()),
                    "/desk/drafts/" + draft.id() + "/issue");
        }
    }

    List<Comment> comments(Draft draft) {
        return sql.comments(draft);
    }

    @Transactional
    boolean step(Draft draft, Draft.State to, Actor actor) {
        boolean done = draft.state().leadsTo(to)
                && drafts.step(draft, to, Optional.empty(), actor.by()) instanceof Drafts.Saved.Kept;
        if (done && to == Draft.State.IN_REVIEW) {
            heads.tell(draft, Tehran.today(clock));
        }
        return done;
    }

    @Transactional
    boolean say(Draft draft, String anchor, String words, Actor actor) {
        boolean said = sql.say(draft, anchor, words, actor, clock.instant());
        if (said) {
            write(draft, actor, "circular.draft.comment", Map.of("anchor", anchor, "words", words));
        }
        return said;
    }

    @Transactional
    boolean resolve(Draft draft, long comment, String answer, Actor actor) {
        boolean resolved = sql.resolve(draft, comment, answer, actor, clock.instant());
        if (resolved) {
            write(draft, actor, "circular.draft.answer", Map.of("comment", comment, "answer", answer));
        }
        return resolved;
    }

    private void write(Draft draft, Actor actor, String command, Map<String, Object> readable) {
        ledger.write(actor.by(), command, new Subject.One("draft", draft.id()), readable);
    }
}
