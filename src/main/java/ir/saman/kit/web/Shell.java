package ir.saman.kit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The frame around one page for one request; templates take it as {@code @param Shell shell} and hand it to the layout.
 *
 * @param face portal or desk
 * @param path the path asked for
 * @param query the parameters in the address
 * @param viewer who is signed in
 * @param menu the face's menu as this reader sees it
 * @param csrf the value every form sends along: {@code @template.kit.web.csrf(shell = shell)}
 * @param said what the last command had to say, once
 * @param banners what stands above every page now
 */
public record Shell(
        Face face,
        String path,
        Map<String, List<String>> query,
        Optional<Viewer> viewer,
        List<MenuLink> menu,
        Csrf csrf,
        Optional<String> said,
        List<String> banners) {

    /** This same address with one parameter set, an empty value taking it out; the list begins anew. */
    public String with(String name, String value) {
        Map<String, List<String>> wanted = new TreeMap<>(query);
        wanted.remove(Cursor.PARAMETER);
        wanted.put(name, value.isEmpty() ? List.of() : List.of(value));
        String parameters = wanted.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(one -> encoded(each.getKey()) + "=" + encoded(one)))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
