package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field for a passphrase: hidden until the eye is pressed, never copyable, emptied when it leaves its window.
///
/// The secret leaves as `char[]`, which the caller wipes. The toolkit keeps the typed text in its own buffers; that
/// copy is dropped by [#clear] but cannot be overwritten.
public final class SecretField extends VBox implements Localised {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Field field = new Field();
    private final ToggleButton eye = new ToggleButton("", Icon.SHOW.node());
    private final Tooltip eyeName = new Tooltip();
    private final Label capsLock = new Label();
    private final HBox frame = new HBox();

    public SecretField() {
        setSpacing(5);
        getStyleClass().add("secret-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        eye.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "eye");
        eye.setTooltip(eyeName);
        eye.setFocusTraversable(true);
        eye.selectedProperty().subscribe(_ -> reveal());
        frame.getStyleClass().addAll("sr-framed", "large");
        frame.getChildren().addAll(field, eye);
        capsLock.getStyleClass().addAll("sr-field-note", "warning");
        capsLock.setGraphic(Icon.ATTENTION.node());
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        capsLock.setVisible(false);
        getChildren().addAll(frame, capsLock);
        field.setOnKeyReleased(_ -> lookAtCapsLock());
        field.focusedProperty().subscribe(this::lookAtCapsLock);
        sceneProperty().subscribe((_, next) -> {
            if (next == null) {
                clear();
                eye.setSelected(false);
            }
        });
    }

    @Override
    public void localise(Messages messages) {
        capsLock.textProperty().bind(messages.binding("common.capsLock"));
        eyeName.textProperty()
                .bind(messages.derived(
                        () -> messages.text(eye.isSelected() ? "common.secret.hide" : "common.secret.show"),
                        eye.selectedProperty()));
        eye.accessibleTextProperty().bind(eyeName.textProperty());
    }

    /// A copy of the secret, to be wiped by whoever asked for it.
    public char[] secret() {
        CharSequence typed = field.getCharacters();
        char[] copy = new char[typed.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = typed.charAt(i);
        }
        return copy;
    }

    /// Whether two fields hold the same secret.
    public boolean sameAs(SecretField other) {
        char[] mine = secret();
        char[] theirs = other.secret();
        boolean same = Arrays.equals(mine, theirs);
        Arrays.fill(mine, '\0');
        Arrays.fill(theirs, '\0');
        return same;
    }

    public void clear() {
        field.clear();
    }

    public void selectAll() {
        field.selectAll();
    }

    /// An icon in front of the field, such as the key of the unlock card.
    public void setIcon(Icon icon) {
        FontIcon node = icon.node();
        if (frame.getChildren().getFirst() instanceof FontIcon) {
            frame.getChildren().removeFirst();
        }
        frame.getChildren().addFirst(node);
    }

    /// Shows the field as wrong or right.
    public void setWrong(Validity validity) {
        frame.pseudoClassStateChanged(WRONG, validity == Validity.WRONG);
    }

    /// Whether what was typed passed the last check.
    public enum Validity {
        RIGHT,
        WRONG
    }

    /// The field inside, for checks that watch controls.
    TextInputControl input() {
        return field;
    }

    /// Changes whenever something is typed; for listeners, not for reading the secret.
    public ReadOnlyStringProperty changes() {
        return field.textProperty();
    }

    public void setOnAction(EventHandler<ActionEvent> action) {
        field.setOnAction(action);
    }

    /// Names the field for screen readers.
    public void setLabel(Label label) {
        label.setLabelFor(field);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void reveal() {
        eye.setGraphic((eye.isSelected() ? Icon.HIDE : Icon.SHOW).node());
        field.setSkin(new Skin(field, eye.isSelected() ? Mask.OFF : Mask.ON));
    }

    private void lookAtCapsLock() {
        Optional<Boolean> on = Platform.isKeyLocked(KeyCode.CAPS);
        capsLock.setVisible(field.isFocused() && on.orElse(Boolean.FALSE));
    }

    // A password field copies nothing, revealed or not; the last word on that is here.
    private static final class Field extends PasswordField {
        @Override
        public void copy() {
            // a passphrase never goes to the clipboard
        }

        @Override
        public void cut() {
            // a passphrase never goes to the clipboard
        }
    }

    private enum Mask {
        ON,
        OFF
    }

    private static final class Skin extends TextFieldSkin {
        private static final String DOT = "\u2022";

        private final Mask mask;

        Skin(PasswordField field, Mask mask) {
            this.mask = mask; // the super constructor already masks what is there
            super(field);
        }

        @Override
        protected String maskText(String typed) {
            return mask == Mask.OFF ? typed : DOT.repeat(typed.length());
        }
    }
}
