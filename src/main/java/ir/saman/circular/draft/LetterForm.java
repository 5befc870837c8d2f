package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.Draft;
import ir.saman.duty.BearerRule;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The letter of a circular as fields of a form, and read back from them. Its clauses are not touched. */
@Component
class LetterForm {

    static final String TO = "to";
    static final List<Option> KINDS =
            Typed.options("circular.kind.", "CIRCULAR", "DIRECTIVE", "POLICY", "BYLAW", "LETTER");
    static final List<Option> CLASSIFICATIONS = Typed.options("circular.classification.", "ORDINARY", "CONFIDENTIAL");
    static final List<Option> URGENCIES = Typed.options("circular.urgency.", "ORDINARY", "IMPORTANT", "URGENT");

    private final RuleForm rules;
    private final CopyForm copies;
    private final PostKindForm postKinds;
    private final CodeSql sql;
    private final Clock clock;

    LetterForm(RuleForm rules, CopyForm copies, PostKindForm postKinds, CodeSql sql, Clock clock) {
        this.rules = rules;
        this.copies = copies;
        this.postKinds = postKinds;
        this.sql = sql;
        this.clock = clock;
    }

    LetterPage page(Form form, Optional<Held> held) {
        List<PostKind> own = held.map(each -> each.draft().text().postKinds()).orElse(List.of());
        return new LetterPage(
                form,
                held,
                rules.fields(form, TO, text("circular.draft.letter.to"), own),
                copies.drawn(form),
                new LetterPage.Choices(sql.programmes(), sql.national()));
    }

    /** A form for a letter nobody has written yet. */
    Form blank() {
        Form form = Form.empty()
                .with("kind", "CIRCULAR")
                .with("classification", "ORDINARY")
                .with("urgency", "ORDINARY");
        rules.fill(form, TO, BearerRule.ofArticle5());
        return form;
    }

    Form filled(CircularText letter) {
        Form form = Form.empty()
                .with("kind", letter.kind())
                .with("subject", letter.subject())
                .with("date", PersianDate.of(letter.date()).format())
                .with("signatory", letter.signatory().name())
                .with("signatoryPost", letter.signatory().post())
                .with("classification", letter.classification())
                .with("urgency", letter.urgency())
                .with("programme", letter.programme())
                .with("addressees", letter.addressees().text())
                .with("attachments", lines(letter.attachments(), each -> List.of(each.title(), each.note())));
        copies.fill(form, letter.copies());
        PostKindForm.fill(form, letter.postKinds());
        rules.fill(form, TO, letter.addressees().rule());
        ReferenceForm.fill(form, letter.references());
        return form;
    }

    /** A letter nobody has written before; absent where something is wrong. */
    Optional<CircularText> read(Form form, String issuer) {
        CircularText before = blank(issuer);
        return read(form, before, Typed.day(form, "date").orElse(before.date()));
    }

    /** The letter of a draft as it is changed by the form; what amends a circular keeps its day, so none is read. */
    Optional<CircularText> read(Form form, Draft draft) {
        CircularText before = draft.text();
        LocalDate kept = before.date();
        return read(
                form,
                before,
                draft.amends().isPresent() ? kept : Typed.day(form, "date").orElse(kept));
    }

    private Optional<CircularText> read(Form form, CircularText before, LocalDate day) {
        List<PostKind> kinds = postKinds.read(form, before.postKinds());
        PostKindForm.stillMeant(form, before, kinds);
        CircularText read = new CircularText(
                before.number(),
                day,
                before.time(),
                Typed.needed(form, "subject"),
                Typed.oneOf(form, "kind", KINDS),
                before.issuer(),
                new Signatory(Typed.needed(form, "signatory"), Typed.needed(form, "signatoryPost")),
                Typed.oneOf(form, "classification", CLASSIFICATIONS),
                Typed.oneOf(form, "urgency", URGENCIES),
                form.has("programme") ? Typed.oneOf(form, "programme", sql.programmes()) : "",
                attachments(form),
                copies.read(form, before.copies()),
                new Addressees(
                        Typed.neededWords(form, "addressees"),
                        before.addressees().rule()),
                ReferenceForm.read(form),
                before.uncertain(),
                before.misreadings(),
                kinds,
                before.clauses());
        Optional<BearerRule> rule = rules.read(form, TO, kinds);
        return form.refused() ? Optional.empty() : rule.map(read::addressedTo);
    }

    /** What a new letter begins with: no number, today's day until it gets its own. */
    private CircularText blank(String issuer) {
        return new CircularText(
                "",
                Tehran.today(clock),
                "",
                "",
                "",
                issuer,
                new Signatory("", ""),
                "",
                "",
                "",
                List.of(),
                List.of(),
                new Addressees("", BearerRule.ofArticle5()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Attachment> attachments(Form form) {
        return Typed.lines(form, "attachments").stream()
                .map(Typed::sides)
                .map(sides -> new Attachment(sides.getFirst(), sides.getLast()))
                .toList();
    }

    private static <T> String lines(List<T> all, Function<T, List<String>> sides) {
        return all.stream()
                .map(sides)
                .map(each -> each.getLast().isEmpty() ? each.getFirst() : String.join(" | ", each))
                .collect(joining("\n"));
    }
}
