package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Looks at every object of a PDF, whether a page leads to it or not: no scripts, no actions, nothing attached. */
final class PdfParts {

    private static final int MOST_OBJECTS = 500_000;

    /** Keys that only stand where something is run or attached. */
    private static final Map<String, Reason> KEYS = Map.of(
            "JS", Reason.SCRIPT,
            "JavaScript", Reason.SCRIPT,
            "XFA", Reason.SCRIPT,
            "EmbeddedFiles", Reason.EMBEDDED,
            "EF", Reason.EMBEDDED);

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "GoToE",
            "RichMediaExecute",
            "GoTo3DView");

    private static final Set<String> ATTACHED = Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfParts() {}

    /** Ends normally if nothing is hidden. */
    static void check(Path file) throws IOException {
        PdfStreams.check(file);
        try (PDDocument pdf = OpenPdf.open(file)) {
            new PdfParts().lookInto(pdf.getDocument());
        }
    }

    private void lookInto(COSDocument pdf) throws HiddenException {
        try {
            Set<COSObjectKey> keys = Set.copyOf(pdf.getXrefTable().keySet());
            if (keys.size() > MOST_OBJECTS) {
                throw new HiddenException(Reason.BOMB);
            }
            add(pdf.getTrailer());
            for (COSObjectKey key : keys) {
                add(pdf.getObjectFromPool(key).getObject());
                while (!waiting.isEmpty()) {
                    object(waiting.pop());
                }
            }
        } catch (ClassCastException | IllegalArgumentException broken) {
            throw new HiddenException(Reason.BROKEN);
        }
    }

    private void object(COSBase object) throws HiddenException {
        if (object instanceof COSDictionary dictionary) {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                entry(entry.getKey().getName(), entry.getValue());
            }
        } else if (object instanceof COSArray array) {
            array.forEach(this::add);
        }
    }

    private void entry(String key, COSBase value) throws HiddenException {
        Reason reason = KEYS.get(key);
        if (reason != null) {
            throw new HiddenException(reason);
        }
        String name = resolved(value) instanceof COSName word ? word.getName() : "";
        if (key.equals("S") && ACTIONS.contains(name)) {
            throw new HiddenException(Reason.SCRIPT);
        }
        if (key.equals("Subtype") && ATTACHED.contains(name) || key.equals("Type") && name.equals("EmbeddedFile")) {
            throw new HiddenException(Reason.EMBEDDED);
        }
        add(value);
    }

    private static COSBase resolved(COSBase value) {
        return value instanceof COSObject reference && reference.getObject() != null ? reference.getObject() : value;
    }

    /** References are objects of the table themselves. */
    private void add(@Nullable COSBase object) {
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            waiting.push(object);
        }
    }
}
