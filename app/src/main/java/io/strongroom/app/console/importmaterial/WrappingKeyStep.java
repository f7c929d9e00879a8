package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.OpenSslAdvice;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The wrapping key and its token, and what to type where the material is. Who saved both earlier
/// goes on without new ones.
final class WrappingKeyStep extends ImportStep {
    static final String KEY_FILE = "wrapping-key.pem";
    static final String TOKEN_FILE = "import-token.bin";
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    private final ConsoleContext context;
    private final Messages messages;
    private final ImportSession session;
    private final TokenLife life;
    private final Message state = new Message();
    private final HBox saving = new HBox(8);
    private final TextArea commands = new TextArea();
    private final VBox advice = new VBox(6);

    WrappingKeyStep(ConsoleContext context, ImportSession session, TokenLife life) {
        super(context.messages(), session, "wrapping", new VBox(12));
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.life = life;
        fill((VBox) view());
        session.ticketProperty().subscribe(_ -> show());
        session.gettingProperty().subscribe(_ -> show());
        life.overProperty().subscribe(_ -> show());
        messages.localeProperty().subscribe((_, _) -> show());
    }

    private void fill(VBox view) {
        ComboBox<WrappingAlgorithm> algorithm = new ComboBox<>();
        algorithm.setId("importAlgorithm");
        algorithm.accessibleTextProperty().bind(messages.binding("import.wrapping.algorithm"));
        algorithm
                .getItems()
                .setAll(Arrays.stream(WrappingAlgorithm.values())
                        .filter(each -> each.offer() != WrappingAlgorithm.Offer.NONE)
                        .toList());
        algorithm.valueProperty().bindBidirectional(session.algorithmProperty());
        Button get = button("importGetPair", Icon.KEY, "import.wrapping.get", session::getPair);
        get.getStyleClass().add("accent");
        HBox first = new HBox(12, new VBox(5, label(messages, "import.wrapping.algorithm"), algorithm), get);
        first.setAlignment(Pos.BOTTOM_LEFT);
        state.setId("importPair");
        state.setAction(validFor());
        saving.getChildren()
                .setAll(
                        button("importSaveKey", Icon.DOWNLOAD, "import.wrapping.saveKey", this::saveKey),
                        button("importSaveToken", Icon.DOWNLOAD, "import.wrapping.saveToken", this::saveToken));
        commands.setId("importCommands");
        commands.accessibleTextProperty().bind(messages.binding("import.wrapping.where"));
        commands.setEditable(false);
        commands.getStyleClass().add("sr-code");
        commands.setPrefRowCount(9);
        Label where = label(messages, "import.wrapping.where");
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        Button copy = button(
                "importCopy",
                Icon.COPY,
                "import.wrapping.copy",
                () -> context.clipboards().copy(commands.getText()));
        HBox head = new HBox(8, where, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        advice.getChildren().setAll(head, commands, muted(messages, "import.wrapping.here"));
        view.getChildren().setAll(first, state, saving, advice);
    }

    /// Beside the words that the pair is ready: how long it stays so.
    private VBox validFor() {
        Label left = new Label("", Icon.CLOCK.node("size-14"));
        left.setId("importTokenLeft");
        left.textProperty()
                .bind(messages.derived(
                        () -> life.leftProperty()
                                .get()
                                .map(context.formats()::duration)
                                .orElse(""),
                        life.leftProperty()));
        left.getStyleClass().addAll("sr-strong", "token-left");
        life.leftProperty()
                .subscribe(now -> left.pseudoClassStateChanged(
                        SHORT,
                        now.filter(rest -> rest.compareTo(TokenLife.SHORT) < 0).isPresent()));
        VBox box = new VBox(2, muted(messages, "import.wrapping.validFor"), left);
        box.getStyleClass().add("token-life");
        Shown.when(
                box,
                Bindings.createBooleanBinding(() -> life.leftProperty().get().isPresent(), life.leftProperty()));
        return box;
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.textProperty().bind(messages.binding(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show() {
        Optional<ImportTicket> ticket = session.ticketProperty().get();
        Shown.now(saving, ticket.isPresent());
        Shown.now(advice, ticket.isPresent());
        if (session.gettingProperty().get() instanceof TaskState.Failed<ImportTicket>(Failure failure)) {
            state.setMeaning(Meaning.DANGER);
            state.show(failure, messages);
        } else if (ticket.isPresent()) {
            state.setMeaning(Meaning.SUCCESS);
            state.setTitle(messages.text("import.wrapping.ready"));
            state.setText(messages.text(
                    "import.wrapping.until",
                    context.formats().moment(ticket.get().expiresAt()),
                    Fingerprint.of(ticket.get().publicKey())));
            commands.setText(commands(ticket.get()));
        } else if (life.overProperty().get()) {
            state.setMeaning(Meaning.ATTENTION);
            state.setTitle(messages.text("import.wrapping.over"));
            state.setText(messages.text("import.wrapping.overText"));
        } else {
            state.setMeaning(Meaning.NEUTRAL);
            state.setTitle(messages.text("import.wrapping.none"));
            state.setText(messages.text("import.wrapping.noneText"));
        }
    }

    private String commands(ImportTicket ticket) {
        int bytes =
                session.keyProperty().get().map(KeyEntry::spec).orElseThrow().materialLength();
        return messages.text("import.commands.make")
                + "\nopenssl rand -out KeyMaterial.bin " + bytes + "\n"
                + messages.text("import.commands.wrap")
                + "\n" + OpenSslAdvice.wrap(ticket.algorithm(), KEY_FILE) + "\n"
                + messages.text("import.commands.bring");
    }

    private void saveKey() {
        session.ticketProperty()
                .get()
                .ifPresent(ticket -> new SavedFile(context)
                        .save(KEY_FILE, ticket.publicKeyPem().getBytes(StandardCharsets.US_ASCII)));
    }

    private void saveToken() {
        session.ticketProperty().get().ifPresent(ticket -> new SavedFile(context).save(TOKEN_FILE, ticket.token()));
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }
}
