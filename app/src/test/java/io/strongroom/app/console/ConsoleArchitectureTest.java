package io.strongroom.app.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class ConsoleArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.strongroom.app");

    @Test
    void viewModelsKnowNoWindow() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.fxml..")
                .because("a view model must be testable without a window")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void onlyFxThreadPutsWorkOnTheApplicationThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(FxThread.class.getName())
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("the way onto the application thread is read in one place")
                .check(APP);
    }

    @Test
    void controlsTakePlainValues() {
        noClasses()
                .that()
                .resideInAPackage("io.strongroom.app.console.control..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.strongroom.engine..", "io.strongroom.app.console.shell..")
                .because("controls lie below the shell and know nothing of the store")
                .check(APP);
    }

    @Test
    void nothingUsesTheOldToolkits() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javafx.embed..")
                .because("the runtime image has neither")
                .check(APP);
    }
}
