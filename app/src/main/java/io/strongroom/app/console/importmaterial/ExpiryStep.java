package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.access.NeededActions;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.keyimpact.Doing;
import io.strongroom.app.console.keyimpact.ImpactLinks;
import io.strongroom.app.console.keyimpact.ImpactView;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How long the material may be used, what happens then, and the import itself.
final class ExpiryStep extends ImportStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final ImportSession session;
    private final BooleanBinding ready;
    private final Runnable refused;
    private final ExpiryDate date;
    private final OptionCard never = new OptionCard();
    private final OptionCard onDate = new OptionCard();
    private final CheckBox copyKept = new CheckBox();
    private final StackPane then = new StackPane();
    private final Message failed = new Message();
    private final NeededActions needed;
    private final ObjectProperty<TaskState<KeyImpact>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());

    /// @param refused called when the import came to nothing and the person may try again
    ExpiryStep(ConsoleContext context, ImportSession session, Runnable refused) {
        super(context.messages(), session, "expiry", new VBox(12));
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.refused = refused;
        this.needed = new NeededActions(context);
        this.date = new ExpiryDate(messages, context.formats().clock());
        this.ready = Bindings.createBooleanBinding(
                () -> copyKept.isSelected()
                        && (never.isSelected()
                                || (date.expiry().get().isPresent()
                                        && counting.get() instanceof TaskState.Done<KeyImpact>)),
                copyKept.selectedProperty(),
                never.selectedProperty(),
                date.expiry(),
                counting);
        fill((VBox) view());
        counting.subscribe(_ -> tellThen());
        date.expiry().subscribe(_ -> entered());
        onDate.selectedProperty().subscribe(_ -> entered());
    }

    private void fill(VBox view) {
        ToggleGroup group = new ToggleGroup();
        card(never, group, "never");
        card(onDate, group, "date");
        never.setSelected(true);
        Shown.when(date, onDate.selectedProperty());
        copyKept.setId("importCopyKept");
        copyKept.textProperty().bind(messages.binding("import.expiry.copy"));
        then.setId("importThen");
        failed.setId("importFailed");
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        view.getChildren().setAll(never, onDate, date, then, copyKept, needs(), failed);
    }

    private Node needs() {
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("bucket.default.needs.title"));
        return new VBox(4, title, needed);
    }

    private void card(OptionCard card, ToggleGroup group, String word) {
        card.setId("importExpiry-" + word);
        card.setToggleGroup(group);
        card.titleProperty().bind(messages.binding("import.expiry." + word));
        card.sentenceProperty().bind(messages.binding("import.expiry." + word + ".text"));
    }

    @Override
    public void show(ImportSession now) {
        super.show(now);
        Shown.now(failed, false);
        count();
        // Which permissions are needed depends on the key alone.
        ImportKeyMaterial.Request request =
                new ImportKeyMaterial.Request(now.chosen().id(), new byte[0], new byte[0], MaterialExpiry.NEVER);
        needed.show(_ ->
                context.engine().imports().material().needed(context.engine().call(CallOrigin.CONSOLE), request));
    }

    private void count() {
        String key = session.chosen().id().toString();
        context.tasks()
                .run(
                        counting,
                        _ -> context.engine()
                                .impact()
                                .impact()
                                .run(context.engine().call(CallOrigin.CONSOLE), key));
    }

    private void entered() {
        date.expiry()
                .get()
                .filter(_ -> onDate.isSelected())
                .ifPresentOrElse(
                        session.expiryProperty()::set,
                        () -> session.expiryProperty().set(MaterialExpiry.NEVER));
        tellThen();
    }

    /// The impact, before the date is set.
    private void tellThen() {
        Optional<KeyImpact> impact = counting.get() instanceof TaskState.Done<KeyImpact>(KeyImpact counted)
                ? Optional.of(counted)
                : Optional.empty();
        Optional<Failure> failure = counting.get() instanceof TaskState.Failed<KeyImpact>(Failure why)
                ? Optional.of(why)
                : Optional.empty();
        Shown.now(then, onDate.isSelected() && (impact.isPresent() || failure.isPresent()));
        failure.ifPresent(why -> {
            Message no = new Message();
            no.setMeaning(Meaning.DANGER);
            no.show(why, messages);
            then.getChildren().setAll(no);
        });
        impact.ifPresent(now -> then.getChildren()
                .setAll(new ImpactView(
                        messages,
                        now,
                        Doing.EXPIRY,
                        Duration.ZERO,
                        new ImpactLinks(context, session.chosen()).withRescue(now, this::count))));
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.binding("import.expiry.act"));
    }

    @Override
    public void leave(ImportSession now, Runnable proceed) {
        now.importMaterial();
        TaskEnd.of(now.importingProperty(), state -> {
            if (state instanceof TaskState.Failed<KeyEntry>(Failure failure)) {
                failed.show(failure, messages);
                Shown.now(failed, true);
                refused.run();
            } else {
                context.changes().changed();
                proceed.run();
            }
        });
    }
}
