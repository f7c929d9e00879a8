package io.strongroom.app.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DialogTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final AtomicInteger confirmed = new AtomicInteger();
    private Stage stage;
    private Button opener;
    private ModalHost host;

    @BeforeEach
    void openWindow() throws Exception {
        FxToolkit.run(() -> {
            opener = new Button("opener");
            host = new ModalHost(opener);
            stage = new Stage();
            stage.setScene(new Scene(host, 800, 600));
            stage.show();
            opener.requestFocus();
        });
    }

    @AfterEach
    void closeWindow() throws Exception {
        FxToolkit.run(stage::close);
    }

    private void ask(Optional<String> typed) throws Exception {
        FxToolkit.run(() -> new ConfirmDialog(
                        messages,
                        new ConfirmDialog.Question(
                                Meaning.DANGER, Icon.DISABLED, "Disable key?", "", "Disable key", typed),
                        DialogFrame.Width.QUESTION)
                .withBody(List.of())
                .open(host, confirmed::incrementAndGet));
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(host.lookup("#" + id));
    }

    private void press(KeyCode code) throws Exception {
        FxToolkit.run(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void theActStaysOffUntilTheNameIsTypedExactly() throws Exception {
        ask(Optional.of("finance-2024"));
        Button act = find("confirmAct", Button.class);
        TextField field = find("confirmTyped", TextField.class);

        for (String wrong : List.of("", "finance-202", "Finance-2024", "finance-2024 ")) {
            FxToolkit.run(() -> field.setText(wrong));
            assertThat(act.isDisabled()).as(wrong).isTrue();
        }
        FxToolkit.run(() -> field.setText("finance-2024"));

        assertThat(act.isDisabled()).isFalse();
    }

    @Test
    void confirmingClosesTheDialogAndActsOnce() throws Exception {
        ask(Optional.empty());

        FxToolkit.run(() -> find("confirmAct", Button.class).fire());

        assertThat(confirmed).hasValue(1);
        assertThat(host.isOpen()).isFalse();
    }

    @Test
    void escapeChangesNothingAndGivesTheFocusBack() throws Exception {
        ask(Optional.of("finance-2024"));
        assertThat(stage.getScene().getFocusOwner()).isSameAs(find("confirmTyped", TextField.class));

        press(KeyCode.ESCAPE);

        assertThat(host.isOpen()).isFalse();
        assertThat(confirmed).hasValue(0);
        assertThat(stage.getScene().getFocusOwner()).isSameAs(opener);
    }

    @Test
    void theFocusStaysInsideTheDialog() throws Exception {
        ask(Optional.of("finance-2024"));
        for (int i = 0; i < 6; i++) {
            press(KeyCode.TAB);
            assertThat(stage.getScene().getFocusOwner()).isNotSameAs(opener);
        }
    }

    @Test
    void aSecretIsGoneWhenTheFieldLeavesItsWindow() throws Exception {
        SecretField secret = FxToolkit.call(() -> {
            SecretField field = new SecretField();
            field.localise(messages);
            host.getChildren().add(field);
            ((TextField) field.lookup(".password-field")).setText("open sesame");
            return field;
        });
        assertThat(secret.secret()).isEqualTo("open sesame".toCharArray());

        FxToolkit.run(() -> host.getChildren().remove(secret));

        assertThat(secret.secret()).isEmpty();
    }

    @Test
    void aSecretCanBeSeenAndStillNotBeCopied() throws Exception {
        TextField inner = FxToolkit.call(() -> {
            SecretField field = new SecretField();
            field.localise(messages);
            host.getChildren().add(field);
            host.applyCss();
            ((javafx.scene.control.ToggleButton) field.lookup(".eye")).setSelected(true);
            TextField typed = (TextField) field.lookup(".password-field");
            typed.setText("open sesame");
            typed.selectAll();
            javafx.scene.input.Clipboard.getSystemClipboard().clear();
            typed.copy();
            typed.cut();
            return typed;
        });

        assertThat(FxToolkit.call(
                        () -> javafx.scene.input.Clipboard.getSystemClipboard().hasString()))
                .isFalse();
        assertThat(inner.getText()).isEqualTo("open sesame");
        assertThat(FxToolkit.call(() -> ((javafx.scene.text.Text) inner.lookup(".text")).getText()))
                .isEqualTo("open sesame");
    }

    @Test
    void aDialogWithFieldsBeginsInItsFirstField() throws Exception {
        TextField field = new TextField();
        FxToolkit.run(() -> {
            DialogFrame frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
            frame.setBody(field);
            frame.setButtons(new Button("cancel"), new Button("act"));
            host.open(frame);
        });

        assertThat(stage.getScene().getFocusOwner()).isSameAs(field);
    }

    @Test
    void theFocusComesBackIntoTheDialogWhenWhatHadItGoesAway() throws Exception {
        TextField first = new TextField();
        TextField second = new TextField();
        FxToolkit.run(() -> {
            DialogFrame frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
            frame.setBody(first, second);
            host.open(frame);
            second.requestFocus();
            frame.setBody(first);
            opener.requestFocus();
        });

        assertThat(stage.getScene().getFocusOwner()).isSameAs(first);
    }

    @Test
    void shortcutsOfThePageBelowDoNothingWhileADialogIsOpen() throws Exception {
        AtomicInteger fired = new AtomicInteger();
        FxToolkit.run(() -> stage.getScene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.D, KeyCombination.CONTROL_DOWN), fired::incrementAndGet));
        KeyEvent shortcut = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, false, true, false, false);

        FxToolkit.run(() -> Event.fireEvent(opener, shortcut));
        assertThat(fired).hasValue(1);

        ask(Optional.empty());
        FxToolkit.run(() -> Event.fireEvent(find("confirmCancel", Button.class), shortcut));
        assertThat(fired).hasValue(1);
    }
}
