package io.strongroom.app.console.access;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainAccess.Question;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// "Who can decrypt?": for an object or a key, everybody with the chain of decisions.
final class WhoTab {
    private static final String SCHEME = "oss://";

    private final ConsoleContext context;
    private final Messages messages;
    private final TextField what = new TextField();
    private final ListView<AccessExplanation> everybody = new ListView<>();
    private final VBox chain = new VBox();
    private final Label counted = new Label();
    private final Message failed = new Message();

    WhoTab(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    Node content() {
        what.setId("whoWhat");
        what.promptTextProperty().bind(messages.binding("access.who.prompt"));
        what.accessibleTextProperty().bind(messages.binding("access.who.what"));
        what.setOnAction(_ -> check());
        HBox.setHgrow(what, Priority.ALWAYS);
        Button ask = new Button();
        ask.setId("whoCheck");
        ask.setGraphic(Icon.PLAY.node());
        ask.textProperty().bind(messages.binding("access.who.check"));
        ask.getStyleClass().add(Styles.ACCENT);
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.disableProperty().bind(what.textProperty().isEmpty());
        ask.setOnAction(_ -> check());
        HBox bar = new HBox(8, what, ask);
        bar.getStyleClass().add("sr-toolbar");
        failed.setId("whoFailed");
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        everybody.setId("whoList");
        everybody.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(messages.binding("access.who.nobodyYet"));
        everybody.setPlaceholder(none);
        everybody.getSelectionModel().selectedItemProperty().subscribe(said -> {
            if (said != null) {
                chain.getChildren().setAll(new ExplanationView(context, said));
            }
        });
        counted.setId("whoCounted");
        counted.getStyleClass().addAll("sr-strong", "sr-padded");
        VBox.setVgrow(everybody, Priority.ALWAYS);
        VBox list = new VBox(counted, everybody);
        list.setPrefWidth(300);
        list.setMinWidth(240);
        chain.getStyleClass().add("sr-padded");
        ScrollPane scroll = new ScrollPane(chain);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(scroll, list);
        VBox.setVgrow(both, Priority.ALWAYS);
        return new VBox(bar, failed, both);
    }

    /// What was typed: an object as `bucket/name`, else a key by id or alias.
    private static Question question(String typed) throws EngineException {
        String text = typed.strip();
        String address = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        int slash = address.indexOf('/');
        if (slash < 0 || (address.startsWith("alias/") && !text.startsWith(SCHEME))) {
            return new Question.DecryptWith(text);
        }
        return new Question.ReadObject(
                BucketName.parse(address.substring(0, slash)),
                ObjectKey.parse(address.substring(slash + 1)),
                Optional.empty());
    }

    private void check() {
        String typed = what.getText().strip();
        chain.getChildren().clear();
        Optional<CountReadable.Request> place = WhoBelow.place(typed);
        if (place.isPresent()) {
            everybody.getItems().clear();
            counted.setText("");
            Shown.now(failed, false);
            chain.getChildren().setAll(new WhoBelow(context, place.get()));
            return;
        }
        ObjectProperty<TaskState<List<AccessExplanation>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .users()
                                .explain()
                                .run(
                                        context.engine().call(CallOrigin.CONSOLE),
                                        new ExplainAccess.Request(question(typed), Optional.empty())));
        TaskEnd.of(state, end -> {
            Shown.now(failed, end instanceof TaskState.Failed);
            if (end instanceof TaskState.Done<List<AccessExplanation>>(List<AccessExplanation> said)) {
                show(said);
            } else if (end instanceof TaskState.Failed<List<AccessExplanation>>(Failure why)) {
                failed.show(why, messages);
            }
        });
    }

    private void show(List<AccessExplanation> said) {
        everybody.getItems().setAll(said);
        counted.setText(messages.text(
                "access.who.counted",
                said.stream().filter(AccessExplanation::succeeds).count(),
                said.size()));
        said.stream()
                .filter(one -> !one.succeeds())
                .findFirst()
                .or(() -> said.stream().findFirst())
                .ifPresent(one -> everybody.getSelectionModel().select(one));
    }

    private final class Cell extends ListCell<AccessExplanation> {
        @Override
        protected void updateItem(@Nullable AccessExplanation said, boolean empty) {
            super.updateItem(said, empty);
            if (empty || said == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(said.caller().name(), Icon.USER.node());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox row = new HBox(8, name, new StateChip(messages, said.succeeds() ? State.ALLOWED : State.DENIED));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
