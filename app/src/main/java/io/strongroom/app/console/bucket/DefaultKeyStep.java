package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.CreateKeyDialog;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.app.console.key.KeyPickerController;
import io.strongroom.app.console.key.KeyPickerViewModel;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// Which key wraps the data keys; only for KMS with a chosen key.
final class DefaultKeyStep extends ViewStep<DefaultDraft> {
    private final KeyPickerViewModel picker;
    private final KeyPickerController controller;
    private final BooleanBinding chosen;
    private final ObjectProperty<DefaultDraft> shown;
    private final Optional<KeyOption> first;

    /// @param now the default of now, whose key is the one to begin with
    static DefaultKeyStep of(ConsoleContext context, BucketSnapshot snapshot, DefaultDraft first, EncryptionRule now) {
        KeyPickerViewModel picker =
                new KeyPickerViewModel(context.messages(), context.formats(), snapshot.keys(), snapshot.keyUse());
        if (now instanceof EncryptionRule.Kms(KeyChoice.Named(String id), DataAlgorithm _)) {
            picker.choose(id);
        }
        CreateKeyDialog dialog = new CreateKeyDialog(context);
        View<KeyPickerController> view = context.views()
                .load(
                        "key/picker",
                        new KeyPickerController(context.messages(), picker, () -> dialog.open(picker::add)));
        return new DefaultKeyStep(context.messages(), picker, view, new SimpleObjectProperty<>(first));
    }

    private DefaultKeyStep(
            Messages messages,
            KeyPickerViewModel picker,
            View<KeyPickerController> view,
            ObjectProperty<DefaultDraft> shown) {
        super(
                new Words(
                        messages.binding("bucket.default.key.title"),
                        messages.binding("bucket.default.key.note"),
                        messages.derived(
                                () -> messages.text(
                                        "bucket.default.key.context",
                                        EncryptionTexts.algorithm(shown.get().algorithm())),
                                shown)),
                view.root(),
                shown.get());
        this.picker = picker;
        this.controller = view.controller();
        this.shown = shown;
        this.first = picker.chosenProperty().get();
        chosen = Bindings.createBooleanBinding(
                () -> picker.chosenProperty().get().isPresent(), picker.chosenProperty());
    }

    @Override
    public boolean appliesTo(DefaultDraft chosenSoFar) {
        return chosenSoFar.method().needsKey();
    }

    @Override
    public void show(DefaultDraft draft) {
        super.show(draft);
        shown.set(draft);
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return chosen;
    }

    @Override
    public DefaultDraft edit() {
        return draft().with(picker.chosenProperty().get());
    }

    @Override
    public boolean touched() {
        return !picker.chosenProperty().get().equals(first);
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(controller.search().field());
    }
}
