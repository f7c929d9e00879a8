package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Fx;
import io.strongroom.e2e.support.Robot;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

/// The settings page.
public final class SettingsPageObject {
    private final Robot robot;

    public SettingsPageObject(Robot robot) {
        this.robot = robot;
        robot.node("settingsSlots");
    }

    /// Opens the dialog for the first passphrase, fills it in and presses its button.
    public SettingsPageObject changePassphrase(String current, String next) {
        Node slots = robot.node("settingsSlots");
        Fx.run(() -> slots.lookupAll(".button").stream()
                .filter(button -> String.valueOf(button.getId()).startsWith("settingsChange-"))
                .findFirst()
                .map(ButtonBase.class::cast)
                .orElseThrow()
                .fire());
        robot.type("currentPassphrase", current);
        robot.type("newPassphrase", next);
        robot.type("newPassphraseRepeat", next);
        robot.fire("changePassphraseAct");
        return this;
    }

    /// Types another passphrase of now into the open dialog and presses its button.
    public SettingsPageObject tryCurrent(String current) {
        robot.type("currentPassphrase", current);
        robot.fire("changePassphraseAct");
        return this;
    }
}
