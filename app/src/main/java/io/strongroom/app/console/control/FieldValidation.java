package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Icon;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// Shows what is wrong with the fields of a form: a red frame, and an icon and a sentence below.
///
/// What is wrong is said by view models, so that a button which waits for it and the words below the
/// field agree.
public final class FieldValidation {
    private final ValidationSupport support = new ValidationSupport();
    private final Map<Control, Watched> fields = new HashMap<>();

    private record Watched(Label note, Consumer<SecretField.Validity> frame) {}

    public FieldValidation() {
        support.setValidationDecorator(new FrameAndNote());
    }

    /// Watches a field. `problem` is empty while nothing is wrong; `note` is the label below.
    public FieldValidation watch(TextInputControl field, Label note, ObservableValue<String> problem) {
        Consumer<SecretField.Validity> frame =
                is -> field.pseudoClassStateChanged(Styles.STATE_DANGER, is == SecretField.Validity.WRONG);
        return watch(field, new Watched(note, frame), problem);
    }

    /// The same for a field with a secret, whose text is not looked at here.
    public FieldValidation watch(SecretField field, Label note, ObservableValue<String> problem) {
        return watch(field.input(), new Watched(note, field::setWrong), problem);
    }

    private FieldValidation watch(Control field, Watched watched, ObservableValue<String> problem) {
        fields.put(field, watched);
        watched.note().setGraphic(Icon.FAILED.node());
        watched.note().setVisible(false);
        support.registerValidator(
                field,
                false,
                (control, _) -> ValidationResult.fromErrorIf(
                        control, problem.getValue(), !problem.getValue().isEmpty()));
        problem.subscribe((_, _) -> support.revalidate(field));
        return this;
    }

    private final class FrameAndNote implements ValidationDecoration {
        @Override
        public void removeDecorations(Control target) {
            watched(target).ifPresent(field -> {
                field.frame().accept(SecretField.Validity.RIGHT);
                field.note().setVisible(false);
            });
        }

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            watched(message.getTarget()).ifPresent(field -> {
                field.frame().accept(SecretField.Validity.WRONG);
                field.note().setText(message.getText());
                field.note().setVisible(true);
            });
        }

        // What is needed is said by the button that stays off, not by a mark at each field.
        @Override
        public void applyRequiredDecoration(Control target) {}

        private Optional<Watched> watched(Control target) {
            return Optional.ofNullable(fields.get(target));
        }
    }
}
