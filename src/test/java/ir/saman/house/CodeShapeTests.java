package ir.saman.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.house.CodeShape.Method;
import ir.saman.house.CodeShape.Source;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house numbers of the design, held over src/main/java. */
class CodeShapeTests {

    private static final int METHOD = 25;
    private static final int METHOD_P90 = 12;
    private static final int FILE = 250;
    private static final int PARAMETERS = 5;
    private static final int IMPORTS = 20;
    private static final double NULLS_PER_1000_LINES = 5;
    private static final double CLOSED = 0.4;
    private static final int PUBLIC_TYPES_OF_A_MODULE = 20;
    private static final Pattern VAGUE =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Common|Service|Processor)$|^(Base|Abstract).*");

    private static final List<Source> SOURCES = CodeShape.read();

    @Test
    void methodsAreShort() {
        assertThat(methods().filter(method -> method.lines() > METHOD).map(Method::toString))
                .isEmpty();
        List<Integer> lines = methods().map(Method::lines).sorted().toList();
        assertThat(lines.get(lines.size() * 9 / 10)).isLessThanOrEqualTo(METHOD_P90);
    }

    @Test
    void filesAreShort() {
        assertThat(SOURCES.stream().filter(source -> source.lines() > FILE).map(Source::toString))
                .isEmpty();
    }

    @Test
    void constructorsTakeFewCollaborators() {
        assertThat(methods()
                        .filter(method -> method.collaborates() && method.parameters() > PARAMETERS)
                        .map(Method::toString))
                .isEmpty();
    }

    @Test
    void filesImportLittle() {
        assertThat(SOURCES.stream()
                        .filter(source -> source.imports() > IMPORTS && !source.isTable())
                        .map(source -> source + " imports " + source.imports()))
                .isEmpty();
    }

    @Test
    void nullIsRare() {
        double nulls = SOURCES.stream().mapToInt(Source::nulls).sum();
        double lines = SOURCES.stream().mapToInt(Source::lines).sum();
        assertThat(nulls * 1000 / lines).isLessThanOrEqualTo(NULLS_PER_1000_LINES);
    }

    @Test
    void mostTypesAreClosed() {
        // kit is exempt: its rooms are made to be used by all
        List<Source> types = SOURCES.stream()
                .filter(source -> source.declaresType() && !source.module().equals("kit"))
                .toList();
        double open = types.stream().filter(Source::isPublic).count();
        assertThat(1 - open / types.size()).isGreaterThanOrEqualTo(CLOSED);
    }

    @Test
    void aModuleOffersFewTypes() {
        Map<String, List<Source>> offered = SOURCES.stream()
                .filter(source -> source.isPublic() && source.isModuleRoot())
                .collect(Collectors.groupingBy(Source::module));
        assertThat(offered).containsKeys("secretariat", "directory", "duty", "circular");
        offered.forEach((module, types) ->
                assertThat(types).as("public types of %s", module).hasSizeLessThanOrEqualTo(PUBLIC_TYPES_OF_A_MODULE));
    }

    @Test
    void onlyTheOneWebAdviceCatchesEverything() {
        assertThat(SOURCES.stream().filter(Source::catchesEverything).map(Source::simpleName))
                .isSubsetOf("ErrorPages");
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(SOURCES.stream().filter(Source::injectsFields).map(Source::toString))
                .isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(SOURCES.stream()
                        .map(Source::simpleName)
                        .filter(name -> VAGUE.matcher(name).matches()))
                .isEmpty();
    }

    private static Stream<Method> methods() {
        return SOURCES.stream().flatMap(source -> source.methods().stream());
    }
}
