package ir.saman.secretariat.office;

import ir.saman.secretariat.FileTexts.Line;
import ir.saman.secretariat.FileTexts.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers lines page by page, and knows when it is enough. */
final class Lines {

    private static final int MOST_CHARACTERS = 6_000_000;
    private static final int MOST_LINES = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A font may give its signs any number, and nothing keeps a zero. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private final List<Line> lines = new ArrayList<>();
    private final long begun = System.nanoTime();
    private int characters;
    private int page = 1;

    /** Ends reading early. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void add(String line) {
        String kept = NO_LETTERS.matcher(line).replaceAll("").strip();
        characters += kept.length();
        if (characters > MOST_CHARACTERS
                || lines.size() >= MOST_LINES
                || System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new EnoughException();
        }
        if (!kept.isEmpty()) {
            lines.add(new Line(page, kept));
        }
    }

    void turnTo(int number) {
        page = number;
    }

    void turn() {
        page++;
    }

    Reading read(int pages) {
        boolean letters =
                lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
        return letters ? new Reading.Read(List.copyOf(lines), Math.max(pages, page)) : new Reading.NoText();
    }
}
