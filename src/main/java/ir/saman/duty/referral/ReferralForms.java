package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of one and of several referrals share: who may, what was typed, what is said afterwards. */
@Component
final class ReferralForms {

    static final int LONGEST = 2_000;

    private final Referring referring;
    private final Duties duties;
    private final Authority authority;

    ReferralForms(Referring referring, Duties duties, Authority authority) {
        this.referring = referring;
        this.duties = duties;
        this.authority = authority;
    }

    /** @throws NotFound for no duty, or one the actor may not refer; the latter with an entry in the security log */
    void require(Actor actor, DutyId duty) {
        String object = "duty " + duty.value();
        Target target = duties.target(duty, actor).orElseThrow(() -> new NotFound(object));
        authority.require(actor, Act.REFER_DUTY, target, object);
    }

    /** Refers what the form says, or empty when something in it is wrong. */
    Optional<Reply> send(Actor actor, List<DutyId> asked, Form form, String next) {
        String note = PersianText.tidy(form.required("note", text("duty.referral.note"), LONGEST));
        Optional<Long> to = form.number("to", text("duty.referral.to"));
        if (to.isEmpty()) {
            form.error("to", text("duty.referral.to.missing"));
        }
        if (note.isEmpty()) {
            form.error("note", text("kit.form.missing", text("duty.referral.note")));
        }
        if (form.refused()) {
            return Optional.empty();
        }
        return switch (referring.refer(actor, new Refer(asked, to.orElseThrow(), note))) {
            case Referred.Done done -> Optional.of(Redirect.to(next).saying(words(done)));
            case Referred.NoColleague none -> {
                form.error("to", text("duty.referral.to.gone"));
                yield Optional.empty();
            }
        };
    }

    private static String words(Referred.Done done) {
        if (done.referred() == 0) {
            return text("duty.referral.already", done.to());
        }
        return done.already() == 0
                ? text("duty.referral.done", done.referred(), done.to())
                : text("duty.referral.done.some", done.referred(), done.to(), done.already());
    }
}
