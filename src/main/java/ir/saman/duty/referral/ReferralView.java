package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;

/**
 * Referring one duty or several; for one, what was referred to the reader stands first.
 *
 * @param action where the form is sent
 */
record ReferralView(
        Form form, String action, List<Titled> duties, List<Received> received, List<Colleague> colleagues) {

    boolean several() {
        return action.equals(ReferralsPage.PATH);
    }

    String title() {
        return several()
                ? text("duty.referral.title.several", duties.size())
                : text(received.isEmpty() ? "duty.referral.title" : "duty.referral.title.reply");
    }

    List<Link> trail() {
        Link desk = Link.to(text("duty.inbox.menu"), "/desk");
        return several()
                ? List.of(desk, Link.here(title()))
                : List.of(
                        desk,
                        Link.to(duties.getFirst().title(), duties.getFirst().href()),
                        Link.here(title()));
    }

    static String when(Received received) {
        return text("duty.referral.received", received.from(), Tehran.moment(received.at()));
    }

    List<Option> options() {
        return colleagues.stream().map(Colleague::option).toList();
    }

    Field to() {
        return Field.of(form, "to", text("duty.referral.to")).must();
    }

    Field note() {
        return Field.of(form, "note", text("duty.referral.note"))
                .hint(text("duty.referral.note.hint"))
                .must();
    }

    Field reply() {
        return Field.of(form, "reply", text("duty.referral.reply")).must();
    }
}
