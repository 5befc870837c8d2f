package ir.saman.directory.signin;

import ir.saman.kit.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed into a form whose session had lapsed, and where it was sent.
 *
 * @param kept whether what was typed is here; false, with no fields, for a form too long to be held
 */
record HeldForm(String path, Map<String, List<String>> fields, boolean kept) {

    /** Sent along when a held form is sent again: the held one's token. */
    static final String TOKEN = "_held";

    private static final Set<String> NOT_KEPT = Set.of("_csrf", TOKEN);
    /** What forms send along for the machine: numbers of versions and seats, which button was pressed. */
    private static final Set<String> NOT_WORDS = Set.of(
            "do", "verdict", "version", "revision", "offered", "duties", "duty", "seat", "seen", "to", "was", "sure");

    private static final Pattern SECRET = Pattern.compile("(?i).*password.*");

    /** Without the old token and without anything secret; as clean as a {@link Form}, since it is kept as JSON. */
    static HeldForm of(String path, Map<String, String[]> typed) {
        Map<String, List<String>> fields = new TreeMap<>();
        typed.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name) && !SECRET.matcher(name).matches()) {
                fields.put(Form.clean(name), Stream.of(values).map(Form::clean).toList());
            }
        });
        return new HeldForm(path, fields, true);
    }

    /** What the reader typed, as far as it says anything to them. */
    List<String> readable() {
        return fields.entrySet().stream()
                .filter(field -> !NOT_WORDS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .map(String::strip)
                .filter(value -> value.codePoints().anyMatch(Character::isLetter) || value.length() > 3)
                .toList();
    }
}
