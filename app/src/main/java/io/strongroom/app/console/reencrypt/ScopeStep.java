package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Coverage.Amount;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.key.KeyOption;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which objects: the buckets, and what narrows them. Counts come from the kept counters, so that
/// nothing is looked through before the preview.
final class ScopeStep extends HistoryStep {
    private final Messages messages;
    private final HistorySession session;
    private final BucketsChoice buckets;
    private final ScopeFields fields;
    private final BooleanBinding ready;
    private final Message failed = new Message();
    private final Label number = new Label();
    private final Label rest = new Label();
    private final Label fault = new Label();

    ScopeStep(ConsoleContext context, HistorySession session) {
        super(
                context.messages(),
                session,
                "scope",
                new VBox(12),
                () -> context.messages().text("reencrypt.step.scope.context"));
        this.messages = context.messages();
        this.session = session;
        this.buckets = new BucketsChoice(messages, context.formats(), session.scopeProperty());
        this.fields = new ScopeFields(messages, session.scopeProperty());
        this.ready = Bindings.createBooleanBinding(
                () -> fault().isEmpty() && !session.known().buckets().isEmpty(),
                session.scopeProperty(),
                session.readingProperty());
        VBox.setVgrow(buckets, Priority.ALWAYS);
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        ((VBox) view()).getChildren().setAll(failed, buckets, fields, matches());
        session.readingProperty().subscribe(this::onReading);
        session.scopeProperty().subscribe(this::tell);
        messages.localeProperty().subscribe((_, _) -> tell());
    }

    private Node matches() {
        number.setId("scopeNumber");
        number.getStyleClass().add("sr-title");
        rest.getStyleClass().add("sr-muted");
        fault.setId("scopeFault");
        fault.getStyleClass().add("sr-danger-text");
        HBox card = new HBox(10, Icon.FILTER.node("size-17", "accent"), number, rest, fault);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("scope-matches");
        return card;
    }

    private Optional<String> fault() {
        return fields.areValid()
                ? session.scopeProperty().get().fault(session.known().buckets().size())
                : Optional.of("reencrypt.scope.badSize");
    }

    private void onReading(TaskState<HistoryReader.Read> state) {
        if (state instanceof TaskState.Done<HistoryReader.Read>(HistoryReader.Read read)) {
            fields.offer(KeyOption.of(read.keys()));
            buckets.show(read.buckets());
            tell();
        } else if (state instanceof TaskState.Failed<HistoryReader.Read>(Failure failure)) {
            failed.show(failure, messages);
            Shown.now(failed, true);
        }
    }

    private void tell() {
        ScopeChoice scope = session.scopeProperty().get();
        buckets.count(scope);
        Optional<String> wrong = fault();
        Amount all = session.known().buckets().stream()
                .filter(line -> scope.buckets().contains(line.name()))
                .map(line -> line.count(scope::mayMean))
                .reduce(Amount.ZERO, BucketLine::sum);
        boolean read = !session.known().buckets().isEmpty();
        number.setText(
                messages.text(scope.isCounted() ? "reencrypt.scope.matches" : "reencrypt.scope.atMost", all.objects()));
        rest.setText(messages.text(
                "reencrypt.scope.in", Formats.size(all.bytes()), scope.buckets().size()));
        fault.setText(wrong.map(messages::text).orElse(""));
        Shown.now(number, read && wrong.isEmpty());
        Shown.now(rest, read && wrong.isEmpty());
        Shown.now(fault, read && wrong.isPresent());
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(buckets);
    }
}
