package io.strongroom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Console and command line see only what the engine exports, and not each other.
final class ArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.strongroom.app");

    @Test
    void onlyTheExportedPackagesOfTheEngineAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.strongroom.engine.crypto..",
                        "io.strongroom.engine.blob..",
                        "io.strongroom.engine.meta..",
                        "io.strongroom.engine.audit..",
                        "io.strongroom.engine.kms..",
                        "io.strongroom.engine.content..",
                        "io.strongroom.engine.reencrypt..")
                .because("there is no way round the use cases")
                .check(APP);
    }

    @Test
    void theConsoleDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("io.strongroom.app.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.strongroom.app.cli..")
                .because("the ways in are siblings")
                .check(APP);
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("io.strongroom.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.strongroom.app.console..", "javafx..")
                .because("a command must not pay for a window")
                .check(APP);
    }

    @Test
    void theEndpointKnowsNobodyWhoStartsIt() {
        noClasses()
                .that()
                .resideInAPackage("io.strongroom.app.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.strongroom.app.console..", "io.strongroom.app.cli..", "javafx..", "picocli..")
                .because("console and command line stand above it")
                .check(APP);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        slices().matching("io.strongroom.app.http.(oss|kms|s3)..")
                .should()
                .notDependOnEachOther()
                .because("what two of them share is written once, in wire or sign")
                .check(APP);
    }

    @Test
    void theConsoleKnowsTheEndpointAndNotItsDialects() {
        noClasses()
                .that()
                .resideInAPackage("io.strongroom.app.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.strongroom.app.http.oss..",
                        "io.strongroom.app.http.kms..",
                        "io.strongroom.app.http.s3..",
                        "io.strongroom.app.http.wire..")
                .because("it turns it on and looks at it")
                .check(APP);
    }
}
