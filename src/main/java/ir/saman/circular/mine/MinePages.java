package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/in-force}: what is in force for the actor's organ and how each is carried out (D3). */
@Controller
final class MinePages {

    private static final int ROWS = 25;

    private final InForce inForce;
    private final Clock clock;

    MinePages(InForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    /** The newest instrument first; {@code circular}, {@code force}, {@code standing} and {@code q} narrow it. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/in-force")
    Page list(Actor actor, Form form, Cursor cursor) {
        MineFilter filter = MineFilter.of(form);
        List<Line> all = inForce.of(actor.organ().id(), Tehran.today(clock));
        MinePage page = new MinePage(form, filter, actor.organ().name(), circulars(all), slice(filter.of(all), cursor));
        return Page.of("circular/mine/list", page).part("circular/mine/rows");
    }

    /** The same as Excel, or CSV with {@code format=csv}. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/in-force/export")
    Export export(Actor actor, Form form) {
        List<Line> rows = MineFilter.of(form).of(inForce.of(actor.organ().id(), Tehran.today(clock)));
        Sheet<Line> sheet = Sheet.<Line>of(text("circular.mine.export"))
                .column(text("circular.mine.circular"), line -> line.of().name().dated())
                .column(text("circular.mine.clause"), line -> line.of().label())
                .column(text("circular.mine.force"), line -> line.force().label())
                .column(text("circular.mine.action"), Line::action)
                .column(text("circular.mine.due"), Line::due)
                .column(text("circular.mine.standing"), line -> line.chip().text())
                .column(text("circular.mine.course"), Line::course);
        return form.value("format").equals("csv") ? sheet.csv(rows.iterator()) : sheet.excel(rows.iterator());
    }

    private static List<Option> circulars(List<Line> all) {
        return all.stream()
                .map(line -> new Option(
                        Long.toString(line.of().circular()), line.of().name().dated()))
                .distinct()
                .toList();
    }

    /** One page of the lines; a cursor at a line that is gone is the first page. */
    private static Slice<Line> slice(List<Line> lines, Cursor cursor) {
        Cursor shaped = cursor.shaped(Cursor.Part.TEXT);
        int at = shaped.isFirst()
                ? -1
                : IntStream.range(0, lines.size())
                        .filter(place -> lines.get(place).key().equals(shaped.text(0)))
                        .findFirst()
                        .orElse(-1);
        Cursor from = at < 0 ? Cursor.first() : shaped;
        List<Line> near = from.backwards()
                ? lines.subList(Math.max(0, at - ROWS - 1), at).reversed()
                : lines.subList(at + 1, Math.min(lines.size(), at + 2 + ROWS));
        return Slice.of(near, from, ROWS, line -> List.of(line.key()), Total.exact(lines.size()));
    }

    @Bean
    static MenuEntry inForceEntry() {
        return MenuEntry.desk("circular.mine.menu", "/desk/in-force", 110);
    }
}
