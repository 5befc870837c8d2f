package ir.saman.directory.programme;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.directory.programme.ProgrammeSql.Axis;
import ir.saman.directory.programme.ProgrammeSql.Overseer;
import ir.saman.directory.programme.ProgrammeSql.Part;
import ir.saman.directory.programme.ProgrammeSql.Power;
import ir.saman.directory.programme.ProgrammeSql.Programme;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the template of a programme's page draws. */
record ProgrammeModel(
        Programme programme,
        Form form,
        List<Axis> axes,
        List<Level> levels,
        List<Overseer> overseers,
        boolean mayEdit) {

    /** A level with its organs. */
    record Level(String name, List<Role> organs) {}

    /** A programme organ with what it may do. */
    record Role(Part part, List<Limit> limits) {

        /** Who plays it. */
        Link playedBy() {
            if (part.organ() != 0) {
                return Link.to(part.organName(), "/desk/organs/" + part.organ());
            }
            if (part.article5()) {
                return Link.here(text("directory.programme.article5"));
            }
            return part.kind().isEmpty()
                    ? Link.here(text("directory.programme.nobody"))
                    : Link.to(
                            text(
                                    "directory.programme.every",
                                    OrganKind.valueOf(part.kind()).label()),
                            "/desk/organs?kind=" + part.kind());
        }
    }

    /** One limit of power: whether it must or may, what, and by which clause. */
    record Limit(String force, String text, Link clause) {}

    /** The question before an axis is removed; the form comes along unchanged. */
    static Page sureToRemove(long programme, Axis axis, Form form) {
        String address = "/desk/programmes/" + programme;
        return Page.of(
                "kit/web/confirm",
                new Confirm(
                        text("directory.programme.axis.remove.ask", axis.name()),
                        List.of(),
                        address + "/axes",
                        text("kit.ask.yes"),
                        address,
                        List.of(
                                new Option("do", "remove"),
                                new Option("place", form.value("place")),
                                new Option("seen", form.value("seen")),
                                new Option("sure", "on"))));
    }

    /** The mark of the axes that the form sends along. */
    String seen() {
        return Axes.seen(axes);
    }

    static List<Level> levels(List<Part> parts, List<Power> powers) {
        Map<String, List<Role>> levels = new LinkedHashMap<>();
        for (Part part : parts) {
            List<Limit> limits = powers.stream()
                    .filter(power -> power.organ() == part.id())
                    .map(power -> new Limit(
                            text("directory.force." + power.force()), power.text(), ClauseName.of(power.clause())))
                    .toList();
            levels.computeIfAbsent(part.level(), level -> new ArrayList<>()).add(new Role(part, limits));
        }
        return levels.entrySet().stream()
                .map(level -> new Level(level.getKey(), List.copyOf(level.getValue())))
                .toList();
    }
}
