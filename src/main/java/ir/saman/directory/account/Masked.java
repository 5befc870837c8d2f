package ir.saman.directory.account;

/** Personal numbers as those see them who need not know them: the last letters only. */
final class Masked {

    private static final int SHOWN = 3;

    private Masked() {}

    static String code(String code) {
        int hidden = Math.max(0, code.length() - SHOWN);
        return "*".repeat(hidden) + code.substring(hidden);
    }
}
