package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import java.util.List;

/** One organ in the list; {@code sortedBy} is its place in the order, {@code place} its county and province. */
record OrganRow(
        long id,
        String code,
        String codeSystem,
        boolean codeProvisional,
        OrganKind kind,
        String name,
        String parent,
        String province,
        String county,
        boolean closed,
        String sortedBy) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(sortedBy, Long.toString(id));
    }

    /** Where it stands on the territory tree, in words; empty for the whole country. */
    String place() {
        return county.isEmpty() ? province : text("directory.organ.place.both", county, province);
    }
}
