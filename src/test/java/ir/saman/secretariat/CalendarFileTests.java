package ir.saman.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.CalendarFile.Day;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

@Serves({"F1", "F2"})
class CalendarFileTests {

    private static final LocalDate DAY = PersianDate.of(1403, 12, 26).date();
    private static final String LONG =
            "معرفی دستیار مردمی‌سازی؛ نام، پست و نشانی، به سازمان 🙂\nدو ماه از ۱۴۰۳/۱۰/۲۶ ← ۱۴۰۳/۱۲/۲۶ \\ ".repeat(8)
                    + "پایان";

    @Test
    void anotherProgramReadsWhatWasWritten() throws IOException, ParserException {
        Calendar calendar =
                read(new Day("duty-42@saman", DAY, LONG, LONG, Optional.of(URI.create("https://saman.ir/d/42"))));
        assertThat(calendar.validate().hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("duty-42@saman");
        assertThat(value(event, "SUMMARY")).isEqualTo(LONG);
        assertThat(value(event, "DESCRIPTION")).isEqualTo(LONG);
        assertThat(value(event, "URL")).isEqualTo("https://saman.ir/d/42");
        assertThat(event.getStartDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2025, 3, 16));
        assertThat(event.getEndDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2025, 3, 17));
    }

    @Test
    void whatIsCalledOffSaysSo() throws IOException, ParserException {
        Calendar calendar = read(new Day("1", DAY, "a", "", Optional.empty(), true));
        assertThat(calendar.validate().hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        VEvent holds = (VEvent) read(new Day("1", DAY, "a", "", Optional.empty()))
                .getComponents(Component.VEVENT)
                .getFirst();
        assertThat(holds.getProperty("STATUS")).isEmpty();
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsTorn() throws IOException {
        byte[] bytes = bytes(new Day("1", DAY, LONG, LONG, Optional.empty()));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\ufffd").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void nothingInATextBecomesALineOfItsOwn() throws IOException, ParserException {
        Calendar calendar = read(new Day("1", DAY, "a\r\nEND:VEVENT\u0000\u2028BEGIN:VALARM", "", Optional.empty()));
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(value(event, "SUMMARY")).isEqualTo("a\nEND:VEVENT\nBEGIN:VALARM");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Calendar read(Day day) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes(day)));
    }

    private static byte[] bytes(Day day) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarFile("مهلت‌ها", Instant.parse("2025-01-15T08:30:00Z"), List.of(day)).write(out);
        return out.toByteArray();
    }
}
