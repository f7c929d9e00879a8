package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Robot;

/// The wizard that sets a bucket's default encryption.
public final class DefaultWizardPage {
    private final Robot robot;

    DefaultWizardPage(Robot robot) {
        this.robot = robot;
        robot.node("defaultWizard");
    }

    /// Chooses SSE-OSS.
    public DefaultWizardPage sseOss() {
        robot.click("defaultSseOss");
        return this;
    }

    /// Chooses SSE-KMS with the key that the store manages.
    public DefaultWizardPage kmsManaged() {
        robot.click("defaultKmsManaged");
        return this;
    }

    /// Chooses SSE-KMS with a key of one's own.
    public DefaultWizardPage kmsChosen() {
        robot.click("defaultKmsChosen");
        return this;
    }

    /// Chooses SM4 for the content.
    public DefaultWizardPage sm4() {
        robot.segment("defaultAlgorithm", 1);
        return this;
    }

    /// Goes on to the next step.
    public DefaultWizardPage next() {
        robot.fire("wizardNext");
        return this;
    }

    /// Makes an AES-256 key in the key picker, which chooses it.
    public DefaultWizardPage createKey(String alias) {
        return create(alias, 0);
    }

    /// Makes an SM4 key in the key picker, which chooses it.
    public DefaultWizardPage createSm4Key(String alias) {
        return create(alias, 1);
    }

    private DefaultWizardPage create(String alias, int spec) {
        robot.fire("keyPickerCreate");
        robot.type("createKeyAlias", alias);
        robot.segment("createKeySpec", spec);
        robot.fire("createKeyAct");
        Await.until(
                "the key " + alias + " to be chosen",
                () -> robot.textNow("keyPickerName").equals(alias));
        return this;
    }

    /// What the review says about new uploads.
    public String review() {
        return robot.text("reviewNewUploads");
    }

    /// Saves the default.
    public void save() {
        robot.node("reviewNewUploads");
        robot.fire("wizardNext");
        Await.until("the default to be saved", () -> robot.find("defaultWizard").isEmpty());
    }
}
