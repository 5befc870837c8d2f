package ir.saman.kit.web;

import java.util.Optional;

/** Turned arrow: a sentence above every page as long as it holds, such as that the data is a demonstration. */
@FunctionalInterface
public interface Banner {

    /** The sentence, in words, or empty while there is nothing to say. */
    Optional<String> text();
}
