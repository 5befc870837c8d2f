package ir.saman.directory.organ;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One organ: facts, both trees, units, history, and what the modules above add. */
@Controller
class OrganPage {

    private final OrganPageSql sql;
    private final Organs organs;
    private final OrganAbout about;
    private final Authority authority;
    private final Clock clock;

    OrganPage(OrganPageSql sql, Organs organs, OrganAbout about, Authority authority, Clock clock) {
        this.sql = sql;
        this.organs = organs;
        this.about = about;
        this.authority = authority;
        this.clock = clock;
    }

    /** The page of organ {@code id}; 404 if there is none. */
    @GetMapping("/desk/organs/{id:[0-9]{1,18}}")
    @Asks(Act.SEE_ORGANS)
    Reply show(@PathVariable long id, Actor actor) {
        OrganId number = new OrganId(id);
        OrganCard card = sql.card(number).orElseThrow(() -> new NotFound("organ " + id));
        Organ organ = organs.get(number);
        LocalDate today = Tehran.today(clock);
        boolean mayEdit = !card.closedOn(today)
                && authority.decide(actor, Act.EDIT_ORGAN, Target.of(organ)).allowed();
        return Page.of(
                "directory/organ/organ",
                new OrganModel(
                        card,
                        card.closedOn(today),
                        mayEdit,
                        sql.trail(number),
                        sql.units(number, today),
                        sql.predecessors(number),
                        sql.successors(number),
                        about.story(number),
                        about.sections(organ, actor)));
    }
}
