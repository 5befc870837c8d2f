package ir.saman.directory.tree;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.directory.tree.TreeSql.Node;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The organs as a tree, on either axis. A node opens in place with htmx, and as a page of its own without. */
@Controller
class TreePage {

    private final TreeSql sql;
    private final Clock clock;

    TreePage(TreeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The tree that organs are under, or the one of places. */
    enum Axis {
        ADMINISTRATION,
        TERRITORY;

        static Axis of(String typed) {
            return typed.equals("territory") ? TERRITORY : ADMINISTRATION;
        }

        /** As it stands in the address. */
        String code() {
            return this == TERRITORY ? "territory" : "administration";
        }

        String label() {
            return text("directory.tree.axis." + code());
        }
    }

    /** What the template draws: where it is open, and what is there. */
    record TreeModel(Axis axis, List<Link> trail, List<Node> nodes) {

        /** The axes to choose from. */
        List<Axis> axes() {
            return List.of(Axis.values());
        }

        /** Where a node opens. */
        String opens(Node node) {
            return address(axis, node.at());
        }

        private static String address(Axis axis, String at) {
            return "/desk/organs/tree?axis=" + axis.code() + "&at=" + at;
        }
    }

    /** The children of node {@code at} (an organ's number or a territory's code; absent: the top) on {@code axis}. */
    @GetMapping("/desk/organs/tree")
    @Asks(Act.SEE_ORGANS)
    Reply tree(Form form) {
        String at = form.value("at");
        LocalDate today = Tehran.today(clock);
        return switch (Axis.of(form.value("axis"))) {
            case ADMINISTRATION -> page(Axis.ADMINISTRATION, organTrail(at), organs(at, today));
            case TERRITORY -> page(Axis.TERRITORY, placeTrail(at), places(at, today));
        };
    }

    private List<Link> organTrail(String at) {
        return at.isEmpty() ? List.of() : known(sql.trail(number(at)), at);
    }

    private List<Link> placeTrail(String at) {
        return at.isEmpty() ? List.of() : known(sql.placeTrail(at), at);
    }

    private List<Node> organs(String at, LocalDate today) {
        return at.isEmpty() ? sql.roots(today) : sql.units(number(at), today);
    }

    /** A province holds its counties and its own organs, a county its organs. */
    private List<Node> places(String at, LocalDate today) {
        if (at.isEmpty()) {
            return sql.provinces(today);
        }
        boolean province = at.length() == 2;
        return province
                ? Stream.concat(sql.ofProvince(at, today).stream(), sql.counties(at, today).stream())
                        .toList()
                : sql.ofCounty(at, today);
    }

    private static Page page(Axis axis, List<Link> stops, List<Node> nodes) {
        List<Link> trail = new ArrayList<>();
        trail.add(Link.to(text("directory.organ.list.title"), "/desk/organs"));
        trail.add(Link.to(axis.label(), "/desk/organs/tree?axis=" + axis.code()));
        stops.forEach(stop -> trail.add(Link.to(stop.text(), TreeModel.address(axis, stop.href()))));
        return Page.of("directory/tree/tree", new TreeModel(axis, List.copyOf(trail), nodes))
                .part("directory/tree/children");
    }

    private static List<Link> known(List<Link> trail, String at) {
        if (trail.isEmpty()) {
            throw new NotFound("node " + at);
        }
        return trail;
    }

    private static long number(String at) {
        if (!at.matches("[0-9]{1,18}")) {
            throw new NotFound("node " + at);
        }
        return Long.parseLong(at);
    }
}
