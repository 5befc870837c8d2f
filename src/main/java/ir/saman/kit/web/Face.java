package ir.saman.kit.web;

/** The two faces of the product: the people's portal and the officials' desk (every path below {@code /desk}). */
public enum Face {
    PORTAL,
    DESK;

    static Face of(String path) {
        return path.equals("/desk") || path.startsWith("/desk/") ? DESK : PORTAL;
    }

    /** The face as a style class. */
    public String css() {
        return switch (this) {
            case PORTAL -> "portal";
            case DESK -> "desk";
        };
    }
}
