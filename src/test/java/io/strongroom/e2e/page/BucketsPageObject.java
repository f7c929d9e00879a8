package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Robot;

/// The buckets page, its dialog for new buckets and its wizard for the default encryption.
public final class BucketsPageObject {
    private final Robot robot;

    public BucketsPageObject(Robot robot) {
        this.robot = robot;
        robot.node("bucketsRoot");
    }

    /// Makes a bucket without a default and selects it.
    public BucketsPageObject create(String name) {
        robot.fire("bucketsNew");
        robot.type("newBucketName", name);
        robot.fire("newBucketAct");
        return select(name);
    }

    /// Selects a bucket.
    public BucketsPageObject select(String name) {
        robot.select("bucketsTable", Object.class, row -> row.toString().contains(name));
        Await.until(
                "the details of " + name,
                () -> robot.textNow("bucketDetailsName").equals(name));
        return this;
    }

    /// The bucket whose details are shown.
    public String selected() {
        return robot.text("bucketDetailsName");
    }

    /// Goes through the wizard to SSE-OSS; `seen` is called where a picture can be taken.
    public BucketsPageObject setDefaultToSseOss(Runnable atMethod, Runnable atReview) {
        robot.fire("bucketsSetDefault");
        robot.click("defaultSseOss");
        atMethod.run();
        robot.fire("wizardNext");
        robot.node("reviewNewUploads");
        atReview.run();
        robot.fire("wizardNext");
        Await.until("the default to be saved", () -> robot.find("defaultWizard").isEmpty());
        return this;
    }

    /// Opens the wizard for the selected bucket.
    public DefaultWizardPage setDefault() {
        robot.fire("bucketsSetDefault");
        return new DefaultWizardPage(robot);
    }

    /// Names a mirror origin for the selected bucket.
    public BucketsPageObject setMirror(String location) {
        robot.fire("bucketMirrorEdit");
        robot.type("mirrorLocation", location);
        robot.fire("mirrorDialogAct");
        Await.until(
                "the origin to be shown",
                () -> robot.textNow("bucketMirrorLocation").equals(location));
        return this;
    }

    /// Waits until the chip of the default says so.
    public BucketsPageObject awaitDefaultChip(String words) {
        Await.until(
                "the chip to say " + words,
                () -> robot.textNow("bucketDetailsChip").contains(words));
        return this;
    }

    /// Opens the objects of the selected bucket.
    public ObjectsPageObject browse() {
        robot.fire("bucketDetailsBrowse");
        return new ObjectsPageObject(robot);
    }
}
