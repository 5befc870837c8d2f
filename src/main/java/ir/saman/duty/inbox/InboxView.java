package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox as one reader sees it now. */
record InboxView(
        Form form, Desk desk, InboxCounts counts, boolean narrowed, boolean seesDuties, Slice<InboxRow> slice) {

    /** The cards of the kinds of work this reader does; each opens its own lines. */
    List<Figure> figures() {
        List<Figure> cards = new ArrayList<>();
        if (desk.takes(Kind.ANSWER)) {
            cards.add(own(Span.OVERDUE, Tone.LATE, counts.overdue()));
            cards.add(own(Span.WEEK, Tone.SOON, counts.week()));
            cards.add(own(Span.AHEAD, Tone.CALM, counts.ahead()));
            String submitted = "/desk/duties?standing=WAITING&organ=" + desk.organ();
            cards.add(card(text("duty.inbox.submitted"), Tone.PLAIN, counts.submitted(), submitted));
        }
        if (desk.takes(Kind.DECIDE)) {
            cards.add(of(Kind.DECIDE, counts.decisions()));
        }
        if (desk.takes(Kind.REFERRAL)) {
            cards.add(of(Kind.REFERRAL, counts.referrals()));
        }
        if (desk.takes(Kind.RELIEF)) {
            cards.add(of(Kind.RELIEF, counts.reliefs()));
        }
        if (desk.takes(Kind.PART)) {
            cards.add(of(Kind.PART, counts.parts()));
        }
        return cards;
    }

    private static Figure own(Span span, Tone tone, long count) {
        return card(span.label(), tone, count, "/desk?kind=ANSWER&due=" + span);
    }

    private static Figure of(Kind kind, long count) {
        return card(text("duty.inbox.card." + kind), Tone.CALM, count, "/desk?kind=" + kind);
    }

    private static Figure card(String words, Tone tone, long count, String href) {
        return new Figure(new Chip(words, tone), Digits.grouped(count), "", href);
    }

    String today() {
        return PersianDate.of(desk.today()).words();
    }

    Field kind() {
        return Field.of(form, "kind", text("duty.inbox.kind"));
    }

    Field due() {
        return Field.of(form, "due", text("duty.inbox.span"));
    }

    Field words() {
        return Field.of(form, "q", text("duty.inbox.words"));
    }

    List<Option> kinds() {
        return desk.kinds().stream()
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    static List<Option> spans() {
        return Stream.of(Span.values())
                .map(span -> new Option(span.name(), span.label()))
                .toList();
    }

    boolean mayRefer() {
        return desk.takes(Kind.REFERRAL)
                && slice.rows().stream().anyMatch(row -> row.line().kind() == Kind.ANSWER);
    }

    boolean mayAccept() {
        return slice.rows().stream().anyMatch(row -> row.line().kind() == Kind.DECIDE);
    }

    boolean mayChoose() {
        return mayRefer() || mayAccept();
    }

    /** Where an empty inbox leads: to the duties within reach, for those who see any. */
    Link allDuties() {
        return seesDuties ? Link.to(text("duty.list.title"), "/desk/duties") : Link.here("");
    }

    /** The same lines as a file. */
    String export(String format) {
        return UriComponentsBuilder.fromPath("/desk/inbox/export")
                .queryParam("kind", "{kind}")
                .queryParam("due", "{due}")
                .queryParam("q", "{q}")
                .queryParam("format", "{format}")
                .encode()
                .buildAndExpand(form.value("kind"), form.value("due"), form.value("q"), format)
                .toUriString();
    }

    boolean choosable(InboxRow row) {
        return row.choosable() && (row.line().kind() == Kind.DECIDE || mayRefer());
    }
}
