package ir.saman.duty;

import java.util.List;
import java.util.Optional;

/** Puts a {@link BearerRule} together part by part; what is not said does not restrict. */
public final class BearerRuleBuilder {

    private boolean article5;
    private List<String> kinds = List.of();
    private List<String> levels = List.of();
    private List<String> organs = List.of();
    private List<String> below = List.of();
    private List<String> territories = List.of();
    private List<String> except = List.of();
    private List<BearerRule> anyOf = List.of();
    private String holdersOf = "";
    private Optional<BearerRule.Post> post = Optional.empty();
    private String unit = "";
    private String staff = "";

    BearerRuleBuilder() {}

    public BearerRuleBuilder article5(boolean only) {
        article5 = only;
        return this;
    }

    public BearerRuleBuilder kinds(List<String> codes) {
        kinds = codes;
        return this;
    }

    public BearerRuleBuilder levels(List<String> codes) {
        levels = codes;
        return this;
    }

    public BearerRuleBuilder organs(List<String> codes) {
        organs = codes;
        return this;
    }

    public BearerRuleBuilder below(List<String> codes) {
        below = codes;
        return this;
    }

    public BearerRuleBuilder territories(List<String> codes) {
        territories = codes;
        return this;
    }

    public BearerRuleBuilder except(List<String> codes) {
        except = codes;
        return this;
    }

    public BearerRuleBuilder anyOf(List<BearerRule> rules) {
        anyOf = rules;
        return this;
    }

    public BearerRuleBuilder holdersOf(String postKind) {
        holdersOf = postKind;
        return this;
    }

    public BearerRuleBuilder post(Optional<BearerRule.Post> named) {
        post = named;
        return this;
    }

    public BearerRuleBuilder unit(String words) {
        unit = words;
        return this;
    }

    public BearerRuleBuilder staff(String words) {
        staff = words;
        return this;
    }

    /** @throws IllegalArgumentException if the rule names nobody */
    public BearerRule build() {
        return new BearerRule(
                article5, kinds, levels, organs, below, territories, except, anyOf, holdersOf, post, unit, staff);
    }
}
