package ir.saman;

import static ir.saman.ResourceFiles.csv;
import static ir.saman.ResourceFiles.text;
import static ir.saman.ResourceFiles.yaml;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.CircularData.Ask;
import ir.saman.CircularData.Clause;
import ir.saman.CircularData.EvidenceKind;
import ir.saman.CircularData.Letter;
import ir.saman.CircularData.Programme;
import ir.saman.CircularData.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What the loaders may rely on: the directory's files, the five circulars and the evidence kinds agree with each other. */
class ResourceDataTests {

    private static final Set<String> NATIONAL_KINDS =
            Set.of("MINISTRY", "VICE_PRESIDENCY", "ORGANISATION", "COMPANY", "COUNCIL", "OFFICE", "PREDECESSOR");
    private static final Set<String> TEMPLATE_KINDS =
            Set.of("GOVERNORATE", "MANAGEMENT_ORGANISATION", "PROVINCIAL_UNIT");
    private static final Set<String> COUNTY_KINDS = Set.of("COUNTY_GOVERNORATE", "COUNTY_UNIT");
    private static final Set<String> ACCEPTORS = Set.of("ISSUER", "PARENT", "SUPERIOR", "COORDINATOR", "GOVERNORATE");
    private static final Set<String> CLAUSE_KINDS =
            Set.of("PREAMBLE", "PARAGRAPH", "ARTICLE", "NOTE", "STAGE", "ITEM", "DEFINITION");
    private static final Set<String> BINDING = Set.of("MUST", "SHOULD", "MUST_NOT");

    private final List<CSVRecord> provinces = csv("directory/provinces.csv");
    private final List<CSVRecord> counties = csv("directory/counties.csv");
    private final List<CSVRecord> organs = csv("directory/organs.csv");
    private final List<CSVRecord> templates = csv("directory/provincial-templates.csv");
    private final Letter directive = yaml("circular/107030.yaml", Letter.class);
    private final Letter mana = yaml("circular/14133.yaml", Letter.class);
    private final Letter assistants = yaml("circular/52100.yaml", Letter.class);
    private final Letter inspection = yaml("circular/519110.yaml", Letter.class);
    private final Letter article36 = yaml("circular/article-36.yaml", Letter.class);
    private final List<EvidenceKind> evidence = List.of(yaml("duty/evidence-kinds.yaml", EvidenceKind[].class));

    @Test
    @Serves("A2")
    void theDirectoryYieldsTheCountrysOrgans() {
        List<CSVRecord> exceptions = csv("directory/provincial-exceptions.csv");
        assertThat(provinces).hasSize(31);
        assertThat(counties).hasSize(482);
        assertThat(organs).hasSize(155);
        assertThat(templates).hasSize(36);
        assertThat(csv("directory/county-templates.csv")).hasSize(1);
        assertThat(csv("directory/holidays.csv"))
                .hasSize(173)
                .allMatch(h -> h.get("date_gregorian").matches("\\d{4}-\\d{2}-\\d{2}"));
        assertThat(article5(organs)).isEqualTo(151);
        assertThat(article5(organs) + article5(templates) * provinces.size() + counties.size())
                .isEqualTo(1749);
        assertThat(exceptions)
                .allMatch(e -> codes(provinces).contains(e.get("province_code"))
                        && codes(templates).contains(e.get("template_code"))
                        && e.get("what").equals("RENAME"));
    }

