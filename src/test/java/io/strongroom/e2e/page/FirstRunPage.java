package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Robot;

/// The first-run wizard.
public final class FirstRunPage {
    private final Robot robot;

    public FirstRunPage(Robot robot) {
        this.robot = robot;
        robot.node("firstRun");
    }

    /// Starts with an empty store instead of demo data.
    public FirstRunPage empty() {
        robot.click("firstRunEmpty");
        return this;
    }

    /// Starts with demo data.
    public FirstRunPage demo() {
        robot.click("firstRunDemo");
        return this;
    }

    /// Goes on to the next step.
    public FirstRunPage next() {
        robot.click("wizardNext");
        return this;
    }

    /// Types the passphrase twice.
    public FirstRunPage passphrase(String first, String second) {
        robot.type("newPassphrase", first);
        robot.type("newPassphraseRepeat", second);
        return this;
    }

    /// Hides the recovery key from the picture after proving that it was saved.
    public FirstRunPage proveRecoveryKey() {
        String group = robot.text("recoveryAsk").replaceAll("\\D", "");
        robot.type("recoveryTyped", robot.text("recoveryGroup" + group).trim());
        robot.check("recoveryKept");
        robot.click("recoveryHide");
        return this;
    }

    /// Goes through all steps with this passphrase, and makes the store.
    public ShellPage finish(String passphrase) {
        return next().passphrase(passphrase, passphrase)
                .next()
                .proveRecoveryKey()
                .next()
                .create();
    }

    /// Makes the store and waits for the console.
    public ShellPage create() {
        robot.click("wizardNext");
        return new ShellPage(robot);
    }
}
