package ir.saman.secretariat;

import static ir.saman.kit.text.Texts.text;

import java.nio.file.Path;

/** Looks into a file that came from outside, before anything else opens it: by its content, streamed, within limits. */
public interface FileInspection {

    /** What was found. */
    sealed interface Inspected {

        /**
         * A type that is taken, with nothing hidden in it.
         *
         * @param name fit to be shown and offered again: no path, and with the ending of what the file really is
         */
        record Fit(String name, String mediaType) implements Inspected {}

        /** None of the types taken. */
        record OtherType() implements Inspected {}

        /** A type that is taken, with something in it that is not. */
        record Hostile(Reason reason) implements Inspected {}
    }

    /** What a file may not have inside. */
    enum Reason {
        /** Macros, old macro sheets, fields that start programs. */
        MACROS,
        /** Parts fetched from elsewhere when the file is opened. */
        EXTERNAL,
        /** Objects of other programs, attached files. */
        EMBEDDED,
        /** A document type or entities (XXE). */
        DOCTYPE,
        /** More, when unpacked, than any honest file. */
        BOMB,
        /** Scripts of a PDF, actions that start something. */
        SCRIPT,
        /** Locked with a password, or against copying. */
        ENCRYPTED,
        /** Not readable as what it says it is. */
        BROKEN;

        /** Why the file was not taken and what its sender can do, after its name. */
        public String words() {
            return text("secretariat.file.hostile." + name());
        }
    }

    /**
     * Looks into {@code content}.
     *
     * @param name as the sender's machine names it
     */
    Inspected inspect(Path content, String name);
}
