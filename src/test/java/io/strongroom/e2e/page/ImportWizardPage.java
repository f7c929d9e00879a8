package io.strongroom.e2e.page;

import io.strongroom.app.console.control.Message;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ChosenFiles;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;

/// The wizard that imports key material.
public final class ImportWizardPage {
    private final Robot robot;
    private final ChosenFiles files;

    public ImportWizardPage(Robot robot, ChosenFiles files) {
        this.robot = robot;
        this.files = files;
        robot.fire("keysImport");
        robot.node("importWizard");
    }

    /// Chooses the key.
    public ImportWizardPage key(String alias) {
        robot.select("importKeys", Object.class, row -> row.toString().contains("alias/" + alias + "]"));
        return this;
    }

    public ImportWizardPage next() {
        robot.fire("wizardNext");
        return this;
    }

    /// Chooses how material is wrapped, gets the pair and saves the public key; the commands that
    /// are shown.
    public String pair(String algorithm, Path publicKey) {
        robot.choose("importAlgorithm", algorithm);
        robot.fire("importGetPair");
        Await.until("the pair", () -> robot.find("importSaveKey").isPresent());
        files.next(publicKey);
        robot.fire("importSaveKey");
        Await.until("the public key", () -> Files.exists(publicKey));
        return ((TextArea) robot.node("importCommands")).getText();
    }

    /// Picks the material and waits for what is said of it.
    public ImportWizardPage material(Path file, String expected) {
        files.next(file);
        robot.fire("importChooseMaterial");
        awaitTitle("importFound", expected);
        return this;
    }

    /// Confirms that a copy is kept.
    public ImportWizardPage copyKept() {
        robot.check("importCopyKept");
        return this;
    }

    /// Picks the owner's copy and waits for the answer.
    public ImportWizardPage rehearse(Path copy, String expected) {
        files.next(copy);
        robot.fire("importRehearse");
        awaitTitle("importRehearsed", expected);
        return this;
    }

    /// Waits for the title of a message.
    public ImportWizardPage awaitTitle(String id, String expected) {
        Await.until(
                expected,
                () -> robot.find(id)
                        .filter(node -> ((Message) node).getTitle().equals(expected))
                        .isPresent());
        return this;
    }
}
