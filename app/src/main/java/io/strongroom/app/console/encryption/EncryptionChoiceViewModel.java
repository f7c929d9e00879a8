package io.strongroom.app.console.encryption;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.KeyEntry;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The choice of method, key and cipher, for uploads, changed objects and new buckets.
///
/// Offers what a request can ask for: a request cannot ask for no encryption, only follow the
/// bucket's default. Used on the application thread.
public final class EncryptionChoiceViewModel {
    /// What the choice is for: it decides what "nothing chosen" means.
    public enum Purpose {
        OBJECTS,
        NEW_BUCKET
    }

    private final Messages messages;
    private final Purpose purpose;
    private final ObjectProperty<EncryptionMethod> method = new SimpleObjectProperty<>(EncryptionMethod.DEFAULT);
    private final ObjectProperty<DataAlgorithm> algorithm = new SimpleObjectProperty<>(DataAlgorithm.AES_256);
    private final ObjectProperty<Optional<KeyOption>> key = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<EncryptionRule> bucketDefault = new SimpleObjectProperty<>(EncryptionRule.none());
    private final ObjectProperty<KeyNames> names = new SimpleObjectProperty<>(KeyNames.NONE);
    private final ObservableList<KeyOption> keys = FXCollections.observableArrayList();
    private final BooleanBinding valid;

    public EncryptionChoiceViewModel(Messages messages, Purpose purpose) {
        this.messages = messages;
        this.purpose = purpose;
        valid = Bindings.createBooleanBinding(() -> obstacle().isEmpty(), method, key);
    }

    /// Takes what the engine knows. A chosen key stays chosen while it exists.
    ///
    /// @param rule the bucket's default; [EncryptionRule.None] when it has none
    public void show(EncryptionRule rule, List<KeyEntry> entries) {
        // A control that shows the keys may let go of the chosen one while they are replaced.
        Optional<KeyOption> kept = key.get();
        names.set(KeyNames.of(entries));
        keys.setAll(KeyOption.of(entries));
        bucketDefault.set(rule);
        key.set(kept.flatMap(chosen -> find(chosen.id())));
    }

    /// Sets method, key and cipher to those of a rule; a key that is not among the keys stays
    /// open.
    public void choose(EncryptionRule rule) {
        method.set(EncryptionMethod.of(rule));
        algorithm.set(rule.dataAlgorithm());
        key.set(rule instanceof EncryptionRule.Kms(KeyChoice.Named(String id), var _) ? find(id) : Optional.empty());
    }

    private Optional<KeyOption> find(String id) {
        return keys.stream()
                .filter(option -> option.id().equals(id)
                        || option.entry().aliases().stream()
                                .anyMatch(alias -> alias.value().equals(id)))
                .findFirst();
    }

    /// What to ask the engine for: empty to follow the default, and while no usable key is chosen.
    public Optional<EncryptionRule> result() {
        return switch (method.get()) {
            case DEFAULT -> Optional.empty();
            case SSE_OSS -> Optional.of(new EncryptionRule.OssManaged(algorithm.get()));
            case KMS_MANAGED -> Optional.of(new EncryptionRule.Kms(new KeyChoice.Managed(), algorithm.get()));
            case KMS_CHOSEN ->
                key.get()
                        .filter(KeyOption::usable)
                        .map(chosen -> new EncryptionRule.Kms(new KeyChoice.Named(chosen.id()), algorithm.get()));
        };
    }

    /// Whether [#result] is what the person chose.
    public ObservableBooleanValue validProperty() {
        return valid;
    }

    /// What is still missing, in words; empty while the choice is complete.
    public ObservableStringValue problemText() {
        return messages.derived(this::obstacle, method, key);
    }

    private String obstacle() {
        if (!method.get().needsKey()) {
            return "";
        }
        return key.get()
                .map(chosen -> chosen.usable()
                        ? ""
                        : messages.text("encryption.choice.keyUnusable", chosen.name(), chosen.note(messages)))
                .orElseGet(() -> messages.text("encryption.choice.keyMissing"));
    }

    /// One sentence on what the choice does.
    public ObservableStringValue sentence() {
        return messages.derived(this::sentenceNow, method, algorithm, key, bucketDefault, names);
    }

    private String sentenceNow() {
        EncryptionTexts texts = texts();
        if (method.get() == EncryptionMethod.DEFAULT && purpose == Purpose.OBJECTS) {
            return bucketDefault.get() instanceof EncryptionRule.None
                    ? messages.text("encryption.choice.noDefault")
                    : messages.text("encryption.choice.followsDefault", texts.words(bucketDefault.get()));
        }
        if (method.get() == EncryptionMethod.KMS_CHOSEN && result().isEmpty()) {
            return messages.text("encryption.choice.chosenKeyOpen");
        }
        return texts.sentence(result().orElse(EncryptionRule.none()));
    }

    /// What a method is called here.
    public String methodText(EncryptionMethod each) {
        return switch (each) {
            case DEFAULT ->
                purpose == Purpose.OBJECTS
                        ? messages.text("encryption.method.followDefault")
                        : messages.text("encryption.method.noDefault");
            case SSE_OSS -> messages.text("encryption.method.sseOss");
            case KMS_MANAGED -> messages.text("encryption.method.kmsManaged");
            case KMS_CHOSEN -> messages.text("encryption.method.kmsChosen");
        };
    }

    /// Chips and words with the names of the keys shown here.
    public EncryptionTexts texts() {
        return new EncryptionTexts(messages, names.get());
    }

    public ObjectProperty<EncryptionMethod> methodProperty() {
        return method;
    }

    public ObjectProperty<DataAlgorithm> algorithmProperty() {
        return algorithm;
    }

    public ObjectProperty<Optional<KeyOption>> keyProperty() {
        return key;
    }

    public ObservableList<KeyOption> keys() {
        return keys;
    }
}
