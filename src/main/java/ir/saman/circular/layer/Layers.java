package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutText;
import ir.saman.circular.Cutting;
import ir.saman.circular.layer.LayerSql.NewOriginal;
import ir.saman.kit.text.Sha256;
import ir.saman.secretariat.By;
import org.springframework.stereotype.Component;

/**
 * Brings the text of a circular in: its source is kept, its original layer never changes, its clauses are proposed. A file is
 * read and looked into, which may take a minute, and its text cut before any transaction begins; file and text are kept in
 * one, and what is refused leaves nothing behind.
 */
@Component
class Layers {

    /** The most characters of a text: some fifteen hundred pages. */
    static final int LONGEST = 3_000_000;

    private final Sources sources;
    private final Originals originals;

    Layers(Sources sources, Originals originals) {
        this.sources = sources;
        this.originals = originals;
    }

    /** Keeps the text of {@code source}, or makes it the current one again where the circular had it before. */
    Brought bring(long circular, LetterSource source, By by) {
        return switch (sources.read(source)) {
            case Read.Words words -> bring(circular, source, words.text(), by);
            case Read.Nothing nothing -> new Brought.Refused(nothing.field(), nothing.why());
        };
    }

    private Brought bring(long circular, LetterSource source, String text, By by) {
        if (text.isBlank()) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.nothing"));
        }
        if (text.length() > LONGEST) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.long", LONGEST));
        }
        String digest = Sha256.hex(text);
        CutText cut = Cutting.cut(text);
        return sources.with(source, file -> originals.bring(new NewOriginal(circular, digest, cut, file), by));
    }
}
