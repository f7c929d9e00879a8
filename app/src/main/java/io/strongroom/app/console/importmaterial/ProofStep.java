package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.RehearseImport.Rehearsal;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is true now: the key works, an object under it opens, and the owner's own copy would bring
/// it back.
final class ProofStep extends ImportStep {
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    private final ConsoleContext context;
    private final Messages messages;
    private final ImportSession session;
    private final ImportProof proof;
    private final Message works = new Message();
    private final Label object = new Label();
    private final Label expiry = new Label();
    private final Message rehearsed = new Message();

    ProofStep(ConsoleContext context, ImportSession session) {
        super(context.messages(), session, "proof", new VBox(12));
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.proof = new ImportProof(context.engine(), context.tasks());
        fill((VBox) view());
        proof.verifyingProperty().subscribe(_ -> tell());
        proof.rehearsingProperty().subscribe(_ -> tellRehearsal());
    }

    private void fill(VBox view) {
        works.setId("importWorks");
        object.setId("importObject");
        object.setGraphic(Icon.OBJECT.node("size-14"));
        expiry.setGraphic(Icon.CLOCK.node("size-14"));
        rehearsed.setId("importRehearsed");
        Shown.now(rehearsed, false);
        Button rehearse = new Button("", Icon.REENCRYPT.node());
        rehearse.setId("importRehearse");
        rehearse.textProperty().bind(messages.binding("import.proof.rehearse"));
        rehearse.setOnAction(_ -> context.files()
                .openFile(
                        messages.text("import.proof.rehearseTitle"),
                        new FileChoosers.Filter(messages.text("import.material.anyFile"), List.of("*")))
                .ifPresent(file -> proof.rehearse(key(), file)));
        view.getChildren()
                .setAll(
                        works,
                        object,
                        expiry,
                        label(messages, "import.proof.copyTitle"),
                        muted(messages, "import.proof.copy"),
                        rehearse,
                        rehearsed);
    }

    private KeyEntry key() {
        return session.importingProperty().get() instanceof TaskState.Done<KeyEntry>(KeyEntry imported)
                ? imported
                : session.keyProperty().get().orElseThrow();
    }

    @Override
    public void show(ImportSession now) {
        super.show(now);
        expiry.textProperty().bind(messages.derived(this::expiry));
        proof.verify(key());
    }

    private String expiry() {
        return key().materialExpiry()
                .map(at ->
                        messages.text("import.proof.expires", context.formats().moment(at)))
                .orElseGet(() -> messages.text("import.proof.never"));
    }

    private String tested(VerifyKeyByObject.Proof done) {
        return done.object()
                .map(tested -> messages.text(
                        "import.proof.object",
                        tested.bucket().value(),
                        tested.key().value(),
                        Formats.size(done.bytes())))
                .orElseGet(() -> messages.text("import.proof.noObject"));
    }

    private void tell() {
        switch (proof.verifyingProperty().get()) {
            case TaskState.Done<VerifyKeyByObject.Proof>(VerifyKeyByObject.Proof done) -> {
                works.setMeaning(Meaning.SUCCESS);
                works.titleProperty().bind(messages.binding("import.proof.ready", key().displayName()));
                works.textProperty().bind(messages.binding("import.proof.readyText"));
                object.textProperty().bind(messages.derived(() -> tested(done)));
            }
            case TaskState.Failed<VerifyKeyByObject.Proof>(Failure failure) -> {
                works.setMeaning(Meaning.DANGER);
                works.show(failure, messages);
                object.textProperty().unbind();
                object.setText("");
            }
            default -> {
                works.setMeaning(Meaning.NEUTRAL);
                works.titleProperty().bind(messages.binding("import.proof.testing"));
                works.setText("");
            }
        }
    }

    private void tellRehearsal() {
        TaskState<Rehearsal> state = proof.rehearsingProperty().get();
        Shown.now(rehearsed, state.terminal());
        if (state instanceof TaskState.Failed<Rehearsal>(Failure failure)) {
            rehearsed.setMeaning(Meaning.DANGER);
            rehearsed.show(failure, messages);
        } else if (state.terminal()) {
            rehearsed.setMeaning(Meaning.SUCCESS);
            rehearsed.titleProperty().bind(messages.binding("import.proof.rehearsed"));
            rehearsed.textProperty().bind(messages.binding("import.proof.rehearsedText"));
        }
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public Return back() {
        return Return.GONE;
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.binding("common.done"));
    }

    @Override
    public Optional<ObservableValue<String>> footerNote() {
        return Optional.of(messages.binding("bucket.default.review.recorded"));
    }
}
