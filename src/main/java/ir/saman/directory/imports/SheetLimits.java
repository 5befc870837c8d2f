package ir.saman.directory.imports;

import ir.saman.directory.imports.Table.Reason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What a part of a workbook may hold, asked event by event: Excel's own limits, and what a list of organs can need. */
final class SheetLimits {

    /** Columns of a row: a file of organs has twelve. */
    static final int MOST_COLUMNS = 60;

    /** Characters of a cell, as Excel has it. */
    private static final int LONGEST = 32_767;

    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_ARRAYS = 100;
    private static final int DEEPEST = 100;

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?[1-9][0-9]{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Set<String> TEXTS = Set.of("si", "is", "v", "f");

    private int depth;
    private int cells;
    private int texts;
    private int arrays;
    private int textFrom = Integer.MAX_VALUE;
    private int letters;

    /** The limit that the part exceeds with what has just been read. */
    Optional<Reason> exceededBy(XMLStreamReader xml) {
        return switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begins(xml);
            case XMLStreamConstants.END_ELEMENT -> ends();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                letters += xml.getTextLength();
                yield brokenWhen(depth >= textFrom && letters > LONGEST);
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> Optional.of(Reason.BROKEN_EXCEL);
            default -> Optional.empty();
        };
    }

    private Optional<Reason> begins(XMLStreamReader xml) {
        String name = xml.getLocalName();
        depth++;
        if (TEXTS.contains(name) && depth < textFrom) {
            textFrom = depth;
            letters = 0;
        }
        Optional<Reason> why = switch (name) {
            case "row" -> {
                cells = 0;
                yield brokenWhen(attribute(xml, "r")
                        .filter(r -> !ROW.matcher(r).matches())
                        .isPresent());
            }
            case "c" -> cell(attribute(xml, "r"));
            case "si" -> brokenWhen(++texts > MOST_TEXTS);
            case "f" -> brokenWhen(attribute(xml, "t").filter("array"::equals).isPresent() && ++arrays > MOST_ARRAYS);
            default -> Optional.empty();
        };
        return why.or(() -> brokenWhen(depth > DEEPEST));
    }

    private Optional<Reason> ends() {
        if (depth == textFrom) {
            textFrom = Integer.MAX_VALUE;
        }
        depth--;
        return Optional.empty();
    }

    private Optional<Reason> cell(Optional<String> address) {
        cells++;
        Optional<Matcher> place = address.map(ADDRESS::matcher);
        if (place.filter(each -> !each.matches()).isPresent()) {
            return Optional.of(Reason.BROKEN_EXCEL);
        }
        boolean far = place.filter(each -> column(each.group(1)) > MOST_COLUMNS).isPresent();
        return far || cells > MOST_COLUMNS ? Optional.of(Reason.TOO_WIDE) : Optional.empty();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (xml.getAttributeLocalName(place).equals(name)) {
                return Optional.of(xml.getAttributeValue(place));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> brokenWhen(boolean exceeded) {
        return exceeded ? Optional.of(Reason.BROKEN_EXCEL) : Optional.empty();
    }
}
