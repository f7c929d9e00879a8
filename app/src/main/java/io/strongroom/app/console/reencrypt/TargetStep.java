package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.encryption.AlgorithmChoice;
import io.strongroom.app.console.job.JobLimitsView;
import io.strongroom.app.console.key.KeyChoiceBox;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.DataAlgorithm;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/// Which encryption the objects get, and how the job works.
final class TargetStep extends HistoryStep {
    private final Messages messages;
    private final HistorySession session;
    private final Map<TargetChoice.Kind, OptionCard> cards = new EnumMap<>(TargetChoice.Kind.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ObservableList<KeyOption> keys = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<KeyOption>> key = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanBinding ready;

    TargetStep(ConsoleContext context, HistorySession session) {
        super(
                context.messages(),
                session,
                "target",
                scrolled(new VBox(6)),
                () -> session.words().place(session.wantedScope()),
                session.scopeProperty(),
                session.readingProperty());
        this.messages = context.messages();
        this.session = session;
        this.ready = Bindings.createBooleanBinding(
                () -> session.targetProperty().get().target().isPresent(), session.targetProperty());
        VBox view = (VBox) ((ScrollPane) view()).getContent();
        card(TargetChoice.Kind.BUCKET_DEFAULT);
        card(TargetChoice.Kind.NEWEST);
        card(TargetChoice.Kind.SSE_OSS).withChip(chip(Encryption.SSE_OSS));
        card(TargetChoice.Kind.KMS_MANAGED).withChip(chip(Encryption.of(EncryptionMode.KMS_DEFAULT)));
        card(TargetChoice.Kind.KMS_CHOSEN).withChip(chip(Encryption.of(EncryptionMode.KMS_CHOSEN)));
        card(TargetChoice.Kind.PLAIN).withChip(chip(Encryption.NONE));
        view.getChildren().add(verbs());
        view.getChildren().addAll(cards.values());
        view.getChildren().addAll(choices(), how(), muted(messages, "reencrypt.target.only"));
        session.targetProperty()
                .subscribe(now -> cards.forEach((kind, card) -> {
                    card.setSelected(kind == now.kind());
                    Shown.now(card, kind.isFor(now.verb()));
                }));
        key.subscribe(chosen ->
                session.targetProperty().set(session.targetProperty().get().with(chosen)));
    }

    private static ScrollPane scrolled(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node verbs() {
        Map<TargetChoice.Verb, ObservableValue<String>> names = new LinkedHashMap<>();
        for (TargetChoice.Verb verb : TargetChoice.Verb.values()) {
            names.put(verb, messages.binding("reencrypt.target.verb." + verb));
        }
        SegmentedChoice<TargetChoice.Verb> verb =
                new SegmentedChoice<>(names, session.targetProperty().get().verb());
        verb.setId("targetVerb");
        verb.setMinWidth(Region.USE_PREF_SIZE);
        Label text = muted(messages, "reencrypt.target.verb.REENCRYPT.text");
        verb.valueProperty().subscribe(chosen -> {
            text.textProperty().unbind();
            text.textProperty().bind(messages.binding("reencrypt.target.verb." + chosen + ".text"));
            session.targetProperty().set(session.targetProperty().get().with(chosen));
        });
        HBox row = new HBox(16, verb, text);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private BooleanBinding anew() {
        return Bindings.createBooleanBinding(
                () -> session.targetProperty().get().verb() == TargetChoice.Verb.REENCRYPT, session.targetProperty());
    }

    private EncryptionChip chip(Encryption encryption) {
        return EncryptionChip.brief(messages, encryption);
    }

    private OptionCard card(TargetChoice.Kind kind) {
        OptionCard card = new OptionCard();
        card.setId("target-" + kind.word());
        card.getStyleClass().add("compact");
        card.setToggleGroup(group);
        card.titleProperty().bind(messages.binding("reencrypt.target." + kind.word()));
        card.sentenceProperty().bind(messages.binding("reencrypt.target." + kind.word() + ".text"));
        card.setOnAction(
                _ -> session.targetProperty().set(session.targetProperty().get().with(kind)));
        cards.put(kind, card);
        return card;
    }

    private Node choices() {
        SegmentedChoice<DataAlgorithm> algorithm = AlgorithmChoice.of("targetAlgorithm");
        algorithm
                .valueProperty()
                .subscribe((_, chosen) -> session.targetProperty()
                        .set(session.targetProperty().get().with(chosen)));
        SearchableComboBox<KeyOption> box = new SearchableComboBox<>();
        box.setId("targetKey");
        box.accessibleTextProperty().bind(messages.binding("reencrypt.target.key"));
        box.setPrefWidth(280);
        KeyChoiceBox.of(box, messages, keys, key);
        VBox cipher = new VBox(4, label(messages, "reencrypt.target.algorithm"), algorithm);
        VBox which = new VBox(4, label(messages, "reencrypt.target.key"), box);
        Shown.when(
                cipher,
                Bindings.createBooleanBinding(
                                () -> session.targetProperty().get().kind().hasAlgorithm(), session.targetProperty())
                        .and(anew()));
        Shown.when(
                which,
                Bindings.createBooleanBinding(
                        () -> session.targetProperty().get().kind() == TargetChoice.Kind.KMS_CHOSEN,
                        session.targetProperty()));
        HBox row = new HBox(24, which, cipher);
        row.managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> session.targetProperty().get().kind().hasAlgorithm(), session.targetProperty()));
        return row;
    }

    private Node how() {
        JobLimitsView limits =
                new JobLimitsView(messages, session.limitsProperty().get());
        session.limitsProperty().bind(limits.limitsProperty());
        CopyOptionsView copying = new CopyOptionsView(messages);
        session.optionsProperty().bind(copying.optionsProperty());
        Shown.when(copying, anew());
        return new VBox(8, limits, copying);
    }

    @Override
    public void show(HistorySession now) {
        super.show(now);
        keys.setAll(KeyOption.of(now.known().keys()));
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.binding("reencrypt.target.act"));
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.ofNullable(cards.get(session.targetProperty().get().kind()));
    }
}
