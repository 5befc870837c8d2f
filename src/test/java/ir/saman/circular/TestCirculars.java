package ir.saman.circular;

import static ir.saman.Altered.altered;

import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import ir.saman.duty.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Circulars for tests: confidential ones, so that they stay out of the public library, laid on one organ only. */
public final class TestCirculars {

    /** The one bearer: an organ no other test looks at. */
    public static final String BEARER = "N140";

    private TestCirculars() {}

    /** A circular of that day with one clause an evidence kind, each asked every quarter. */
    public static CircularText asking(String number, LocalDate date, String... evidence) {
        return asking(number, date, BearerRule.only(BEARER), evidence);
    }

    /** The same asked of whoever the rule matches. */
    public static CircularText asking(String number, LocalDate date, BearerRule bearers, String... evidence) {
        List<Clause> clauses = IntStream.range(0, evidence.length)
                .mapToObj(each -> clause("para_" + (each + 1), bearers, evidence[each]))
                .toList();
        return new CircularText(
                number,
                date,
                "10:00",
                "بخشنامه آزمون",
                "CIRCULAR",
                "N029",
                new Signatory("نام", "سمت"),
                "CONFIDENTIAL",
                "ORDINARY",
                "reform-14",
                List.of(),
                List.of(),
                new Addressees("مخاطبان آزمون", bearers),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                clauses);
    }

    /** The same with what is known to have been misread in its scan. */
    public static CircularText misread(CircularText text, Misreading... known) {
        return altered(text, Map.of("misreadings", List.of(known)));
    }

    /** The same of that classification. */
    public static CircularText classified(CircularText text, String classification) {
        return altered(text, Map.of("classification", classification));
    }

    /** The same with other words in its first clause. */
    public static CircularText reworded(CircularText text, String words) {
        Clause clause = altered(text.clauses().getFirst(), Map.of("text", words));
        return text.saying(
                Stream.concat(Stream.of(clause), text.clauses().stream().skip(1))
                        .toList());
    }

    /** The same, open to nobody but its parties, saying these things where they can be found again. */
    public static CircularText secret(CircularText text, String subject, String action, String words) {
        Clause old = text.clauses().getFirst();
        Ask asked = altered(old.asks().getFirst(), Map.of("action", action));
        Clause clause = altered(old, Map.of("text", words, "asks", List.of(asked)));
        return altered(text, Map.of("subject", subject, "classification", "CONFIDENTIAL", "clauses", List.of(clause)));
    }

    /** The same, in the place of the circular of that number. */
    public static CircularText replacing(CircularText text, String replaced) {
        return replacing(text, replaced, "", Optional.empty());
    }

    /** The same in the place of another: of that number, issuer (empty for none) and day. */
    public static CircularText replacing(CircularText text, String number, String issuer, Optional<LocalDate> on) {
        var reference = new Reference(Relation.REPLACES, text.kind(), issuer, number, on, "", List.of(), "", false);
        return altered(text, Map.of("references", List.of(reference)));
    }

    private static Clause clause(String anchor, BearerRule bearers, String evidence) {
        Ask ask = new Ask(
                "report",
                "گزارش آزمون",
                Force.MUST,
                bearers,
                List.of(),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                RhythmBy.CLAUSE,
                evidence,
                List.of("ISSUER"),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new Clause(
                anchor,
                "PARAGRAPH",
                "بند آزمون " + anchor,
                "",
                ClauseForce.MUST,
                "متن آزمون",
                "",
                "",
                List.of(ask),
                List.of(),
                List.of());
    }
}