    @Test
    @Serves("A1")
    void everyCodeIsItsOwnAndEveryParentStandsBeforeItsChildren() {
        for (List<CSVRecord> file : List.of(provinces, counties, organs, templates)) {
            assertThat(file.stream().map(r -> r.get("code"))).doesNotHaveDuplicates();
        }
        Set<String> known = new HashSet<>(Set.of(""));
        for (CSVRecord organ : organs) {
            assertThat(known).contains(organ.get("parent_code"));
            known.add(organ.get("code"));
            assertThat(NATIONAL_KINDS).contains(organ.get("kind"));
            assertThat(organ.get("evidence")).isNotBlank();
        }
        assertThat(organs).allMatch(o -> known.contains(o.get("successor_code")));
        assertThat(templates)
                .allMatch(t -> codes(organs).contains(t.get("parent_code")))
                .allMatch(t -> TEMPLATE_KINDS.contains(t.get("kind")))
                .allMatch(t -> t.get("name_fa").contains("{p}"));
        assertThat(counties).allMatch(c -> codes(provinces).contains(c.get("province_code")));
    }

    @Test
    @Serves("F3")
    void theMapDrawsEveryProvinceAndNamesItsSource() {
        String map = text(ResourceFiles.ROOT.resolve("directory/iran-provinces.svg"));
        assertThat(codes(provinces)).allMatch(code -> map.contains("data-code=\"" + code + "\""));
        assertThat(map).contains("© OpenStreetMap contributors (ODbL 1.0)");
    }

