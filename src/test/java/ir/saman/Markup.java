package ir.saman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of a page, read as our templates write it: quoted attributes, and what is opened is closed.
 *
 * @param children elements and texts, in their order
 */
public record Markup(String tag, Map<String, String> attributes, List<Object> children) {

    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<![^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*(/?)>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "path", "rect", "source", "col");

    /** The page as one element without a name. */
    public static Markup read(String page) {
        Markup root = new Markup("", Map.of(), new ArrayList<>());
        List<Markup> open = new ArrayList<>(List.of(root));
        Matcher piece = PIECE.matcher(page);
        int from = 0;
        while (piece.find()) {
            open.getLast().children.add(plain(page.substring(from, piece.start())));
            from = piece.end();
            if (piece.group(2) != null) {
                take(piece, open);
            }
        }
        return root;
    }

    private static void take(Matcher piece, List<Markup> open) {
        String tag = piece.group(2);
        if (piece.group(1).isEmpty()) {
            Markup element = new Markup(tag, attributes(piece.group(3)), new ArrayList<>());
            open.getLast().children.add(element);
            if (piece.group(4).isEmpty() && !VOID.contains(tag)) {
                open.add(element);
            }
        } else if (!VOID.contains(tag)) {
            if (!open.getLast().tag.equals(tag)) {
                throw new IllegalStateException("</" + tag + "> closes <" + open.getLast().tag + ">");
            }
            open.removeLast();
        }
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE
                .matcher(written)
                .results()
                .forEach(each -> attributes.put(
                        each.group(1),
                        plain(Optional.ofNullable(each.group(2))
                                .or(() -> Optional.ofNullable(each.group(3)))
                                .orElse(""))));
        return attributes;
    }

    private static String plain(String written) {
        return written.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Its value; empty for none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether it has an attribute of that name. */
    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** Whether it is of all these classes. */
    public boolean isOf(String... names) {
        return List.of(attribute("class").split(" ")).containsAll(List.of(names));
    }

    /** This element and all within it, in their order. */
    public Stream<Markup> all() {
        return Stream.concat(
                Stream.of(this),
                children.stream().flatMap(child -> child instanceof Markup element ? element.all() : Stream.empty()));
    }

    /** Those of a tag. */
    public Stream<Markup> all(String name) {
        return all().filter(each -> each.tag.equals(name));
    }

    /** What it says. */
    public String text() {
        return text(any -> false);
    }

    /** What it says beside the elements left out; elements are set apart by a blank. */
    public String text(Predicate<Markup> leftOut) {
        StringBuilder said = new StringBuilder();
        for (Object child : children) {
            switch (child) {
                case Markup element when leftOut.test(element) -> said.append(" ");
                case Markup element -> said.append(element.text(leftOut)).append(" ");
                default -> said.append(child);
            }
        }
        return said.toString();
    }
}
