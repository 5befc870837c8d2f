package ir.saman.directory.organ;

import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganSection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands on an organ's page beside its facts: its history and the sections of the modules above. */
@Component
class OrganAbout {

    private final OrganPageSql sql;
    private final ChangeStory story;
    private final ObjectProvider<OrganSection> sections;

    OrganAbout(OrganPageSql sql, ChangeStory story, ObjectProvider<OrganSection> sections) {
        this.sql = sql;
        this.story = story;
        this.sections = sections;
    }

    List<ChangeStory.Chapter> story(OrganId organ) {
        return story.tell(sql.history(organ));
    }

    List<OrganModel.Section> sections(Organ organ, Actor actor) {
        return sections.orderedStream()
                .flatMap(each ->
                        each
                                .content(organ, actor)
                                .map(content -> new OrganModel.Section(each.title(), content))
                                .stream())
                .toList();
    }
}