    @Test
    @Serves("F1")
    void everyClauseOfTheTwoLettersIsThere() {
        assertThat(directive.everyClause().map(Clause::anchor))
                .containsExactly(
                        "preamble",
                        "preamble__p_2",
                        "para_1",
                        "para_2",
                        "para_3",
                        "para_3__p_2",
                        "para_4",
                        "para_5",
                        "para_6",
                        "para_6__p_2");
        assertThat(mana.everyClause().map(Clause::anchor))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("preamble", "art_1"),
                                numbered("art_1__def_", 9),
                                numbered("art_1__def_9__item_", 3),
                                Stream.of("art_1__def_10"),
                                numbered("art_1__def_10__item_", 7),
                                Stream.of("art_1__def_11", "art_2"),
                                numbered("art_2__para_", 4),
                                Stream.of("art_3", "art_3__item_1", "art_3__item_2"),
                                numbered("art_3__item_2__p_", 3),
                                Stream.of("art_3__item_3"),
                                numbered("art_3__item_3__p_", 2),
                                Stream.of("art_4", "art_4__stage_1", "art_4__stage_1__note_1", "art_4__stage_2"),
                                Stream.of("art_4__stage_3", "art_4__stage_3__note_1"),
                                Stream.of("art_4__stage_4", "art_4__stage_5", "art_4__stage_6", "art_4__p_1"),
                                numbered("art_4__p_1__item_", 3),
                                Stream.of("art_5"),
                                numbered("art_5__para_", 6),
                                Stream.of("art_6"))
                        .flatMap(part -> part)
                        .toList());
    }

    @Test
    @Serves("C1")
    void everyClauseOfTheAssistantsCircularIsThereWithItsForce() {
        assertThat(assistants.everyClause().map(Clause::anchor))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("preamble", "para_1"),
                                IntStream.rangeClosed(2, 6).mapToObj(n -> "para_1__p_" + n),
                                Stream.of("para_1__note_1", "para_1__note_1__p_2"),
                                Stream.of("para_1__note_2", "para_1__note_2__p_2"),
                                Stream.of("para_1__note_3", "para_1__note_3__p_2"),
                                Stream.of("para_2"),
                                numbered("para_2__item_", 3),
                                Stream.of("para_3", "para_3__item_1"),
                                numbered("para_3__item_1__point_", 3),
                                IntStream.rangeClosed(2, 5).mapToObj(n -> "para_3__item_" + n),
                                Stream.of("para_3__p_2", "para_4", "para_5"),
                                numbered("para_5__item_", 4),
                                Stream.of("para_5__note_1", "para_6", "para_6__p_2"),
                                Stream.of("para_7", "para_7__p_2", "para_7__p_3"))
                        .flatMap(part -> part)
                        .toList());
        assertThat(force(assistants, "para_1__note_1__p_2", "para_1__note_2__p_2", "para_6", "para_7"))
                .containsOnly("MUST");
        assertThat(force(assistants, "para_1__p_5", "para_1__note_2", "para_1__note_3", "para_6__p_2"))
                .containsOnly("MAY");
        assertThat(force(assistants, "para_1__note_3__p_2")).containsOnly("MUST_NOT");
        assertThat(assistants.replaces())
                .singleElement()
                .satisfies(old -> assertThat(old.number()).isEqualTo("43515"));
    }

    @Test
    @Serves("D13")
    void theTwelveTasksBindAndTheSixFieldsOfTheAgenciesAreAdvised() {
        assertThat(inspection.everyClause().map(Clause::anchor))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("preamble", "preamble__p_2"),
                                numbered("para_", 12),
                                Stream.of("p_1"),
                                numbered("p_1__item_", 6))
                        .flatMap(part -> part)
                        .toList());
        assertThat(force(inspection, numbered("para_", 12).toArray(String[]::new)))
                .containsOnly("MUST");
        assertThat(force(inspection, numbered("p_1__item_", 6).toArray(String[]::new)))
                .containsOnly("SHOULD");
        assertThat(inspection.relays()).singleElement().satisfies(relay -> {
            assertThat(relay.number()).isEqualTo("536701");
            assertThat(relay.copies()).hasSize(2);
        });
    }

    @Test
    @Serves("E1")
    void everyArticleOfTheServicesDirectiveIsThereAndItsDoubtsAreSaid() {
        assertThat(article36.everyClause().map(Clause::anchor))
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("preamble", "art_1"),
                                numbered("art_1__item_", 7),
                                Stream.of("art_2", "art_2__note_1", "art_3", "art_4", "art_4__p_2"),
                                Stream.of("art_5", "art_6", "art_7", "art_7__p_2", "art_8", "art_9"))
                        .flatMap(part -> part)
                        .toList());
        assertThat(article36.uncertain().stream().map(CircularData.Uncertain::field))
                .contains("number", "date");
        assertThat(article36.uncertain().stream()
                        .filter(each -> each.field().equals("number"))
                        .flatMap(each -> each.candidates().stream()))
                .hasSize(3);
        assertThat(article36.relays())
                .singleElement()
                .satisfies(relay -> assertThat(relay.date()).isNull());
    }

    @Test
    @Serves("F1")
    void aBindingClauseLaysDutiesOrSaysWhereTheyAreLaid() {
        letters().flatMap(Letter::everyClause).forEach(clause -> {
            assertThat(CLAUSE_KINDS).contains(clause.kind());
            assertThat(clause.label() + clause.text()).doesNotContainPattern("[0-9A-Za-z]");
            boolean explained = clause.laidBy() != null && clause.note() != null;
            if (clause.laidBy() != null) {
                assertThat(Set.of("children", "clauses", "parent", "nomination", "conduct", "system"))
                        .contains(clause.laidBy());
            }
            assertThat(clause.asks().isEmpty())
                    .as(clause.anchor())
                    .isEqualTo(explained || !BINDING.contains(clause.force()));
            assertThat(clause.asks().stream().map(Ask::key)).doesNotHaveDuplicates();
        });
    }

    @Test
    @Serves("F1")
    void everyAskNamesOrgansEvidenceAcceptorsAndOneDeadline() {
        Set<String> kinds = evidence.stream().map(EvidenceKind::code).collect(toSet());
        assertThat(asks().map(Ask::evidence).collect(toSet())).isEqualTo(kinds);
        asks().forEach(ask -> {
            assertThat(ask.action()).hasSizeLessThanOrEqualTo(90);
            assertThat(ask.deadline().forms()).as(ask.action()).isEqualTo(1);
            assertThat(ask.acceptor())
                    .isNotEmpty()
                    .allMatch(a -> ACCEPTORS.contains(a) || codes(organs).contains(a));
            assertThat(names(ask.bearer())).as(ask.action()).isTrue();
            ask.cooperating().forEach(c -> assertThat(codes(organs)).containsAll(c.organs()));
        });
        letters().forEach(letter -> assertThat(codes(organs)).contains(letter.issuer()));
    }

    @Test
    @Serves("F2")
    void whatBothCircularsAskOfAManagementOrganisationIsAskedInOneRhythm() {
        assertThat(List.of(
                        same("para_3", "training", "art_5__para_1"),
                        same("para_4", "outreach", "art_5__para_2"),
                        same("para_5", "report", "art_3__item_2__p_1")))
                .containsOnly(true);
    }

    @Test
    @Serves("A1")
    void theLimitsOfEveryProgrammeOrganRestOnAClause() {
        Set<String> clauses = letters()
                .flatMap(l -> l.everyClause().map(c -> l.number() + "#" + c.anchor()))
                .collect(toSet());
        for (Programme programme : yaml("directory/programmes.yaml", Programme[].class)) {
            assertThat(programme.axes()).hasSize(6);
            Set<String> levels =
                    programme.levels().stream().map(CircularData.Coded::code).collect(toSet());
            programme.organs().forEach(organ -> {
                assertThat(levels).contains(organ.level());
                assertThat(names(organ.playedBy())).isTrue();
                assertThat(organ.limits()).isNotEmpty().allMatch(limit -> clauses.contains(limit.clause()));
            });
        }
    }

    @Test
    @Serves("F1")
    void persianIsWrittenWithItsOwnLettersAndHalfSpaces() throws IOException {
        try (Stream<Path> files = Files.walk(ResourceFiles.ROOT)) {
            files.filter(f -> f.toString().matches(".*/(directory|circular|duty)/[^/]*\\.(csv|yaml|svg)"))
                    .forEach(f -> assertThat(text(f))
                            .as(f.toString())
                            .doesNotContainPattern("[يكى]")
                            .doesNotContainPattern("(^|[ \"])ن?می ")
                            .doesNotContainPattern(" ها[ی ،.]"));
        }
    }

    private boolean same(String ofDirective, String key, String ofMana) {
        Ask first = directive.clause(ofDirective).ask(key);
        Ask second = mana.clause(ofMana).ask(key);
        return first.evidence().equals(second.evidence()) && first.deadline().equals(second.deadline());
    }

    private boolean names(Rule rule) {
        Set<String> kinds = Stream.of(NATIONAL_KINDS, TEMPLATE_KINDS, COUNTY_KINDS)
                .flatMap(Set::stream)
                .collect(toSet());
        return rule.anyOf().stream().allMatch(this::names)
                && kinds.containsAll(rule.kinds())
                && codes(organs).containsAll(rule.organs())
                && Set.of("NATIONAL", "PROVINCE", "COUNTY").containsAll(rule.levels())
                && (Boolean.TRUE.equals(rule.article5())
                        || !rule.anyOf().isEmpty()
                        || rule.holdersOf() != null
                        || !rule.kinds().isEmpty()
                        || !rule.organs().isEmpty());
    }

    private static List<String> force(Letter letter, String... anchors) {
        return Stream.of(anchors)
                .map(anchor -> letter.clause(anchor).force())
                .distinct()
                .toList();
    }

    private Stream<Letter> letters() {
        return Stream.of(directive, mana, assistants, inspection, article36);
    }

    private Stream<Ask> asks() {
        return letters().flatMap(Letter::everyClause).flatMap(c -> c.asks().stream());
    }

    private static Stream<String> numbered(String stem, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> stem + n);
    }

    private static long article5(List<CSVRecord> rows) {
        return rows.stream().filter(r -> r.get("article5").equals("true")).count();
    }

    private static Set<String> codes(List<CSVRecord> rows) {
        return rows.stream().map(r -> r.get("code")).collect(toSet());
    }
}
