package ir.saman.directory.territory;

/** One province; {@code counties} is how many it has, {@code provisional} how many of them have a code of our own. */
record Province(String code, String name, String codeSystem, int counties, int provisional) {

    /** Where its counties are listed. */
    String address() {
        return address(code);
    }

    static String address(String code) {
        return "/desk/territories?province=" + code;
    }
}
