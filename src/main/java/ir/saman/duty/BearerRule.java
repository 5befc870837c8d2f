package ir.saman.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who bears a duty, by rule (متعهد). An empty part does not restrict; all parts that are given hold together. The rule keeps
 * applying: an organ that matches later bears the standing duties from that day, and the code of a closed organ means the
 * organ that took over. Matching is the SQL function {@code duty.bearers}.
 *
 * @param article5 only organs bound by Article 5 of the Civil Service Management Law
 * @param kinds kinds of organ
 * @param levels NATIONAL, PROVINCE, COUNTY
 * @param organs organs by code
 * @param below everything at or below these organs, by code
 * @param territories provinces or counties by code
 * @param except organs by code that are left out
 * @param anyOf rules of which one must match too; who matches several bears once; these name no further {@code anyOf}
 * @param holdersOf code of a kind of post: the persons who hold such posts bear it, each his own; empty for none
 * @param post the post in the organ whose work it is; the organ bears it
 * @param unit the unit of the organ whose work it is; the organ bears it; empty where none is named
 * @param staff for whom of its people the organ bears it; empty where nobody is named
 */
public record BearerRule(
        boolean article5,
        List<String> kinds,
        List<String> levels,
        List<String> organs,
        List<String> below,
        List<String> territories,
        List<String> except,
        List<BearerRule> anyOf,
        String holdersOf,
        Optional<Post> post,
        String unit,
        String staff) {

    /**
     * A post, as a clause names it.
     *
     * @param rank HEAD, DEPUTY, DIRECTOR, OFFICE_HEAD, EXPERT or ADVISER
     */
    public record Post(String rank, String title) {}

    public BearerRule {
        kinds = orNone(kinds);
        levels = orNone(levels);
        organs = orNone(organs);
        below = orNone(below);
        territories = orNone(territories);
        except = orNone(except);
        anyOf = orNone(anyOf);
        holdersOf = orEmpty(holdersOf);
        post = Optional.ofNullable(post).flatMap(given -> given);
        unit = orEmpty(unit);
        staff = orEmpty(staff);
        boolean named =
                Stream.of(kinds, levels, organs, below, territories, anyOf).anyMatch(part -> !part.isEmpty());
        if (!article5 && !named && holdersOf.isEmpty()) {
            throw new IllegalArgumentException("a bearer rule names somebody");
        }
        if (anyOf.stream().anyMatch(part -> !part.anyOf().isEmpty() || part.ofPersons())) {
            throw new IllegalArgumentException("a part of a bearer rule has no parts, and names organs");
        }
    }

    /** Only this organ. */
    public static BearerRule only(String code) {
        return ofOrgans(List.of(code));
    }

    /** These organs, by code. */
    public static BearerRule ofOrgans(List<String> codes) {
        return builder().organs(codes).build();
    }

    /** All organs of these kinds. */
    public static BearerRule ofKinds(List<String> kinds) {
        return builder().kinds(kinds).build();
    }

    /** Everything at or below these organs, by code. */
    public static BearerRule ofBelow(List<String> codes) {
        return builder().below(codes).build();
    }

    /** All organs bound by Article 5 of the Civil Service Management Law. */
    public static BearerRule ofArticle5() {
        return builder().article5(true).build();
    }

    /** Whoever one of these rules matches, once. */
    public static BearerRule ofAny(List<BearerRule> rules) {
        return builder().anyOf(rules).build();
    }

    /** Each person who holds a post of this kind, by the kind's code. */
    public static BearerRule ofHolders(String postKind) {
        return builder().holdersOf(postKind).build();
    }

    /** A rule part by part. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same rule, to be changed part by part. */
    public Builder change() {
        return builder()
                .article5(article5)
                .kinds(kinds)
                .levels(levels)
                .organs(organs)
                .below(below)
                .territories(territories)
                .except(except)
                .anyOf(anyOf)
                .holdersOf(holdersOf)
                .post(post)
                .unit(unit)
                .staff(staff);
    }

    /** Whether persons bear it, each his own, and not organs. */
    boolean ofPersons() {
        return !holdersOf.isEmpty();
    }

    private static <T> List<T> orNone(List<T> given) {
        return Optional.ofNullable(given).map(List::copyOf).orElse(List.of());
    }

    private static String orEmpty(String given) {
        return Optional.ofNullable(given).orElse("");
    }

    /** Puts a rule together part by part; what is not said does not restrict. */
    public static final class Builder {

        private boolean article5;
        private List<String> kinds = List.of();
        private List<String> levels = List.of();
        private List<String> organs = List.of();
        private List<String> below = List.of();
        private List<String> territories = List.of();
        private List<String> except = List.of();
        private List<BearerRule> anyOf = List.of();
        private String holdersOf = "";
        private Optional<Post> post = Optional.empty();
        private String unit = "";
        private String staff = "";

        Builder() {}

        public Builder article5(boolean only) {
            article5 = only;
            return this;
        }

        public Builder kinds(List<String> codes) {
            kinds = codes;
            return this;
        }

        public Builder levels(List<String> codes) {
            levels = codes;
            return this;
        }

        public Builder organs(List<String> codes) {
            organs = codes;
            return this;
        }

        public Builder below(List<String> codes) {
            below = codes;
            return this;
        }

        public Builder territories(List<String> codes) {
            territories = codes;
            return this;
        }

        public Builder except(List<String> codes) {
            except = codes;
            return this;
        }

        public Builder anyOf(List<BearerRule> rules) {
            anyOf = rules;
            return this;
        }

        public Builder holdersOf(String postKind) {
            holdersOf = postKind;
            return this;
        }

        public Builder post(Optional<Post> named) {
            post = named;
            return this;
        }

        public Builder unit(String words) {
            unit = words;
            return this;
        }

        public Builder staff(String words) {
            staff = words;
            return this;
        }

        /** @throws IllegalArgumentException if the rule names nobody */
        public BearerRule build() {
            return new BearerRule(
                    article5, kinds, levels, organs, below, territories, except, anyOf, holdersOf, post, unit, staff);
        }
    }
}
