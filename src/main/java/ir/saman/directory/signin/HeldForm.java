package ir.saman.directory.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What was typed into a form whose session had lapsed, and where it was sent. */
record HeldForm(String path, Map<String, List<String>> fields) {

    private static final Set<String> NOT_KEPT = Set.of("_csrf");
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*");

    /** Without the old token and without anything secret. */
    static HeldForm of(String path, Map<String, String[]> typed) {
        Map<String, List<String>> fields = new TreeMap<>();
        typed.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name) && !SECRET.matcher(name).matches()) {
                fields.put(name, List.of(values));
            }
        });
        return new HeldForm(path, fields);
    }

    /** What the reader typed, as far as it says anything to them. */
    List<String> readable() {
        return fields.values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(value -> value.codePoints().anyMatch(Character::isLetter) || value.length() > 3)
                .toList();
    }
}
