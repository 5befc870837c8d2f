package ir.saman.kit.database;

import ir.saman.kit.text.Texts;
import java.nio.file.Path;

/**
 * A reason outside the program why it cannot start, which the person at the keyboard can mend. It is told in one line
 * of Persian and one of English, without a stack trace.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String persian;

    private CannotStart(String english, String key, Object... arguments) {
        super(english);
        this.persian = Texts.text(key, arguments);
    }

    static CannotStart folderNotWritable(Path folder) {
        return new CannotStart("The data folder cannot be written: " + folder, "start.folder-not-writable", folder);
    }

    static CannotStart folderInUse(Path folder) {
        return new CannotStart("The data folder is already being served: " + folder, "start.folder-in-use", folder);
    }

    static CannotStart databaseFailed(Path log, String lastWords) {
        return new CannotStart(
                "The embedded database did not start (%s): %s".formatted(log, lastWords),
                "start.database-failed",
                log,
                lastWords);
    }

    static CannotStart databaseSilent(Path folder) {
        return new CannotStart(
                "The data folder is in use, but its database does not answer: " + folder,
                "start.database-silent",
                folder);
    }

    static CannotStart databaseOfAnotherVersion(String found, String wanted) {
        return new CannotStart(
                "The data folder was written by PostgreSQL %s, this Saman carries %s".formatted(found, wanted),
                "start.database-version",
                found,
                wanted);
    }

    static CannotStart newerData(String found) {
        return new CannotStart(
                "The data belongs to a newer version of Saman (migration %s)".formatted(found),
                "start.newer-data",
                found);
    }

    static CannotStart machineNotSupported(String machine) {
        return new CannotStart(
                "The embedded database runs on linux-amd64 only, not on %s; give SAMAN_DB_URL".formatted(machine),
                "start.machine-not-supported",
                machine);
    }

    static CannotStart settingMissing(String name) {
        return new CannotStart(
                "SAMAN_DB_URL is given, so %s is needed too".formatted(name), "start.setting-missing", name);
    }

    static CannotStart folderShut(Path folder, String user) {
        return new CannotStart(
                "The database runs as user %s, who cannot enter %s; give another folder with --data"
                        .formatted(user, folder),
                "start.folder-shut",
                folder,
                user);
    }

    /** A setting whose value means nothing. */
    public static CannotStart badSetting(String name, String value) {
        return new CannotStart(
                "The setting %s cannot be understood: %s".formatted(name, value), "start.bad-setting", name, value);
    }

    /** The database, embedded or outside, refuses connections or the password. */
    public static CannotStart databaseUnreachable(String why) {
        return new CannotStart("The database cannot be reached: " + why, "start.database-unreachable", why);
    }

    /** Another program listens on the port of the web server. */
    public static CannotStart portTaken(int port) {
        return new CannotStart("Port %d is taken by another program".formatted(port), "start.port-taken", port);
    }

    /** A word of the command line that means nothing here. */
    public static CannotStart badArgument(String argument) {
        return new CannotStart(
                "What does \"%s\" mean? Try: ./saman help".formatted(argument), "start.bad-argument", argument);
    }

    /** The Persian line and the English line, in this order. */
    public String inBothLanguages() {
        return persian + System.lineSeparator() + getMessage();
    }
}
