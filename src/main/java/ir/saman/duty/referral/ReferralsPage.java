package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Referring several duties at once to one colleague, after seeing which. */
@Controller
final class ReferralsPage {

    static final String PATH = "/desk/referrals";
    private static final int MOST = 100;

    private final ReferralForms forms;
    private final Referring referring;
    private final ReferralSql sql;

    ReferralsPage(ReferralForms forms, Referring referring, ReferralSql sql) {
        this.forms = forms;
        this.referring = referring;
        this.sql = sql;
    }

    /** The duties chosen ({@code duty}, many) and the form. */
    @Asks(Act.REFER_DUTY)
    @GetMapping(PATH + "/new")
    Reply show(Actor actor, Form form) {
        List<DutyId> duties = chosen(actor, form);
        return duties.isEmpty() ? Redirect.to("/desk").saying(text("duty.referral.none")) : page(actor, duties, form);
    }

    /** Refers them all, or none: 404 as soon as one of them is foreign, 422 when something is missing. */
    @Asks(Act.REFER_DUTY)
    @PostMapping(PATH)
    Reply refer(Actor actor, Form form) {
        List<DutyId> duties = chosen(actor, form);
        if (duties.isEmpty()) {
            return Redirect.to("/desk").saying(text("duty.referral.none"));
        }
        return forms.send(actor, duties, form, "/desk")
                .orElseGet(() -> page(actor, duties, form).refused());
    }

    private List<DutyId> chosen(Actor actor, Form form) {
        List<DutyId> duties = form.values("duty").stream()
                .map(Digits::parse)
                .flatMap(Optional::stream)
                .distinct()
                .map(DutyId::new)
                .toList();
        if (duties.size() > MOST) {
            throw new BadRequest("more duties at once than a page shows");
        }
        duties.forEach(duty -> forms.require(actor, duty));
        return duties;
    }

    private Page page(Actor actor, List<DutyId> duties, Form form) {
        return Page.of(
                "duty/referral/referral",
                new ReferralView(form, PATH, sql.titles(duties), List.of(), referring.colleagues(actor)));
    }
}
