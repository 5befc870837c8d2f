package ir.saman.kit.web;

import java.util.function.Supplier;

/**
 * The hidden value that proves a form came from our own page. Read only when a form is drawn: on many set-ups reading it
 * opens a session, and pages without a form must stay session-free.
 *
 * @param parameter the field's name
 * @param value gives the value
 */
public record Csrf(String parameter, Supplier<String> value) {

    /** The field's name with Spring Security; asking the token for it would already read the value. */
    static final String PARAMETER = "_csrf";

    /** Where no such protection is switched on; the field is left out. */
    public static Csrf none() {
        return new Csrf("", () -> "");
    }

    /** The value to send along. */
    public String token() {
        return value.get();
    }

    /** Whether a field must be written. */
    public boolean asked() {
        return !parameter.isEmpty();
    }
}
