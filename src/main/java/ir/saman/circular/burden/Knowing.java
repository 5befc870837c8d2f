package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ir.saman.circular.burden.BurdenSql.Standing;
import ir.saman.circular.burden.BurdenSql.Weighed;
import ir.saman.directory.Actor;
import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is asked already and answered by the same evidence (F2), and names it as far as its reader may know it. */
@Component
class Knowing {

    private final BurdenSql sql;
    private final Duties duties;

    Knowing(BurdenSql sql, Duties duties) {
        this.sql = sql;
        this.duties = duties;
    }

    /** By the place of an ask, what asks for the most of its duties first. */
    Map<Integer, List<Known>> of(Weighed weighed, Actor actor) {
        List<Standing> standing = sql.standing(weighed);
        Map<Source, SourceText> texts =
                duties.texts(standing.stream().map(Standing::source).toList());
        return standing.stream()
                .collect(groupingBy(
                        Standing::ask,
                        mapping(each -> known(each, Optional.ofNullable(texts.get(each.source())), actor), toList())));
    }

    /** A confidential letter is named only to whom it concerns. */
    private Known known(Standing each, Optional<SourceText> text, Actor actor) {
        boolean open = !each.confidential() || duties.concerns(actor, each.kind(), List.of(each.ref()));
        Link clause = text.filter(found -> open)
                .map(found -> Link.to(text("circular.burden.clause", found.title(), found.label()), found.link()))
                .orElseGet(() -> Link.here(text("circular.burden.confidential")));
        return new Known(clause, open ? each.action() : "", each.duties());
    }
}
