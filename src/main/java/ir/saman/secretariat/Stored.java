package ir.saman.secretariat;

/** What became of a file someone sent. */
public sealed interface Stored {

    /**
     * Kept, once for equal contents.
     *
     * @param name fit to be shown and offered again: no path, and with the ending of what the file really is
     * @param size in bytes
     */
    record Kept(FileId file, String name, String mediaType, long size) implements Stored {}

    /** Not taken: nothing of it was kept. */
    sealed interface Refused extends Stored {}

    /** Refused: more than {@code limit} bytes. */
    record TooLarge(String name, long limit) implements Refused {}

    /** Refused: by its content none of the types taken, whatever its name says. */
    record WrongType(String name) implements Refused {}

    /** Refused: of a type that is taken, with something hidden in it; {@code reason} has the words for its sender. */
    record Hostile(String name, FileInspection.Reason reason) implements Refused {}

    /** Refused: nothing in it. */
    record Empty(String name) implements Refused {}
}
