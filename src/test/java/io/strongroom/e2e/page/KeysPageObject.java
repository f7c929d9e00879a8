package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Robot;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/// The keys page, the question before a key is taken out of use, and the rescue.
public final class KeysPageObject {
    private final Robot robot;

    public KeysPageObject(Robot robot) {
        this.robot = robot;
        robot.node("keysTable");
    }

    private static Predicate<Object> named(String alias) {
        return row -> row.toString().contains("alias/" + alias + "]");
    }

    /// Selects a key.
    public KeysPageObject select(String alias) {
        robot.select("keysTable", Object.class, named(alias));
        Await.until(
                "the details of " + alias, () -> robot.textNow("keyDetailsName").equals(alias));
        return this;
    }

    /// The words in the row of a key.
    public List<String> row(String alias) {
        return robot.row("keysTable", Object.class, named(alias));
    }

    /// Waits until the row of a key has these words in it.
    public KeysPageObject awaitInRow(String alias, String words) {
        Await.until(
                words + " in the row of " + alias,
                () -> robot.rowNow("keysTable", Object.class, named(alias)).contains(words));
        return this;
    }

    /// Asks for the selected key to be disabled.
    public KeysPageObject disable() {
        robot.fire("keysDisable");
        robot.node("impactSentence");
        return this;
    }

    /// Asks for the deletion of the selected key.
    public KeysPageObject scheduleDeletion() {
        robot.hands().interact(() -> robot.node("keysTable").requestFocus());
        robot.press(KeyCode.DELETE);
        robot.node("impactDays");
        robot.node("impactSentence");
        return this;
    }

    /// Types the name of the key and presses the button.
    public KeysPageObject confirm(String alias) {
        robot.type("confirmTyped", alias);
        robot.fire("confirmAct");
        return this;
    }

    /// Changes nothing.
    public KeysPageObject cancel() {
        robot.fire("confirmCancel");
        return this;
    }

    /// Brings everything under another key and waits for the end.
    public String rescueTo(String target) {
        robot.fire("impactRescue");
        robot.chooseNaming("rescueTarget", target);
        robot.fire("rescueAct");
        robot.node("rescueEnd");
        Await.until("the end of the rescue", () -> robot.node("rescueEnd").isVisible());
        return robot.text("jobCounts");
    }
}
