package ir.saman.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document put together from blocks, in reading order; {@link Documents} sets it. Texts are plain, line ends in them part
 * paragraphs.
 *
 * @param title what the reader's program shows as its name
 * @param number shown at the foot of every page beside the page's own; empty while there is none
 */
public record Document(String title, String number, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** One piece of a document. */
    public sealed interface Block {}

    /**
     * The head of a letter.
     *
     * @param organ who writes, a line for each level, the highest first
     * @param marks number, date, attachment and the rest that stands beside it; see {@link Mark}
     */
    public record Letterhead(List<String> organ, List<Mark> marks) implements Block {
        public Letterhead {
            organ = List.copyOf(organ);
            marks = List.copyOf(marks);
        }
    }

    /** What may stand beside the organ at the head of a letter; its name is printed before it. */
    public sealed interface Mark {
        record Number(String number) implements Mark {}

        record OnDate(LocalDate date) implements Mark {}

        record Attachment(String words) implements Mark {}

        record Classification(String words) implements Mark {}

        record Urgency(String words) implements Mark {}
    }

    /** The title of the document, or of a part of it. */
    public record Title(String text) implements Block {}

    /** A heading between paragraphs. */
    public record Heading(String text) implements Block {}

    /** Plain text. */
    public record Paragraph(String text) implements Block {}

    /** Clauses in order. */
    public record Clauses(List<Clause> clauses) implements Block {
        public Clauses {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A clause.
     *
     * @param depth 0 for the outermost; deeper than 5 is set like 5
     * @param label the clause's own number as written in the instrument
     */
    public record Clause(int depth, String label, Optional<String> heading, String text) {}

    /**
     * A table from right to left; its head is repeated on every page.
     *
     * @param caption empty for none
     * @param rows as many cells as columns in each
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row that is not " + width + " cells wide");
            }
        }
    }

    /**
     * A column.
     *
     * @param share of the width, compared with the other columns
     * @param figures whether it holds numbers: never broken, in Persian digits
     */
    public record Column(String head, int share, boolean figures) {}

    /** Names and values beside each other. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** Bars beneath each other, each with its number; {@code unit} says what is counted. */
    public record Chart(String title, String unit, List<Bar> bars) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** A bar; {@code value} is not negative. */
    public record Bar(String label, long value) {
        public Bar {
            if (value < 0) {
                throw new IllegalArgumentException("a bar below nothing: " + value);
            }
        }
    }

    /**
     * Who signed.
     *
     * @param digest of what was signed, hexadecimal; its first 16 digits are printed
     */
    public record Signed(String name, String post, LocalDate on, Optional<String> digest) implements Block {}

    /** Who gets a copy. */
    public record Copies(List<String> to) implements Block {
        public Copies {
            to = List.copyOf(to);
        }
    }

    /** What follows begins a new page. */
    public record NewPage() implements Block {}
}
