package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Robot;

/// The sealed store.
public final class UnlockPage {
    private final Robot robot;

    public UnlockPage(Robot robot) {
        this.robot = robot;
        robot.node("unlockOpen");
    }

    /// Tries a passphrase.
    public UnlockPage tryPassphrase(String passphrase) {
        robot.type("unlockSecret", passphrase);
        robot.click("unlockOpen");
        return this;
    }

    /// Waits for the message of a refusal.
    public String refusal() {
        return robot.text("unlockFailure");
    }

    /// Opens the store.
    public ShellPage open(String passphrase) {
        tryPassphrase(passphrase);
        return new ShellPage(robot);
    }
}
