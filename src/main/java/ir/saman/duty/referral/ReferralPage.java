package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Referring one duty to a colleague, and replying to a referral. A duty that is not the organ's own looks like none. */
@Controller
@RequestMapping("/desk/duties/{duty:[0-9]{1,18}}/referral")
final class ReferralPage {

    private final ReferralForms forms;
    private final Referring referring;
    private final ReferralSql sql;

    ReferralPage(ReferralForms forms, Referring referring, ReferralSql sql) {
        this.forms = forms;
        this.referring = referring;
        this.sql = sql;
    }

    /** What was referred to the reader, and the form to refer it on. */
    @Asks(Act.REFER_DUTY)
    @GetMapping
    Page show(@PathVariable("duty") long number, Actor actor) {
        DutyId duty = new DutyId(number);
        forms.require(actor, duty);
        return page(actor, duty, Form.empty());
    }

    /** Refers the duty to {@code to} with {@code note}; 422 when either is missing or the colleague has left. */
    @Asks(Act.REFER_DUTY)
    @PostMapping
    Reply refer(@PathVariable("duty") long number, Actor actor, Form form) {
        DutyId duty = new DutyId(number);
        forms.require(actor, duty);
        return forms.send(actor, List.of(duty), form, "/desk/duties/" + number)
                .orElseGet(() -> page(actor, duty, form).refused());
    }

    /** Sends the duty back with {@code reply} to whoever referred it; 422 without a reply. */
    @Asks(Act.REFER_DUTY)
    @PostMapping("/reply")
    Reply reply(@PathVariable("duty") long number, Actor actor, Form form) {
        DutyId duty = new DutyId(number);
        forms.require(actor, duty);
        String reply = PersianText.tidy(form.required("reply", text("duty.referral.reply"), ReferralForms.LONGEST));
        if (reply.isEmpty()) {
            form.error("reply", text("kit.form.missing", text("duty.referral.reply")));
        }
        if (form.refused()) {
            return page(actor, duty, form).refused();
        }
        return Redirect.to("/desk")
                .saying(
                        switch (referring.reply(actor, duty, reply)) {
                            case Replied.Done done -> text("duty.referral.replied");
                            case Replied.NothingOpen none -> text("duty.referral.replied.before");
                        });
    }

    private Page page(Actor actor, DutyId duty, Form form) {
        return Page.of(
                "duty/referral/referral",
                new ReferralView(
                        form,
                        "/desk/duties/" + duty.value() + "/referral",
                        sql.titles(List.of(duty)),
                        sql.received(duty, Desk.of(actor)),
                        referring.colleagues(actor)));
    }
}
