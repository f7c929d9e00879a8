package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The square label that says how something is encrypted. Its accessible text is always the full one.
public final class EncryptionChip extends Label implements Localised {
    /// How much the chip says.
    public enum Length {
        FULL,
        SHORT
    }

    private final ObjectProperty<Encryption> encryption = new SimpleObjectProperty<>(Encryption.NONE);
    private final ObjectProperty<Length> length = new SimpleObjectProperty<>(Length.FULL);
    private final StringProperty detail = new SimpleStringProperty("");

    public EncryptionChip() {
        getStyleClass().add("sr-chip");
        setMinWidth(USE_PREF_SIZE);
        encryption.subscribe(this::paint);
    }

    public EncryptionChip(Messages messages, Encryption encryption) {
        this();
        setEncryption(encryption);
        localise(messages);
    }

    /// A chip with the short text, for tables with a key column.
    public static EncryptionChip brief(Messages messages, Encryption encryption) {
        EncryptionChip chip = new EncryptionChip(messages, encryption);
        chip.length.set(Length.SHORT);
        return chip;
    }

    @Override
    public void localise(Messages messages) {
        textProperty()
                .bind(messages.derived(
                        () -> length.get() == Length.FULL
                                ? encryption.get().fullText(messages)
                                : encryption.get().shortText(messages),
                        encryption,
                        length));
        accessibleTextProperty().bind(messages.derived(() -> encryption.get().fullText(messages), encryption));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(messages.derived(
                        () -> detail.get().isEmpty() ? encryption.get().fullText(messages) : detail.get(),
                        encryption,
                        detail));
        setTooltip(tooltip);
    }

    public void setEncryption(Encryption value) {
        encryption.set(value);
    }

    public ObjectProperty<Encryption> encryptionProperty() {
        return encryption;
    }

    public ObjectProperty<Length> lengthProperty() {
        return length;
    }

    /// Algorithm, key id and time of encryption, for the tooltip.
    public StringProperty detailProperty() {
        return detail;
    }

    private void paint(Encryption shown) {
        getStyleClass()
                .removeAll(Arrays.stream(EncryptionMode.values())
                        .map(EncryptionMode::styleClass)
                        .toList());
        getStyleClass().add(shown.mode().styleClass());
        setGraphic((shown.mode().encrypted() ? Icon.ENCRYPTED : Icon.NOT_ENCRYPTED).node());
    }
}
