package dev.offprint.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.offprint.Main;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StructureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.offprint");
    private static final String OFFENDERS = "dev.offprint.structure.offenders";

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_what_its_row_of_the_table_allows() {
        return Layer.TABLE.stream()
                .map(layer -> DynamicTest.dynamicTest(
                        "dev.offprint " + layer.name(),
                        () -> layer.rule("dev.offprint").check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> every_row_refuses_a_package_and_a_library_that_it_does_not_name() {
        var offenders = new ClassFileImporter().importPackages(OFFENDERS);
        return Layer.TABLE.stream()
                .filter(layer -> !layer.name().isEmpty())
                .map(layer -> DynamicTest.dynamicTest("dev.offprint." + layer.name(), () -> {
                    var found = layer.rule(OFFENDERS).evaluate(offenders).getFailureReport();

                    assertThat(found.getDetails())
                            .anyMatch(detail -> detail.contains("forbiddenPackage"))
                            .anyMatch(detail -> detail.contains("forbiddenLibrary"));
                }));
    }

    @Test
    void every_class_of_the_program_has_a_row() {
        var packages = Layer.TABLE.stream()
                .map(layer -> Layer.below("dev.offprint", layer.name()))
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(packages).check(PROGRAM);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("dev.offprint.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void only_the_entry_ends_the_program_or_touches_the_standard_streams() {
        ArchRule rule = noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");

        rule.check(PROGRAM);
        assertThat(rule.evaluate(new ClassFileImporter().importPackages(OFFENDERS))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void time_is_passed_in() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dev.offprint", "dev.offprint.cli")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");

        rule.check(PROGRAM);
        assertThat(rule.evaluate(new ClassFileImporter().importPackages(OFFENDERS))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void names_say_what_a_thing_is() {
        ArchRule rule = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

        rule.check(PROGRAM);
        assertThat(rule.evaluate(new ClassFileImporter().importPackages(OFFENDERS))
                        .hasViolation())
                .isTrue();
    }
}
