package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Robot;

/// The sheet that says, before any upload, how the files will be encrypted and why.
public final class UploadSheetPage {
    private final Robot robot;

    UploadSheetPage(Robot robot) {
        this.robot = robot;
        robot.node("uploadSheet");
        Await.until(
                "the reason to be told", () -> !robot.textNow("uploadReason").isBlank());
    }

    /// The words of the chip.
    public String chip() {
        return robot.text("uploadChip");
    }

    /// Why the files will be encrypted as they will.
    public String reason() {
        return robot.text("uploadReason");
    }

    /// Wants another encryption than the bucket's default.
    public EncryptionChoice other() {
        robot.check("uploadOther");
        return new EncryptionChoice(robot);
    }

    /// Waits until the chip says so.
    public UploadSheetPage awaitChip(String words) {
        Await.until(
                "the chip to say " + words, () -> robot.textNow("uploadChip").equals(words));
        return this;
    }

    /// Begins, and waits for the object.
    public ObjectsPageObject start(String name) {
        robot.fire("uploadStart");
        return new ObjectsPageObject(robot).select(name);
    }
}
