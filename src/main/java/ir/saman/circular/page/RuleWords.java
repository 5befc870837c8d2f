package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who bears, accepts and cooperates, in plain words.
 *
 * @param organs names of organs, and titles of kinds of posts, by code
 * @param territories names of provinces and counties by code
 * @param issuer name of the circular's issuer
 */
record RuleWords(Map<String, String> organs, Map<String, String> territories, String issuer) {

    /** Where an organ stands towards the bearer, as acceptor chains and cooperation name it. */
    private static final Set<String> PLACES = Set.of("ISSUER", "PARENT", "SUPERIOR", "COORDINATOR", "GOVERNORATE");

    /** «همه دستگاه‌های مشمول ماده ۵ قانون مدیریت خدمات کشوری، ملی و استانی». */
    String bearers(BearerRule rule) {
        String said = rule.holdersOf().isEmpty() ? organs(rule) : holders(rule);
        said = rule.post().isPresent()
                ? text("circular.bearer.post", rule.post().get().title(), said)
                : said;
        said = rule.unit().isEmpty() ? said : text("circular.bearer.unit", said, rule.unit());
        return rule.staff().isEmpty() ? said : text("circular.bearer.staff", said, rule.staff());
    }

    private String holders(BearerRule rule) {
        String post = organs.getOrDefault(rule.holdersOf(), rule.holdersOf());
        return rule.equals(BearerRule.ofHolders(rule.holdersOf()))
                ? text("circular.bearer.holders", post)
                : text("circular.bearer.holders.in", post, organs(rule));
    }

    private String organs(BearerRule rule) {
        List<String> words = new ArrayList<>();
        words.add(who(rule));
        boolean first = rule.organs().isEmpty() && rule.kinds().isEmpty();
        if (!rule.anyOf().isEmpty() && !first) {
            words.add(any(rule));
        }
        if (rule.article5() && !(first && rule.anyOf().isEmpty())) {
            words.add(text("circular.bearer.article5"));
        }
        if (!rule.levels().isEmpty()) {
            words.add(and(rule.levels().stream()
                    .map(level -> text("circular.level." + level))
                    .toList()));
        }
        named(words, "circular.bearer.below", rule.below(), organs);
        named(words, "circular.bearer.territories", rule.territories(), territories);
        named(words, "circular.bearer.except", rule.except(), organs);
        return String.join(text("circular.comma"), words);
    }

    /** The chain, in order. */
    String acceptors(List<String> chain) {
        return chain.stream().map(this::place).collect(joining(text("circular.then")));
    }

    /** Who cooperates, and with what part. */
    String cooperating(Cooperation each) {
        String who = each.role()
                .map(this::place)
                .or(() -> each.rule().map(this::bearers))
                .orElse("");
        return text("circular.cooperating", who, each.part());
    }

    private String who(BearerRule rule) {
        if (!rule.organs().isEmpty()) {
            return and(names(rule.organs(), organs));
        }
        if (!rule.kinds().isEmpty()) {
            return and(rule.kinds().stream()
                    .map(kind -> text("circular.kinds." + kind))
                    .toList());
        }
        if (!rule.anyOf().isEmpty()) {
            return any(rule);
        }
        return text(rule.article5() ? "circular.bearer.all-article5" : "circular.bearer.all");
    }

    private String any(BearerRule rule) {
        return and(rule.anyOf().stream().map(this::bearers).toList());
    }

    private String place(String step) {
        return PLACES.contains(step) ? text("circular.place." + step, issuer) : organs.getOrDefault(step, step);
    }

    private static void named(List<String> words, String key, List<String> codes, Map<String, String> names) {
        if (!codes.isEmpty()) {
            words.add(text(key, and(names(codes, names))));
        }
    }

    private static List<String> names(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
    }

    /** «الف، ب و پ». */
    static String and(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String first = String.join(text("circular.comma"), words.subList(0, words.size() - 1));
        return text("circular.and", first, words.getLast());
    }
}
