package ir.saman.circular.export;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Block;
import ir.saman.secretariat.Document.Clause;
import ir.saman.secretariat.Document.Fact;
import ir.saman.secretariat.Document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The letter of a circular, to be printed.
 *
 * @param ended that it is not in force any more: paper goes far without its page
 */
record LetterDocument(Opened opened, Wording.Words words, Optional<Ended> ended) {

    Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Document.Letterhead(List.of(words.issuer()), marks()));
        blocks.add(new Document.Title(letter().subject()));
        blocks.add(new Document.Paragraph(letter().addressees().text()));
        if (!facts().isEmpty()) {
            blocks.add(new Document.Facts(facts()));
        }
        blocks.add(new Document.Clauses(clauses()));
        blocks.add(new Document.Signed(
                letter().signatory().name(), letter().signatory().post(), letter().date(), Optional.empty()));
        if (!letter().copies().isEmpty()) {
            blocks.add(new Document.Copies(
                    letter().copies().stream().map(Copy::words).toList()));
        }
        return new Document(opened.name().shortly(), letter().number(), blocks);
    }

    private CircularText letter() {
        return opened.text();
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Number(letter().number()));
        marks.add(new Mark.OnDate(letter().date()));
        if (!letter().attachments().isEmpty()) {
            marks.add(new Mark.Attachment(text("circular.export.attached")));
        }
        marks.add(new Mark.Classification(text("circular.classification." + letter().classification())));
        marks.add(new Mark.Urgency(text("circular.urgency." + letter().urgency())));
        return marks;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        ended.map(each -> new Fact(text("circular.library.state"), each.words()))
                .ifPresent(facts::add);
        references(Relation.RESTS_ON, text("circular.fact.rests-on")).ifPresent(facts::add);
        references(Relation.REPLACES, text("circular.fact.replaces")).ifPresent(facts::add);
        if (!letter().attachments().isEmpty()) {
            facts.add(new Fact(
                    text("circular.fact.attachments"),
                    letter().attachments().stream().map(Attachment::title).collect(joining("\n"))));
        }
        if (opened.amended()) {
            facts.add(new Fact(
                    text("circular.version.title"),
                    text(
                            "circular.version.line",
                            opened.version().number(),
                            PersianDate.of(opened.version().validFrom()).format(),
                            opened.version().note())));
        }
        return facts;
    }

    private Optional<Fact> references(Relation relation, String name) {
        String said = letter().references().stream()
                .filter(each -> each.relation() == relation)
                .map(each -> each.about().isEmpty()
                        ? each.words()
                        : text("circular.export.reference", each.words(), Digits.persian(each.about())))
                .collect(joining("\n"));
        return Optional.of(said).filter(words -> !words.isEmpty()).map(words -> new Fact(name, words));
    }

    private List<Clause> clauses() {
        List<Clause> set = new ArrayList<>();
        letter().clauses().forEach(each -> add(each, 0, set));
        return set;
    }

    private static void add(CircularText.Clause clause, int depth, List<Clause> set) {
        Optional<String> heading = Optional.of(clause.heading())
                .filter(each -> !each.isEmpty() && !clause.label().endsWith(each));
        set.add(new Clause(depth, clause.label(), heading, clause.text()));
        clause.children().forEach(each -> add(each, depth + 1, set));
    }
}
