package ir.saman.secretariat.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file built part by part. */
final class Packed {

    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A Word document with that body. */
    static Packed word(String body) {
        return new Packed()
                .with("[Content_Types].xml", types("wordprocessingml.document", "document"))
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w='" + WORDS + "'><w:body>" + body + "</w:body></w:document>");
    }

    /** An empty workbook. */
    static Packed excel() {
        return new Packed()
                .with("[Content_Types].xml", types("spreadsheetml.sheet", "workbook"))
                .with("xl/workbook.xml", "<workbook/>");
    }

    static Packed openText(String content) {
        return new Packed()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", content);
    }

    static String paragraph(String text) {
        return "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packed with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                new ByteArrayInputStream(part.getValue()).transferTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String types(String family, String main) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/"
                + main
                + ".xml' ContentType='application/vnd.openxmlformats-officedocument." + family
                + ".main+xml'/></Types>";
    }
}
