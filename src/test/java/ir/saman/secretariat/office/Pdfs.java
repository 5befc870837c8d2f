package ir.saman.secretariat.office;

import ir.saman.secretariat.Document;
import ir.saman.secretariat.FileInspection.Reason;
import ir.saman.secretariat.document.Printing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** PDF files built for tests. */
final class Pdfs {

    private Pdfs() {}

    /** What may be hidden in one. */
    enum Hostile {
        SCRIPT_AT_OPENING(Reason.SCRIPT) {
            @Override
            void hide(PDDocument pdf) {
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
        },
        SCRIPT_OF_A_LINK(Reason.SCRIPT) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                PDAnnotationLink link = new PDAnnotationLink();
                link.setAction(new PDActionJavaScript("app.alert(1)"));
                pdf.getPage(0).setAnnotations(List.of(link));
            }
        },
        PROGRAM_STARTED(Reason.SCRIPT) {
            @Override
            void hide(PDDocument pdf) {
                COSDictionary launch = new COSDictionary();
                launch.setName(COSName.S, "Launch");
                launch.setString("F", "cmd.exe");
                pdf.getDocumentCatalog().getCOSObject().setItem("OpenAction", launch);
            }
        },
        FORM_WITH_SCRIPTS(Reason.SCRIPT) {
            @Override
            void hide(PDDocument pdf) {
                COSDictionary form = new COSDictionary();
                form.setItem("XFA", new COSArray());
                pdf.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
            }
        },
        ATTACHED_FILE(Reason.EMBEDDED) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile("a.exe");
                file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[10])));
                PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                files.setNames(Map.of("a", file));
                PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                names.setEmbeddedFiles(files);
                pdf.getDocumentCatalog().setNames(names);
            }
        },
        FILM(Reason.EMBEDDED) {
            @Override
            void hide(PDDocument pdf) {
                COSDictionary film = new COSDictionary();
                film.setName(COSName.SUBTYPE, "RichMedia");
                COSArray annotations = new COSArray();
                annotations.add(film);
                pdf.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
            }
        },
        LOCKED(Reason.ENCRYPTED) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
        },
        LOCKED_AGAINST_COPYING(Reason.ENCRYPTED) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
        },
        LARGE_STREAM(Reason.BOMB) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                pdf.getPage(0).setContents(zeros(pdf, 100 << 20));
            }
        },
        MANY_LARGE_STREAMS(Reason.BOMB) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                for (int each = 0; each < 14; each++) {
                    pdf.getDocumentCatalog().getCOSObject().setItem("Zeros" + each, zeros(pdf, 80 << 20));
                }
            }
        },
        STREAM_OF_OBJECTS(Reason.BOMB) {
            @Override
            void hide(PDDocument pdf) throws IOException {
                PDStream stream = zeros(pdf, 9 << 20);
                stream.getCOSObject().setInt("First", 4);
                pdf.getDocumentCatalog().getCOSObject().setItem("Objects", stream);
            }
        };

        private final Reason reason;

        Hostile(Reason reason) {
            this.reason = reason;
        }

        abstract void hide(PDDocument pdf) throws IOException;

        Reason reason() {
            return reason;
        }

        byte[] bytes() throws IOException {
            try (PDDocument pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                hide(pdf);
                return saved(pdf);
            }
        }
    }

    /** One page and no letter on it, as a scanner makes them. */
    static byte[] blank(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                pdf.addPage(new PDPage());
            }
            return saved(pdf);
        }
    }

    static byte[] printed(Document.Block... blocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printing.documents().write(new Document("آزمون", "۱", List.of(blocks)), out);
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, pdf.isEncrypted() ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private static PDStream zeros(PDDocument pdf, int size) throws IOException {
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] step = new byte[1 << 20];
            for (int written = 0; written < size; written += step.length) {
                out.write(step);
            }
        }
        return stream;
    }
}
