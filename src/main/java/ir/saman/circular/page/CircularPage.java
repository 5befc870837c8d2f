package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Attachment;
import ir.saman.kit.web.Link;
import java.util.List;

/** A circular as its page shows it. */
record CircularPage(
        Letter letter,
        List<Attachment> attachments,
        List<String> copies,
        List<Reference> references,
        List<ClauseView> clauses,
        Progress progress) {

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.library.title"), "/circulars"),
                Link.here(letter.name().shortly()));
    }

    List<Reference> restsOn() {
        return related("RESTS_ON");
    }

    List<Reference> replaces() {
        return related("REPLACES");
    }

    private List<Reference> related(String relation) {
        return references.stream()
                .filter(each -> each.relation().equals(relation))
                .toList();
    }
}
