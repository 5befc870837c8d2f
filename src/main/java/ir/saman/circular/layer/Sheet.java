package ir.saman.circular.layer;

/**
 * A sheet of a text, in both layers.
 *
 * @param start where it begins in the whole original
 * @param original as it was read
 * @param corrected as it stands
 * @param revision of the correction that made it so; 0 for none
 */
record Sheet(int sheet, int start, String original, String corrected, int revision) {

    boolean changed() {
        return !original.equals(corrected);
    }
}
