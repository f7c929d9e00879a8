package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The versions and delete markers of one object, newest first.
final class VersionsDialog {
    private final ConsoleContext context;
    private final Messages messages;
    private final EncryptionTexts texts;
    private final ObjectEntry object;
    private final TableView<ObjectVersion> table = new TableView<>();
    private final Label empty = new Label();
    private final Message failed = new Message();
    private final Button more = new Button();
    private final VersionActs acts;
    private Optional<ListObjectVersions.Next> next = Optional.empty();

    VersionsDialog(ConsoleContext context, EncryptionTexts texts, ObjectEntry object) {
        this.context = context;
        this.messages = context.messages();
        this.texts = texts;
        this.object = object;
        this.acts = new VersionActs(context, this::load);
    }

    void open() {
        table.setId("objectVersions");
        table.accessibleTextProperty().bind(messages.binding("object.versions.title"));
        table.getStyleClass().add("in-card");
        table.setPrefHeight(320);
        table.setPlaceholder(empty);
        table.getColumns()
                .addAll(List.of(
                        column("version", 225, one -> one.name().value()),
                        column(
                                "modified",
                                130,
                                one -> context.formats().when(one.entry().lastModified())),
                        column(
                                "size",
                                80,
                                one -> one.isDeleteMarker()
                                        ? ""
                                        : Formats.size(one.entry().size())),
                        column("encryption", 255, this::encryption)));
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        more.setId("objectVersionsMore");
        more.textProperty().bind(messages.binding("object.versions.more"));
        more.setOnAction(_ -> load(next));
        Label text = new Label(messages.text("object.versions.text"));
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        FormDialog dialog = new FormDialog(
                        messages, context.desk(), "versions", Icon.LAYERS, messages.binding("object.versions.title"))
                .wide()
                .withSubtitle(messages.binding(
                        "object.versions.subtitle", ObjectLocation.address(object.bucket(), object.key())))
                .withoutAct();
        dialog.open(new VBox(8, failed, table, buttons(), text));
        load();
    }

    private String encryption(ObjectVersion one) {
        return one.isDeleteMarker()
                ? messages.text("object.versions.marker")
                : texts.chip(one.entry().encryption()).fullText(messages);
    }

    private HBox buttons() {
        ObjectProperty<ObjectVersion> chosen = new SimpleObjectProperty<>();
        chosen.bind(table.getSelectionModel().selectedItemProperty());
        BooleanBinding none = chosen.isNull();
        BooleanBinding noContent = Bindings.createBooleanBinding(
                () -> chosen.get() == null || chosen.get().isDeleteMarker(), chosen);
        BooleanBinding notOld = Bindings.createBooleanBinding(
                () -> chosen.get() == null || !VersionActs.canBeBroughtBack(chosen.get()), chosen);
        return new HBox(
                8,
                button("back", Icon.UNDO, notOld, acts::bringBack),
                button("save", Icon.DOWNLOAD, noContent, acts::save),
                button("delete", Icon.DELETE, none, acts::delete),
                more);
    }

    private Button button(String word, Icon icon, BooleanBinding off, Consumer<ObjectVersion> act) {
        Button button = new Button(messages.text("object.versions." + word), icon.node());
        button.setId("objectVersions-" + word);
        button.disableProperty().bind(off);
        button.setOnAction(_ -> act.accept(table.getSelectionModel().getSelectedItem()));
        return button;
    }

    private TableColumn<ObjectVersion, String> column(String key, double width, Function<ObjectVersion, String> text) {
        return TextColumn.of(messages.binding("object.versions.column." + key), width, text);
    }

    private boolean isOfObject(ObjectVersion version) {
        return version.entry().key().equals(object.key());
    }

    private void load() {
        table.getItems().clear();
        load(Optional.empty());
    }

    private void load(Optional<ListObjectVersions.Next> from) {
        ListObjectVersions.Request first =
                ListObjectVersions.Request.of(object.bucket(), object.key().value());
        ListObjectVersions.Request request = from.map(first::after).orElse(first);
        empty.setText(messages.text("object.versions.looking"));
        ObjectProperty<TaskState<ListObjectVersions.Listing>> state =
                new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .objects()
                                .versions()
                                .run(context.engine().call(CallOrigin.CONSOLE), request));
        TaskEnd.of(state, end -> {
            empty.setText(messages.text("object.versions.none"));
            if (end instanceof TaskState.Done<ListObjectVersions.Listing>(ListObjectVersions.Listing page)) {
                table.getItems()
                        .addAll(page.versions().stream()
                                .filter(this::isOfObject)
                                .toList());
                next = page.versions().stream().allMatch(this::isOfObject) ? page.next() : Optional.empty();
                Shown.now(failed, false);
            } else if (end instanceof TaskState.Failed<ListObjectVersions.Listing>(Failure failure)) {
                failed.show(failure, messages);
                Shown.now(failed, true);
            }
            Shown.now(more, next.isPresent());
        });
    }
}
