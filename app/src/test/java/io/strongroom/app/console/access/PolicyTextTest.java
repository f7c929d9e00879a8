package io.strongroom.app.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text area of the policy editor: keys, undoing, and what screen readers ask.
class PolicyTextTest {
    private static final AccountId ACCOUNT = new AccountId("1416614965936597");

    private final AtomicInteger refusals = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // before each test
    private PolicyText text;

    @SuppressWarnings("NullAway.Init")
    private Button after;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.run(() -> {
            text = new PolicyText(new Messages(Locale.ENGLISH), refusals::incrementAndGet);
            after = new Button("after");
            scene = new Scene(new VBox(new VirtualizedScrollPane<>(text), after), 600, 400);
            text.setPrefHeight(300);
            layout();
        });
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void tab(boolean shift, boolean control) {
        text.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, shift, control, false, false));
    }

    @Test
    void tabIndentsAndWithControlLeadsOut() throws Exception {
        FxToolkit.run(() -> {
            text.show("{}");
            text.requestFocus();
            tab(false, false);
            assertThat(text.getText()).isEqualTo("  {}");
            assertThat(scene.getFocusOwner()).isEqualTo(text);
            tab(false, true);
            assertThat(scene.getFocusOwner()).isEqualTo(after);
            text.requestFocus();
            text.setEditable(false);
            tab(false, false);
            assertThat(text.getText()).isEqualTo("  {}");
            assertThat(scene.getFocusOwner()).isEqualTo(after);
        });
    }

    @Test
    void whatIsTypedIsUndoneButNotAcrossPolicies() throws Exception {
        FxToolkit.run(() -> {
            text.show("{}");
            text.replaceText("[]");
            text.undo();
            assertThat(text.getText()).isEqualTo("{}");
            text.redo();
            assertThat(text.getText()).isEqualTo("[]");
            text.show("another");
            assertThat(text.isUndoAvailable()).isFalse();
        });
    }

    @Test
    void coloursAreNothingToUndo() throws Exception {
        FxToolkit.run(() -> {
            text.show("{\"a\": 1}");
            text.paint(PolicyLook.of(text.getText(), ACCOUNT).styles());
            assertThat(text.getStyleOfChar(1)).contains("json-name");
            assertThat(text.isUndoAvailable()).isFalse();
        });
    }

    @Test
    void screenReadersSeeATextArea() throws Exception {
        FxToolkit.run(() -> {
            text.show("one\ntwo\nthree");
            assertThat(text.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
            assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo("one\ntwo\nthree");
            assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(true);
            assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, 5)).isEqualTo(1);
            assertThat(ask(AccessibleAttribute.LINE_START, 1)).isEqualTo(4);
            assertThat(ask(AccessibleAttribute.LINE_END, 1)).isEqualTo(7);
            text.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 4, 7);
            assertThat(text.getSelectedText()).isEqualTo("two");
            assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(4);
            assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(7);
            text.executeAccessibleAction(AccessibleAction.SET_TEXT, "new");
            assertThat(text.getText()).isEqualTo("new");
        });
    }

    private @Nullable Object ask(AccessibleAttribute attribute, Object... parameters) {
        return text.queryAccessibleAttribute(attribute, parameters);
    }

    @Test
    void whatIsTooLongIsNotTakenIn() throws Exception {
        FxToolkit.run(() -> {
            text.show("{}");
            text.replaceText("{\"a\": 1} ".repeat(120_000));
            assertThat(text.getText()).isEqualTo("{}");
            assertThat(refusals).hasValue(1);
            text.appendText(" ".repeat(PolicyText.MOST - 2));
            assertThat(text.getLength()).isEqualTo(PolicyText.MOST);
            text.appendText(" ");
            assertThat(text.getLength()).isEqualTo(PolicyText.MOST);
            assertThat(refusals).hasValue(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1} ", "{\"a\": 1}\n"})
    void theLongestTextIsLaidOutAtOnce(String part) throws Exception {
        FxToolkit.run(() -> {
            Instant begun = Instant.now();
            text.replaceText(part.repeat(PolicyText.MOST / part.length()));
            text.paint(PolicyLook.of(text.getText(), ACCOUNT).styles());
            layout();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        });
    }
}
