package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Link;
import java.util.List;

/** What became of each answer that was accepted from the inbox. */
record BulkPage(List<Row> rows) {

    /** One duty asked for. */
    record Row(String duty, String bearer, String link, String words) {}

    static List<Link> trail() {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("duty.decide.bulk")));
    }
}
