package ir.saman.duty.section;

import static ir.saman.kit.text.Texts.text;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganSection;
import ir.saman.directory.Target;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** «Its duties» on an organ's page: all of them for who sees the organ's duties, else those the actor's organ oversees. */
@Component
@Order(100)
final class DutySection implements OrganSection {

    private final SectionSql sql;
    private final Authority authority;
    private final TemplateEngine engine;
    private final Clock clock;

    DutySection(SectionSql sql, Authority authority, TemplateEngine engine, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public String title() {
        return text("duty.section.title");
    }

    @Override
    public Optional<Content> content(Organ organ, Actor actor) {
        if (authority.decide(actor, Act.SEE_DUTY, Target.of(organ)).allowed()) {
            return drawn(organ.id(), Optional.empty());
        }
        return authority
                .reach(actor, Act.SEE_DUTY)
                .overseer()
                .flatMap(overseer -> drawn(organ.id(), Optional.of(overseer)));
    }

    private Optional<Content> drawn(OrganId organ, Optional<OrganId> overseer) {
        LocalDate today = Tehran.today(clock);
        Map<Standing, Long> counts = sql.counts(organ, overseer, today);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        SectionView view = new SectionView(organ.value(), counts, sql.nearest(organ, overseer), today);
        return Optional.of(output -> engine.render("duty/section/section.jte", view, output));
    }
}
