package ir.saman.secretariat.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The only font PDFBox may put for one that a file names and does not hold. Left alone, it would read every font of the
 * machine at its first document and write a list of them into the user's home.
 */
final class OwnFonts implements FontMapper {

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Regular.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Regular.FONT, true);
    }

    @Override
    @SuppressWarnings("NullAway") // a mapping without an OpenType font is what PDFBox's own mapper returns
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, Regular.FONT, true);
    }

    /** Read when first asked for. */
    private static final class Regular {
        static final TrueTypeFont FONT = read();

        private static TrueTypeFont read() {
            try {
                return Fonts.alone();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
