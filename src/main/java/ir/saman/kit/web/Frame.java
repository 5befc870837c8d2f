package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Draws up the {@link Shell} of a request from what the modules have added. */
@Component
final class Frame {

    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<MenuEntry> entries;
    private final ObjectProvider<Banner> banners;

    Frame(ObjectProvider<Viewers> viewers, ObjectProvider<MenuEntry> entries, ObjectProvider<Banner> banners) {
        this.viewers = viewers;
        this.entries = entries;
        this.banners = banners;
    }

    Shell around(HttpServletRequest request, Optional<String> said) {
        Face face = Face.of(request.getRequestURI());
        Optional<Viewer> viewer =
                viewers.stream().flatMap(each -> each.current(request).stream()).findFirst();
        return new Shell(
                face,
                request.getRequestURI(),
                query(request),
                viewer,
                menu(face, viewer, request.getRequestURI()),
                csrf(request),
                said,
                banners.orderedStream().flatMap(each -> each.text().stream()).toList());
    }

    /** A frame that asks nobody anything. */
    Shell bare(HttpServletRequest request) {
        String path = request.getRequestURI();
        return new Shell(
                Face.of(path), path, Map.of(), Optional.empty(), List.of(), Csrf.none(), Optional.empty(), List.of());
    }

    private List<MenuLink> menu(Face face, Optional<Viewer> viewer, String path) {
        List<MenuEntry> seen = entries.stream()
                .filter(entry -> entry.face() == face)
                .filter(entry ->
                        face == Face.PORTAL || viewer.filter(entry::seenBy).isPresent())
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::path))
                .toList();
        Optional<MenuEntry> current = seen.stream()
                .filter(entry -> nearness(entry, path) > 0)
                .max(Comparator.comparingInt(entry -> nearness(entry, path)));
        return seen.stream()
                .map(entry -> new MenuLink(
                        text(entry.key()),
                        entry.path(),
                        current.filter(entry::equals).isPresent()))
                .toList();
    }

    /** How much of {@code path} the entry stands for; 0: it does not. */
    private static int nearness(MenuEntry entry, String path) {
        return Stream.concat(Stream.of(entry.path()), entry.covers().stream())
                .filter(each -> path.equals(each) || path.startsWith(each + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        }
        return query;
    }

    private static Csrf csrf(HttpServletRequest request) {
        return Stream.of(CsrfToken.class.getName(), "_csrf")
                .map(request::getAttribute)
                .flatMap(found -> found instanceof CsrfToken token ? Stream.of(token) : Stream.empty())
                .findFirst()
                .map(token -> new Csrf(Csrf.PARAMETER, token::getToken))
                .orElseGet(Csrf::none);
    }
}
