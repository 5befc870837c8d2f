package ir.saman.board.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ir.saman.Markup;
import ir.saman.directory.AccountId;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One reader's walk over the pages of the board, along their links and filters, following every figure. */
final class Crawl {

    /** So many pages of a kind are visited. */
    private static final int PAGES = 1;

    /** So many figures of a page that was narrowed are followed, spread over it; of one as it comes, every one. */
    private static final int FIGURES = 6;

    /** Filters of which every choice makes another page, and those of which one is enough. */
    private static final List<String> EACH = List.of("by", "which");

    private static final List<String> SOME =
            List.of("circular", "clause", "source", "period", "kind", "order", "standing");

    private static final Pattern TOTAL =
            Pattern.compile("([۰-۹٬]+) ?" + Texts.text("kit.total.exact", 0).replaceAll("[۰-۹ ]", ""));

    private final MockMvc mvc;
    private final AccountId reader;
    private final LocalDate day;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Rows> opened = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> capped = new ArrayList<>();
    private long followed;

    /** How many rows a list says it has; {@code exactly} unless it says «more than». */
    private record Rows(long n, boolean exactly) {}

    /** A walk of {@code reader}; the pages that know the past are also read as of {@code day}. */
    Crawl(MockMvc mvc, AccountId reader, LocalDate day) {
        this.mvc = mvc;
        this.reader = reader;
        this.day = day;
    }

    Crawl from(String address) {
        meet(address);
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (kinds.merge(kind(next), 1, Integer::sum) <= PAGES) {
                visit(next);
            }
        }
        return this;
    }

    private void meet(String address) {
        if (met.add(address)) {
            waiting.add(address);
        }
    }

    private void visit(String address) {
        Markup main = open(address).all("main").findFirst().orElseThrow();
        Figure.unlinked(main).forEach(n -> complaints.add(address + " states " + n + ", which leads nowhere"));
        List<Figure> figures = Figure.linked(main).distinct().toList();
        boolean every = !narrowed(address) || figures.size() <= FIGURES;
        IntStream.range(0, figures.size())
                .filter(each -> every || each * FIGURES / figures.size() != (each - 1) * FIGURES / figures.size())
                .forEach(each -> follow(address, figures.get(each)));
        if (!every) {
            capped.add(address + " (" + FIGURES + " of " + figures.size() + ")");
        }
        Stream.concat(links(main), filtered(main, address)).forEach(this::meet);
    }

    private void follow(String page, Figure figure) {
        followed++;
        Rows rows = opened.computeIfAbsent(figure.href(), this::rows);
        figure.n()
                .filter(n -> rows.exactly() ? n != rows.n() : n <= rows.n())
                .ifPresent(n -> complaints.add(page + " states " + n + ", but " + figure.href() + " has " + rows));
    }

    private Rows rows(String href) {
        Markup main = open(href).all("main").findFirst().orElseThrow();
        Optional<String> said = main.all("nav")
                .filter(nav -> nav.isOf("pager"))
                .findFirst()
                .flatMap(nav -> nav.all("span").findFirst())
                .map(Markup::text);
        var exact = TOTAL.matcher(said.orElse(""));
        if (said.isEmpty()) {
            return new Rows(0, true);
        }
        long n = exact.find() ? Digits.parse(exact.group(1)).orElseThrow() : -1;
        return new Rows(n, said.get().strip().equals(Texts.text("kit.total.exact", n)));
    }

    private Markup open(String address) {
        return Markup.read(read(address));
    }

    private String read(String address) {
        try {
            MockHttpServletResponse answer = mvc.perform(
                            get(URI.create(address)).with(TestAccounts.as(reader)))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 200) {
                complaints.add(address + " answers " + answer.getStatus());
            }
            return answer.getContentAsString(UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** The pages of the board a page leads to. */
    private static Stream<String> links(Markup main) {
        return main.all("a")
                .filter(link -> !link.has("download"))
                .map(link -> link.attribute("href").replaceAll("#.*", ""))
                .filter(
                        href -> href.matches(
                                "/desk/board(/(provinces|counties|agencies|organs|why|brief|trend|silent|acceptors|units).*|\\?.*)?"))
                .filter(href -> !href.matches(".*[?&](as|from)=.*"));
    }

    /** The same page with each choice of its filters, one at a time. */
    private Stream<String> filtered(Markup main, String address) {
        if (narrowed(address)) {
            return Stream.empty();
        }
        return main.all("form").filter(form -> form.isOf("filters")).flatMap(form -> {
            Stream<String> chosen = form.all("select")
                    .flatMap(select -> choices(select).map(value -> with(address, select.attribute("name"), value)));
            boolean remembers =
                    form.all("input").anyMatch(input -> input.attribute("name").equals("as-of"));
            return remembers
                    ? Stream.concat(chosen, Stream.of(then(address), with(then(address), "known", "on")))
                    : chosen;
        });
    }

    /** Whether more is asked than which place the page is about, and that it says all. */
    private static boolean narrowed(String address) {
        return address.replaceAll("[?&](place=[^&]*|clauses=all)", "").matches(".*[?&].*");
    }

    private String then(String address) {
        return with(address, "as-of", PersianDate.of(day).format());
    }

    private static Stream<String> choices(Markup select) {
        String name = select.attribute("name");
        return select.all("option")
                .map(option -> option.attribute("value"))
                .filter(value -> !value.isEmpty())
                .limit(EACH.contains(name) ? Long.MAX_VALUE : SOME.contains(name) ? 1 : 0);
    }

    private static String with(String address, String name, String value) {
        String others = address.replaceAll("([?&])" + name + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return others + (others.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, UTF_8);
    }

    /** Pages of one kind differ by which place, source or day they are about; why a figure is so, also by how it stands. */
    private static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        boolean why = parts[0].endsWith("/why");
        return Stream.of(parts.length > 1 ? parts[1].split("&") : new String[0])
                .map(each -> each.matches("(by|which)=.*") ? each : each.replaceAll("=([a-z]*).*", "=$1"))
                .filter(each -> !why || !each.matches("(source|as-of|period|standing)=.*"))
                .distinct()
                .sorted()
                .reduce(parts[0].replaceAll("[0-9]+", "N"), (all, each) -> all + " " + each);
    }

    /** The pages walked, whatever they are about. */
    Set<String> pages() {
        return kinds.keySet().stream().map(kind -> kind.replaceAll(" .*", "")).collect(Collectors.toSet());
    }

    long followed() {
        return followed;
    }

    List<String> complaints() {
        return complaints;
    }

    /** What was walked, and what was left out. */
    String told() {
        List<String> left = kinds.entrySet().stream()
                .filter(each -> each.getValue() > PAGES)
                .map(each -> each.getKey() + " (" + each.getValue() + " met)")
                .toList();
        return "%d kinds of pages, %d figures followed to %d lists; pages left out: %s; figures left out: %s"
                .formatted(kinds.size(), followed, opened.size(), left, capped);
    }
}
