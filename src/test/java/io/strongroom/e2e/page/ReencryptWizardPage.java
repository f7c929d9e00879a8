package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Fx;
import io.strongroom.e2e.support.Robot;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import org.controlsfx.control.CheckComboBox;

/// The wizard that re-encrypts history.
public final class ReencryptWizardPage {
    private final Robot robot;

    /// @param opener the button that opens it
    public ReencryptWizardPage(Robot robot, String opener) {
        this.robot = robot;
        robot.fire(opener);
        robot.node("reencryptWizard");
        Await.until(
                "the buckets",
                () -> !((TableView<?>) robot.node("scopeBuckets")).getItems().isEmpty());
    }

    /// Takes all buckets, however their objects are encrypted.
    public ReencryptWizardPage everything() {
        Fx.run(() -> ((CheckBox) robot.node("scopeAll")).fire());
        Fx.run(() ->
                ((CheckComboBox<?>) robot.node("scopeModes")).getCheckModel().clearChecks());
        return this;
    }

    public ReencryptWizardPage next() {
        robot.fire("wizardNext");
        return this;
    }

    /// Chooses a key for all.
    public ReencryptWizardPage key(String alias) {
        Await.until("the target", () -> robot.find("target-kmsChosen").isPresent());
        Fx.run(() -> ((RadioButton) robot.node("target-kmsChosen")).fire());
        robot.chooseNaming("targetKey", alias);
        return this;
    }

    /// One copy at a time, and so many MB a second.
    public ReencryptWizardPage slowly(int megabytes) {
        Fx.run(() -> {
            ((Spinner<?>) robot.node("jobWorkers")).getEditor().setText("1");
            ((Spinner<?>) robot.node("jobMegabytes")).getEditor().setText(Integer.toString(megabytes));
        });
        return this;
    }

    /// How many objects the preview counts.
    public long planned() {
        Await.until("the preview", () -> robot.find("previewObjects").isPresent());
        Await.until("the measurement", () -> robot.text("previewTime").startsWith("≈"));
        return Long.parseLong(robot.text("previewObjects").replace(",", ""));
    }

    /// Pauses the job in the middle and waits until it stands.
    public ReencryptWizardPage pause() {
        Await.until("some progress", () -> !robot.textNow("jobCounts").startsWith("0 of"));
        robot.fire("jobPause");
        Await.until("the pause", () -> pauseText().equals("Go on"));
        return this;
    }

    private String pauseText() {
        return ((Labeled) robot.node("jobPause")).getText();
    }

    /// Lets it go on, as fast as it goes.
    public ReencryptWizardPage goOn() {
        robot.fire("jobLimits");
        Fx.run(() -> {
            ((Spinner<?>) robot.node("jobWorkers")).getEditor().setText("8");
            ((Spinner<?>) robot.node("jobMegabytes")).getEditor().setText("0");
        });
        robot.fire("jobLimitsAct");
        robot.fire("jobPause");
        return this;
    }

    /// Waits for the end of the job and shows the report; its title.
    public String report() {
        Await.until(
                "the end", () -> ((Button) robot.node("wizardNext")).getText().equals("Show report"));
        next();
        return ((io.strongroom.app.console.control.Message) robot.node("reportResult")).getTitle();
    }
}
