package io.strongroom.app.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WizardControllerTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.run(() -> {});
    }

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<String> finished = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Step first = new Step("a", WizardStep.Return.ALLOWED);
    private final Step second = new Step("b", WizardStep.Return.ALLOWED);
    private final Step third = new Step("c", WizardStep.Return.GONE);

    private static final class Step implements WizardStep<String> {
        private final String letter;
        private final WizardStep.Return back;
        private final BooleanProperty complete = new SimpleBooleanProperty(true);
        private final javafx.scene.control.TextField field = new javafx.scene.control.TextField();
        private String shown = "";
        private boolean needed = true;
        private boolean touched;

        Step(String letter, WizardStep.Return back) {
            this.letter = letter;
            this.back = back;
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(letter);
        }

        @Override
        public ObservableValue<String> note() {
            return new SimpleStringProperty(letter);
        }

        @Override
        public ObservableValue<String> context() {
            return new SimpleStringProperty(letter);
        }

        @Override
        public Node view() {
            return field;
        }

        @Override
        public boolean touched() {
            return touched;
        }

        @Override
        public boolean appliesTo(String draft) {
            return needed;
        }

        @Override
        public void show(String draft) {
            shown = draft;
        }

        @Override
        public ObservableBooleanValue canProceed() {
            return complete;
        }

        @Override
        public String edit() {
            return shown + letter;
        }

        @Override
        public WizardStep.Return back() {
            return back;
        }
    }

    private WizardController<String> wizard() throws Exception {
        return FxToolkit.call(() -> {
            WizardController<String> wizard = new WizardController<>(
                    messages,
                    new WizardFrame(messages, WizardFrame.name(Icon.SHIELD, new SimpleStringProperty("wizard"))),
                    List.of(first, second, third),
                    "");
            wizard.setOnFinish(finished::add);
            wizard.setOnClose(closed::add);
            return wizard;
        });
    }

    @Test
    void theDraftGrowsFromStepToStepAndIsHandedOverOnce() throws Exception {
        WizardController<String> wizard = wizard();

        FxToolkit.run(() -> {
            wizard.next();
            wizard.next();
            wizard.next();
        });

        assertThat(finished).containsExactly("abc");
        assertThat(closed).containsExactly("abc");
    }

    @Test
    void anIncompleteStepDoesNotLetOneOn() throws Exception {
        WizardController<String> wizard = wizard();
        FxToolkit.run(() -> {
            first.complete.set(false);
            wizard.next();
        });

        assertThat(wizard.currentProperty().get()).isZero();
        assertThat(wizard.frame().lookup("#wizardNext").isDisabled()).isTrue();
    }

    @Test
    void afterTheActThereIsNoWayBack() throws Exception {
        WizardController<String> wizard = wizard();
        FxToolkit.run(() -> {
            wizard.next();
            wizard.next();
            wizard.back();
        });

        assertThat(wizard.currentProperty().get()).isEqualTo(2);
        assertThat(wizard.frame().lookup("#wizardBack").isVisible()).isFalse();
    }

    @Test
    void cancellingHandsTheDraftOverForDisposalAndFinishesNothing() throws Exception {
        WizardController<String> wizard = wizard();
        FxToolkit.run(() -> {
            wizard.next();
            wizard.cancel();
        });

        assertThat(finished).isEmpty();
        assertThat(closed).containsExactly("a");
    }

    @Test
    void aStepTheDraftDoesNotNeedIsPassedOverInBothDirections() throws Exception {
        second.needed = false;
        WizardController<String> wizard = wizard();
        FxToolkit.run(wizard::next);
        assertThat(wizard.currentProperty().get()).isEqualTo(2);
        FxToolkit.run(wizard::next);
        assertThat(finished).containsExactly("ac");
    }

    @Test
    void leavingAsksOnlyWhereSomethingWasEntered() throws Exception {
        WizardController<String> wizard = wizard();
        List<Runnable> asked = new ArrayList<>();
        FxToolkit.run(() -> wizard.setBeforeLoss(asked::add));

        second.touched = true;
        FxToolkit.run(() -> {
            wizard.next();
            wizard.cancel();
        });
        assertThat(asked).hasSize(1);
        assertThat(closed).isEmpty();

        FxToolkit.run(() -> asked.getFirst().run());
        assertThat(closed).containsExactly("a");
    }

    @Test
    void whatWasEnteredInAStepThatWasNotReachedIsNoReasonToAsk() throws Exception {
        WizardController<String> wizard = wizard();
        third.touched = true;
        FxToolkit.run(() -> {
            wizard.setBeforeLoss(_ -> {
                throw new AssertionError("asked");
            });
            wizard.cancel();
        });
        assertThat(closed).containsExactly("");
    }

    private void clickRail(WizardController<String> wizard, int index) throws Exception {
        FxToolkit.run(() -> {
            List<Node> steps = List.copyOf(wizard.frame().lookupAll(".wizard-step"));
            steps.get(index).getOnMouseClicked().handle(null);
        });
    }

    @Test
    void aStepThatWasReachedCanBeClickedBackwardsAndForwards() throws Exception {
        WizardController<String> wizard = wizard();
        clickRail(wizard, 1);
        assertThat(wizard.currentProperty().get()).isZero();
        FxToolkit.run(wizard::next);
        clickRail(wizard, 0);
        assertThat(wizard.currentProperty().get()).isZero();
        clickRail(wizard, 1);
        assertThat(wizard.currentProperty().get()).isEqualTo(1);
    }

    @Test
    void aClickForwardEndsAtTheFirstStepThatIsNotComplete() throws Exception {
        Step open = new Step("c", WizardStep.Return.ALLOWED);
        WizardController<String> wizard = FxToolkit.call(() -> new WizardController<>(
                messages,
                new WizardFrame(messages, WizardFrame.name(Icon.SHIELD, new SimpleStringProperty("wizard"))),
                List.of(first, second, open),
                ""));
        FxToolkit.run(() -> {
            wizard.next();
            wizard.next();
        });
        clickRail(wizard, 0);
        FxToolkit.run(() -> second.complete.set(false));
        clickRail(wizard, 2);
        assertThat(wizard.currentProperty().get()).isEqualTo(1);
    }

    @Test
    void behindAnActThereIsNoWayBackFromLaterStepsEither() throws Exception {
        Step later = new Step("d", WizardStep.Return.ALLOWED);
        WizardController<String> wizard = FxToolkit.call(() -> new WizardController<>(
                messages,
                new WizardFrame(messages, WizardFrame.name(Icon.SHIELD, new SimpleStringProperty("wizard"))),
                List.of(first, third, later),
                ""));
        FxToolkit.run(() -> {
            wizard.next();
            wizard.next();
            wizard.back();
        });
        clickRail(wizard, 0);
        assertThat(wizard.currentProperty().get()).isEqualTo(2);
        assertThat(wizard.frame().lookup("#wizardBack").isVisible()).isFalse();
    }

    @Test
    void theFirstFieldOfEachStepHasTheFocusAndItReturnsToTheOpener() throws Exception {
        WizardController<String> wizard = wizard();
        FxToolkit.run(() -> {
            Button opener = new Button("opener");
            ModalHost host = new ModalHost(opener);
            Stage stage = new Stage();
            stage.setScene(new Scene(host, 1000, 700));
            stage.show();
            opener.requestFocus();
            host.open(wizard.frame(), wizard::cancel);
            assertThat(stage.getScene().getFocusOwner()).isSameAs(first.field);
            wizard.next();
            assertThat(stage.getScene().getFocusOwner()).isSameAs(second.field);
            host.close(wizard.frame());
            assertThat(stage.getScene().getFocusOwner()).isSameAs(opener);
            stage.close();
        });
    }
}
