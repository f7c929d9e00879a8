package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.usecase.key.RehearseImport.Rehearsal;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The material itself and the token: picked or dropped, and checked at once as the import will.
final class MaterialStep extends ImportStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final ImportSession session;
    private final TokenLife life;
    private final BooleanBinding ready;
    private final Message found = new Message();
    private final Label token = new Label();

    MaterialStep(ConsoleContext context, ImportSession session, TokenLife life) {
        super(context.messages(), session, "material", new VBox(12));
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.life = life;
        this.ready = Bindings.createBooleanBinding(
                () -> session.checkingProperty().get() instanceof TaskState.Done<Rehearsal>,
                session.checkingProperty());
        fill((VBox) view());
        session.pickingProperty().subscribe(_ -> show());
        session.checkingProperty().subscribe(_ -> show());
        session.wrappedProperty().subscribe(_ -> show());
        session.tokenProperty().subscribe(_ -> show());
        session.ticketProperty().subscribe(_ -> show());
        messages.localeProperty().subscribe((_, _) -> show());
        life.leftProperty().subscribe(_ -> tellToken());
    }

    private void fill(VBox view) {
        ToggleGroup ways = new ToggleGroup();
        OptionCard wrapped = card(ways, ImportSession.Source.WRAPPED, "wrapped");
        OptionCard raw = card(ways, ImportSession.Source.RAW, "raw");
        // Wrapping needs the public key, which is only here while its pair is.
        raw.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> session.ticketProperty().get().isEmpty(), session.ticketProperty()));
        HBox cards = new HBox(12, wrapped, raw);
        HBox.setHgrow(wrapped, Priority.ALWAYS);
        HBox.setHgrow(raw, Priority.ALWAYS);
        found.setId("importFound");
        view.getChildren().setAll(cards, dropPlace(), found, label(messages, "import.material.token"), tokenLine());
    }

    private OptionCard card(ToggleGroup group, ImportSession.Source source, String word) {
        OptionCard card = new OptionCard();
        card.setId("importSource-" + word);
        card.setToggleGroup(group);
        card.setPrefWidth(340);
        card.titleProperty().bind(messages.binding("import.material." + word));
        card.sentenceProperty().bind(messages.binding("import.material." + word + ".text"));
        session.sourceProperty().subscribe(now -> {
            if (now == source) {
                card.setSelected(true);
            }
        });
        card.selectedProperty().subscribe(selected -> {
            if (selected) {
                session.sourceProperty().set(source);
            }
        });
        return card;
    }

    private HBox dropPlace() {
        Label drop = new Label("", Icon.UPLOAD.node("size-18"));
        drop.textProperty().bind(messages.binding("import.material.drop"));
        HBox place = new HBox(12, drop, chooser("importChooseMaterial", session::pickMaterial));
        place.getStyleClass().add("import-drop");
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(files.size() == 1);
            event.consume();
            if (files.size() == 1) {
                session.pickMaterial(files.getFirst().toPath());
            }
        });
        return place;
    }

    private HBox tokenLine() {
        token.setId("importToken");
        HBox line = new HBox(12, token, chooser("importChooseToken", session::pickToken));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button chooser(String id, Consumer<Path> taken) {
        Button choose = new Button("", Icon.FOLDER.node());
        choose.setId(id);
        choose.textProperty().bind(messages.binding("import.material.choose"));
        choose.setOnAction(_ -> context.files()
                .openFile(
                        messages.text("import.material.choose"),
                        new FileChoosers.Filter(messages.text("import.material.anyFile"), List.of("*")))
                .ifPresent(taken));
        return choose;
    }

    private void tellToken() {
        token.setText(session.tokenProperty()
                .get()
                .map(PickedFile::name)
                .or(() -> life.leftProperty()
                        .get()
                        .map(left -> messages.text(
                                "import.material.tokenHere", context.formats().duration(left))))
                .orElseGet(() -> messages.text("import.material.noToken")));
    }

    private void show() {
        tellToken();
        TaskState<PickedFile> picked = session.pickingProperty().get();
        TaskState<Rehearsal> checked = session.checkingProperty().get();
        Shown.now(found, true);
        if (picked instanceof TaskState.Failed<PickedFile>(Failure failure)) {
            refused(failure);
        } else if (checked instanceof TaskState.Failed<Rehearsal>(Failure failure)) {
            refused(failure);
        } else if (checked instanceof TaskState.Done<Rehearsal>(Rehearsal rehearsal)) {
            found.setMeaning(Meaning.SUCCESS);
            found.setTitle(messages.text(
                    "import.material.good",
                    session.wrappedProperty().get().map(PickedFile::name).orElse("")));
            found.setText(messages.text(
                    rehearsal == Rehearsal.SAME_MATERIAL ? "import.material.same" : "import.material.first"));
        } else if (session.wrappedProperty().get().isPresent() && !session.hasToken()) {
            found.setMeaning(Meaning.ATTENTION);
            found.setTitle(messages.text("import.material.noToken"));
            found.setText(messages.text("import.material.noTokenText"));
        } else if (picked.running() || checked.running()) {
            found.setMeaning(Meaning.NEUTRAL);
            found.setTitle(messages.text("import.material.checking"));
            found.setText("");
        } else {
            Shown.now(found, false);
        }
    }

    private void refused(Failure failure) {
        found.setMeaning(Meaning.DANGER);
        found.show(failure, messages);
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return ready;
    }

    @Override
    public boolean touched() {
        return session.wrappedProperty().get().isPresent();
    }
}
