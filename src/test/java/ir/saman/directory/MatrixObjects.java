package ir.saman.directory;

import java.util.Optional;

/**
 * Gives the authority matrix something to ask for: a module that has endpoints with a path variable of its own (a duty, a
 * circular) adds one, listed in {@code src/test/resources/META-INF/services/ir.saman.directory.MatrixObjects}. Needs it the
 * database, it asks {@code TestDatabase.postgres()}.
 */
public interface MatrixObjects {

    /** The path variable it fills, such as {@code organ}. */
    String variable();

    /** An object that concerns {@code organ}: its text in the address, and the target authority decides on. */
    Optional<Sample> of(Organ organ);

    /** What is put in the address, and what it stands for. */
    record Sample(String inAddress, Target target) {}
}
