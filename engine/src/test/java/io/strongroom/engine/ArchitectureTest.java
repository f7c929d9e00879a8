package io.strongroom.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.strongroom.engine.usecase.Reading;
import io.strongroom.engine.usecase.UseCase;
import io.strongroom.engine.usecase.audit.Looks;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Use only what is written below you; names on one line do not know each other.
final class ArchitectureTest {
    private static final String BASE = "io.strongroom.engine";
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /// For each package, the packages of the engine it may use.
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "model", Set.of(),
            "crypto", Set.of(),
            "blob", Set.of(),
            "meta", Set.of("model", "crypto"),
            "policy", Set.of("model"),
            "kms", Set.of("model", "crypto", "blob", "meta"),
            "content", Set.of("model", "crypto", "blob", "meta", "kms"),
            "reencrypt", Set.of("model", "meta", "kms", "content"),
            "backup", Set.of("model", "crypto", "blob", "meta", "kms", "content"),
            "usecase", Set.of("model", "meta", "policy", "kms", "content", "reencrypt", "backup"));

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatIsBelowThem() {
        return MAY_USE.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> usesOnly(rule.getKey(), rule.getValue()).check(ENGINE)));
    }

    private static ArchRule usesOnly(String name, Set<String> allowed) {
        return classes()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("are not of the engine, or below " + name) {
                    @Override
                    public boolean test(JavaClass used) {
                        String rest = used.getPackageName();
                        if (!rest.startsWith(BASE)) {
                            return true;
                        }
                        String part = rest.length() == BASE.length() ? "" : rest.substring(BASE.length() + 1);
                        String first = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
                        return first.equals(name) || allowed.contains(first);
                    }
                })
                .because("what is below must not know what is built on it");
    }

    @Test
    void useCasesOfDifferentThingsDoNotKnowEachOther() {
        slices().matching(BASE + ".usecase.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a step that two of them share belongs further down")
                .check(ENGINE);
    }

    @Test
    void useCasesNeverHoldUseCases() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(UseCase.class)
                .should()
                .notHaveRawType(DescribedPredicate.describe(
                        "a use case", (JavaClass type) -> type.isAssignableTo(UseCase.class)))
                .because("permission and audit would be passed twice, or not at all")
                .check(ENGINE);
    }

    @Test
    void whatOnlyLooksIsKnownAsThat() {
        assertThat(ENGINE.stream()
                        .filter(one -> one.isAssignableTo(Reading.class) && !one.isEquivalentTo(Reading.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Looks.EVENTS);
    }

    @Test
    void everyUseCaseIsNamedAfterWhatIsAskedAndIsFinal() {
        classes()
                .that()
                .areAssignableTo(UseCase.class)
                .and()
                .doNotHaveFullyQualifiedName(UseCase.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Reading.class.getName())
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .because("the way in cannot be changed by inheriting from it")
                .check(ENGINE);
    }

    @Test
    void theEngineKnowsNoWindowNoEndpointAndNoTerminal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "picocli..", "org.eclipse.jetty..", "java.awt..", "javax.swing..")
                .because("console, command line and endpoint are edges of the same engine")
                .check(ENGINE);
    }
}
