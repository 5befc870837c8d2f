package ir.saman.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ir.saman.Saman;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** What the features of one module share, closed to every other module: decision 7. */
    private static final Set<String> SHARED_ROOMS = Set.of("ir.saman.duty.card");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ir.saman")
            .that(new DescribedPredicate<>("are written by hand") {
                @Override
                public boolean test(JavaClass type) {
                    return !isGenerated(type);
                }
            });

    @Test
    void arrowsPointDownOnly() {
        ApplicationModules.of(Saman.class).verify();
    }

    @Test
    void packagesHaveNoCyclesInsideAModuleEither() {
        slices().matching("ir.saman.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyAModulesRootAndItsSharedRoomHoldPublicTypes() {
        Set<String> open = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.getEnclosingClass().isPresent())
                .filter(type -> type.getPackageName().split("\\.").length > 3)
                .filter(type -> !type.getPackageName().startsWith("ir.saman.kit"))
                .filter(type -> !SHARED_ROOMS.contains(type.getPackageName()))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(open).isEmpty();
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().startsWith("Jte") && type.getSimpleName().endsWith("Generated");
    }
}
