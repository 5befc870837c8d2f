package ir.saman.secretariat;

import ir.saman.kit.web.Export;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Whole days as a calendar file (RFC 5545), such as the deadlines of a circular. Written by hand: libraries fold lines by
 * letters, the standard by octets, and a Persian letter has two.
 *
 * @param name what the reader's program calls the calendar
 * @param stamp when the file was made
 */
public record CalendarFile(String name, Instant stamp, List<Day> days) {

    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public CalendarFile {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param uid the same for the same thing in every file, so that a later one moves it; such as {@code duty-42@saman}
     * @param url where to read on
     * @param cancelled whether it holds no more: a program that has it takes it out
     */
    public record Day(
            String uid, LocalDate on, String summary, String description, Optional<URI> url, boolean cancelled) {

        /** A day that holds. */
        public Day(String uid, LocalDate on, String summary, String description, Optional<URI> url) {
            this(uid, on, summary, description, url, false);
        }
    }

    /** Writes the file, without closing {@code out}. A calendar without days is none (3.6): whoever has none offers no file. */
    public void write(OutputStream out) throws IOException {
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Saman//Saman//FA");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:" + text(name));
        for (Day day : days) {
            write(out, day);
        }
        line(out, "END:VCALENDAR");
    }

    /**
     * The same to be downloaded.
     *
     * @param fileName the name offered to the reader, with its ending
     */
    public Export export(String fileName) {
        return new Export(fileName, "text/calendar;charset=UTF-8", this::write);
    }

    private void write(OutputStream out, Day day) throws IOException {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + text(day.uid()));
        line(out, "DTSTAMP:" + STAMP.format(stamp));
        line(out, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.on()));
        line(
                out,
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(day.on().plusDays(1)));
        line(out, "SUMMARY:" + text(day.summary()));
        if (!day.description().isBlank()) {
            line(out, "DESCRIPTION:" + text(day.description()));
        }
        if (day.url().isPresent()) {
            line(out, "URL:" + day.url().get().toASCIIString());
        }
        if (day.cancelled()) {
            line(out, "SEQUENCE:1");
            line(out, "STATUS:CANCELLED");
        }
        // a deadline takes nobody's time
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    /** A text value (3.3.11). */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\\\\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\t]]", "");
    }

    /** A content line, folded (3.1) between letters: no character is torn. */
    private static void line(OutputStream out, String line) throws IOException {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String letter = Character.toString(line.codePointAt(at));
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(letter);
            octets += length;
        }
        out.write(folded.append(END).toString().getBytes(StandardCharsets.UTF_8));
    }
}
