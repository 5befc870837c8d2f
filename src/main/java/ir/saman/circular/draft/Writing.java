package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Drafts.Saved;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens a draft to whoever may write it, and keeps what he wrote unless somebody else was faster. */
@Component
class Writing {

    /** The field by which a form says which revision its author had before him. */
    static final String REVISION = "revision";

    private final Drafts drafts;
    private final Versions versions;
    private final DeskSql sql;
    private final Organs organs;
    private final Authority authority;

    Writing(Drafts drafts, Versions versions, DeskSql sql, Organs organs, Authority authority) {
        this.drafts = drafts;
        this.versions = versions;
        this.sql = sql;
        this.organs = organs;
        this.authority = authority;
    }

    static String path(long draft) {
        return "/desk/drafts/" + draft;
    }

    /**
     * The draft.
     *
     * @throws NotFound if there is none, or the actor may not write it
     */
    Draft open(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        authority.require(actor, Act.WRITE_CIRCULAR, Target.of(organs.get(draft.organ())), object);
        return draft;
    }

    /**
     * The draft for a form to change it.
     *
     * @throws NotFound also where it is no longer written: no page leads there
     */
    Draft toWrite(long id, Actor actor) {
        Draft draft = open(id, actor);
        if (!draft.open()) {
            throw new NotFound("draft " + id + " is not being written");
        }
        return draft;
    }

    /** Begins a new draft of the actor's organ. */
    Draft begin(CircularText text, Actor actor) {
        return drafts.begin(actor.organ().id(), Optional.empty(), text, actor.by());
    }

    /** Whether the form was drawn from another state than the present one, or the draft is written no more. */
    boolean stale(Draft draft, Form form) {
        return !draft.open() || !form.value(REVISION).equals(Integer.toString(draft.revision()));
    }

    /** Whether the author of a form that was sent had another state before him. */
    boolean overtakes(Draft draft, Form form) {
        return form.has(REVISION) && stale(draft, form);
    }

    /** Keeps a new text over the form's revision; the present state if somebody was faster. */
    Optional<Draft> save(Draft before, Form form, CircularText text, Actor actor) {
        if (stale(before, form)) {
            return Optional.of(before);
        }
        return switch (drafts.save(before, text, actor.by())) {
            case Saved.Kept _ -> Optional.empty();
            case Saved.Overtaken(Draft now) -> Optional.of(now);
        };
    }

    /** Says in the form that somebody was faster; what was typed stays in it. */
    void tell(Draft now, Form form) {
        form.error(
                REVISION,
                now.open()
                        ? text("circular.draft.overtaken", sql.name(now.changedBy()), Tehran.moment(now.changedAt()))
                        : text("circular.draft.closed", now.state().label()));
    }

    /** The same of a clause; where it was removed meanwhile, the form keeps what was typed and goes nowhere. */
    void tell(Draft now, Form form, String anchor) {
        if (now.open() && tree(now).find(anchor).isEmpty()) {
            form.error("gone", text("circular.draft.gone", sql.name(now.changedBy())));
        } else {
            tell(now, form);
        }
    }

    /** The clause as it stands; where somebody removed it meanwhile, as the form's author had it before him. */
    Clause clause(Draft draft, String anchor, Form form) {
        return tree(draft)
                .find(anchor)
                .or(() -> had(draft, form).flatMap(text -> new ClauseTree(text.clauses()).find(anchor)))
                .orElseThrow(() -> new NotFound("clause " + anchor + " of draft " + draft.id()));
    }

    private Optional<CircularText> had(Draft draft, Form form) {
        return form.typed(REVISION)
                .filter(typed -> typed.matches("[0-9]{1,9}"))
                .flatMap(typed -> drafts.text(draft.id(), Integer.parseInt(typed)));
    }

    static ClauseTree tree(Draft draft) {
        return new ClauseTree(draft.text().clauses());
    }

    /** Gives anchors no clause of the draft has, nor of any version of what it amends, and to which nothing was said in review. */
    Anchors anchors(Draft draft) {
        Stream<String> had = Stream.concat(earlier(draft).stream(), Stream.of(draft.text()))
                .flatMap(CircularText::everyClause)
                .map(Clause::anchor);
        return new Anchors(
                Stream.concat(had, sql.commented(draft.id()).stream()).collect(Collectors.toSet()));
    }

    /** A key for one more ask or opening of the clause, which none of its earlier forms has. */
    String freeKey(Draft draft, Clause clause, String stem) {
        Stream<Clause> before = earlier(draft).stream()
                .flatMap(CircularText::everyClause)
                .filter(each -> each.anchor().equals(clause.anchor()));
        return Clauses.freeKey(Stream.concat(Stream.of(clause), before), stem);
    }

    private List<CircularText> earlier(Draft draft) {
        return draft.amends().stream()
                .flatMap(circular -> versions.of(circular).stream()
                        .flatMap(version -> versions.text(circular, version.number()).stream()))
                .toList();
    }
}
