package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.Version;
import ir.saman.duty.Deadline;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A circular as its page shows it.
 *
 * @param shown the version that is shown
 * @param versions those its reader may read, the first one first
 * @param closed the numbers of the others
 * @param seal the signature under the version shown
 * @param beside what the people around it have added
 */
record CircularPage(
        Head head,
        Letter letter,
        List<Reference> references,
        List<Relay> relays,
        List<ClauseView> clauses,
        Progress progress,
        Version shown,
        List<Version> versions,
        List<Integer> closed,
        Seal seal,
        Beside beside) {

    /** The same page with what stands beside its clauses for its reader. */
    CircularPage with(Beside forReader) {
        return new CircularPage(
                head, letter, references, relays, clauses, progress, shown, versions, closed, seal, forReader);
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.library.title"), "/circulars"),
                Link.here(letter.name().shortly()));
    }

    List<Attachment> attachments() {
        return letter.text().attachments();
    }

    List<String> copies() {
        return letter.text().copies().stream().map(Copy::words).toList();
    }

    List<Doubt> doubts() {
        return Doubt.of(letter.text().uncertain());
    }

    /** Misreadings that belong to no clause. */
    List<Misreading> misreadings() {
        return letter.text().misreadings().stream()
                .filter(each -> letter.text()
                        .everyClause()
                        .noneMatch(clause -> clause.anchor().equals(each.where())))
                .toList();
    }

    List<Reference> related(Relation relation) {
        return references.stream().filter(each -> each.is(relation)).toList();
    }

    /** Whether an earlier version is shown: its figures are today's, its words are not. */
    boolean earlier() {
        return shown.number() < versions.getLast().number();
    }

    /** Whether it was ever amended, though its reader may know only the newest version. */
    boolean amended() {
        return versions.getLast().number() > 1;
    }

    /** A version in words: its number, from when, why. */
    String words(Version version) {
        return text(
                "circular.version.line",
                version.number(),
                PersianDate.of(version.validFrom()).format(),
                version.note());
    }

    /** The day whose text is asked for. */
    Field on() {
        String first = PersianDate.of(versions.getFirst().validFrom()).format();
        return Field.of(
                        Form.empty()
                                .with("on", PersianDate.of(shown.validFrom()).format()),
                        "on",
                        text("circular.version.on"))
                .hint(text("circular.version.on.hint", first));
    }

    /** What it is bound to. */
    String graph() {
        return "/circular-graph/" + head.id();
    }

    String path(Version version) {
        return letter.name().path() + "?version=" + version.number();
    }

    /** Where the version shown is checked clause by clause. */
    String reading() {
        return "/circular-readings/" + head.id() + versionAsked();
    }

    /** Whether it asks something by a day that is everyone's: only then there is a calendar. */
    boolean dated() {
        return asks(clauses)
                .filter(each -> each.ask().arises().isEmpty() && each.ask().force() != Force.MUST_NOT)
                .anyMatch(each -> each.alike() && !earlier() || byRule(each));
    }

    private boolean byRule(AskView view) {
        LocalDate lettered = letter.text().date();
        return Deadline.forAll(view.ask().deadline(), lettered, lettered).isPresent();
    }

    private static Stream<AskView> asks(List<ClauseView> clauses) {
        return clauses.stream().flatMap(clause -> Stream.concat(clause.asks().stream(), asks(clause.below())));
    }

    /** The version shown as a file: {@code pdf}, {@code xml} or {@code ics}. */
    String file(String ending) {
        return "/circular-files/" + head.id() + "." + ending + versionAsked();
    }

    private String versionAsked() {
        return earlier() ? "?version=" + shown.number() : "";
    }
}
