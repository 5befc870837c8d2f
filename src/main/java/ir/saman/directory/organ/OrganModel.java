package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import gg.jte.Content;
import ir.saman.kit.web.Link;
import java.util.ArrayList;
import java.util.List;

/** What the template of an organ's page draws. */
record OrganModel(
        OrganCard organ,
        boolean closed,
        boolean mayEdit,
        List<Link> trail,
        List<Link> units,
        List<OrganPageSql.Tie> predecessors,
        List<OrganPageSql.Tie> successors,
        List<ChangeStory.Chapter> story,
        List<Section> sections) {

    /** A section added by a module above. */
    record Section(String title, Content content) {}

    /** The trail above the organ itself. */
    List<Link> above() {
        List<Link> above = new ArrayList<>();
        above.add(Link.to(text("directory.organ.list.title"), "/desk/organs"));
        above.addAll(trail.subList(0, trail.size() - 1));
        above.add(Link.here(organ.name()));
        return above;
    }
}
