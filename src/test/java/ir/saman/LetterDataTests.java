package ir.saman;

import static ir.saman.ResourceFiles.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.CircularData.Basis;
import ir.saman.CircularData.Clause;
import ir.saman.CircularData.Letter;
import ir.saman.CircularData.Misreading;
import ir.saman.CircularData.Rule;
import ir.saman.CircularData.Uncertain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the five files say what the letters say: who, with whom, to whom, on what they rest, and what is not certain. */
@Serves("F1")
class LetterDataTests {

    /** Words by which a clause, or a note, says that somebody helps. */
    private static final String[] HELP = {
        "همکاری", "هماهنگی", "تعامل", "با سازمان", "محوریت", "بهره‌گیری", "ریاست", "صادرکننده"
    };

    private final Letter directive = yaml("circular/107030.yaml", Letter.class);
    private final Letter mana = yaml("circular/14133.yaml", Letter.class);
    private final Letter assistants = yaml("circular/52100.yaml", Letter.class);
    private final Letter inspection = yaml("circular/519110.yaml", Letter.class);
    private final Letter article36 = yaml("circular/article-36.yaml", Letter.class);

    @Test
    void whereAClauseSaysThatOthersHelpTheyDoInEachOfItsAsks() {
        clauses()
                .filter(clause ->
                        clause.text().contains("با همکاری") || clause.text().contains("با هماهنگی"))
                .forEach(clause -> assertThat(clause.asks())
                        .as(clause.label())
                        .allMatch(ask -> !ask.cooperating().isEmpty()));
    }

    /** A clause, or the clause above it that governs it, says so; or the note tells which other clause does. */
    @Test
    void nobodyHelpsWhomNoClauseNames() {
        letters().flatMap(letter -> letter.clauses().stream()).forEach(clause -> helped(clause, ""));
    }

    private static void helped(Clause clause, String above) {
        String said = above + clause.text();
        clause.asks().stream()
                .filter(ask -> !ask.cooperating().isEmpty())
                .forEach(ask -> assertThat(said + ask.note()).as(ask.action()).containsAnyOf(HELP));
        clause.children().forEach(each -> helped(each, said));
    }

    @Test
    void theAssistantsMissionsAreNotCoordinatedByThePresidentsAssistantButTheirDutiesAre() {
        assertThat(assistants.clause("para_2__item_3").ask("remedies").cooperating())
                .isEmpty();
        assertThat(assistants.clause("para_3").withBelow().flatMap(clause -> clause.asks().stream()))
                .filteredOn(ask -> ask.bearer().holdersOf() != null)
                .hasSize(8)
                .allMatch(ask -> ask.cooperating().getFirst().organs().equals(List.of("N153")));
    }

    @Test
    void whomAClauseNamesIsNamedInItsRule() {
        assertThat(mana.clause("art_3__item_3__p_1").ask("execute").bearer().kinds())
                .as("in provinces and in counties")
                .containsExactly("PROVINCIAL_UNIT", "COUNTY_UNIT");
        assertThat(directive.clause("para_4").ask("outreach").bearer().unit()).isEqualTo("روابط عمومی");
        assertThat(directive.clause("para_3").ask("training").bearer().levels()).isEmpty();
        assertThat(mana.clause("art_1__def_9").opens())
                .singleElement()
                .satisfies(may -> assertThat(may.who().kinds()).containsExactly("MANAGEMENT_ORGANISATION"));
        Stream.of(mana.clause("art_6"), mana.clause("art_3__item_3__p_2"), assistants.clause("para_1__p_2"))
                .forEach(clause -> assertThat(clause.asks())
                        .as(clause.label())
                        .allSatisfy(ask -> assertThat(clause.text()).contains(post(ask.bearer()))));
    }

    @Test
    void whatALetterWantsSentToItsIssuerIsAcceptedThere() {
        assertThat(Stream.of(
                        directive.clause("para_2").ask("plan"),
                        inspection.clause("p_1__item_5").ask("referrals"),
                        inspection.clause("p_1__item_6").ask("report"),
                        article36.clause("art_5").ask("propose-indicators"),
                        mana.clause("art_3__item_2__p_1").ask("report")))
                .allMatch(ask -> ask.acceptor().equals(List.of("ISSUER")));
    }

    @Test
    void whatALetterRestsOnIsGivenWithItsClauses() {
        assertThat(basis(directive, "98844").clauses()).containsExactly("1", "5", "6");
        assertThat(basis(inspection, "1127128").articles()).containsExactly("18");
        assertThat(basis(inspection, "1127128").clauses()).containsExactly("2");
        assertThat(basis(mana, "107030").note()).isNotBlank();
        assertThat(Stream.of(mana, assistants, inspection).flatMap(letter -> letter.restsOn().stream()))
                .filteredOn(basis -> basis.number() == null)
                .extracting(Basis::kind)
                .containsExactly("ORDER", "STATEMENT", "DECREE", "POLICY");
        assertThat(letters()
                        .flatMap(letter ->
                                Stream.of(letter.restsOn(), letter.refersTo()).flatMap(List::stream)))
                .filteredOn(basis -> basis.number() == null)
                .allMatch(basis -> basis.title() != null
                        && (basis.note() != null || basis.kind().equals("LAW")));
    }

    @Test
    void aRhythmOrGraceThatNoClauseGivesIsSaidToBeAProposal() {
        assertThat(clauses().flatMap(clause -> clause.asks().stream()))
                .filteredOn(ask -> "ISSUER_SETTING".equals(ask.deadline().everyBy())
                        || "ISSUER_SETTING".equals(ask.deadline().graceBy()))
                .hasSizeGreaterThan(10)
                .allSatisfy(ask -> assertThat(ask.note()).as(ask.action()).contains("پیشنهاد سامان"));
    }

    @Test
    void whatTheHeadOfALetterDoesNotShowIsNotCertain() {
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(letter.uncertain().stream().map(Uncertain::field)).contains("classification");
            assertThat(letter.misreadings().stream().map(Misreading::where)).contains("letterhead");
        });
        assertThat(fields(directive)).contains("signatory.post");
        assertThat(fields(mana)).contains("urgency").doesNotContain("signatory.post");
        assertThat(fields(inspection)).contains("attachments", "restsOn");
    }

    private static String post(Rule rule) {
        return rule.post() instanceof Map<?, ?> post ? String.valueOf(post.get("title")) : "-";
    }

    private static Basis basis(Letter letter, String number) {
        return letter.restsOn().stream()
                .filter(each -> number.equals(each.number()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> fields(Letter letter) {
        return letter.uncertain().stream().map(Uncertain::field);
    }

    private Stream<Clause> clauses() {
        return letters().flatMap(Letter::everyClause);
    }

    private Stream<Letter> letters() {
        return Stream.of(directive, mana, assistants, inspection, article36);
    }
}
