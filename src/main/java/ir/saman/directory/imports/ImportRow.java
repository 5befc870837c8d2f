package ir.saman.directory.imports;

/**
 * A row as it will be written; empty texts are absences. Serialised as JSON for one set-based insert, so the names are
 * those of the table's columns.
 */
record ImportRow(
        int line,
        What what,
        String code,
        String codeSystem,
        boolean codeProvisional,
        String kind,
        String name,
        String nameEn,
        String parentCode,
        String province,
        String county,
        boolean article5,
        String validFrom,
        String validTo) {

    /** What the row does. */
    enum What {
        MAKE,
        CHANGE,
        SAME,
        FAULTY
    }

    /** Who it speaks of. */
    String key() {
        return key(codeSystem, code);
    }

    static String key(String codeSystem, String code) {
        return codeSystem + "\u001f" + code;
    }

    ImportRow with(What other) {
        return new ImportRow(
                line,
                other,
                code,
                codeSystem,
                codeProvisional,
                kind,
                name,
                nameEn,
                parentCode,
                province,
                county,
                article5,
                validFrom,
                validTo);
    }

    /** Whether both say the same of their organ. */
    boolean sameAs(ImportRow other) {
        ImportRow moved = new ImportRow(
                other.line,
                what,
                other.code,
                other.codeSystem,
                codeProvisional,
                kind,
                name,
                nameEn,
                parentCode,
                province,
                county,
                article5,
                validFrom,
                validTo);
        return moved.equals(other.with(what));
    }
}
