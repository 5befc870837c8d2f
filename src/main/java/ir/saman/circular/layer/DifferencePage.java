package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Diff;
import ir.saman.kit.web.Link;
import java.util.List;

/** How the corrected layer of a sheet differs from the original; {@code until}: after which correction. */
record DifferencePage(Head head, Original original, Sheet sheet, int until) {

    String title() {
        return text(
                "circular.text.difference.of",
                sheet.sheet(),
                original.sheets(),
                head.name().shortly());
    }

    List<Link> trail() {
        return head.trail(
                Link.to(text("circular.text.sheet", sheet.sheet()), head.path(sheet.sheet())),
                Link.here(text("circular.text.difference")));
    }

    String note() {
        return until == original.revision()
                ? text("circular.text.difference.now")
                : text("circular.text.difference.until", until);
    }

    Diff diff() {
        return Diff.between(sheet.original(), sheet.corrected());
    }
}
