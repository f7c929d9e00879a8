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
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.ExplainAccess.Question;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/// "Who can decrypt?": for an object or a key, everybody with the chain of decisions.
final class WhoTab {
    private static final String SCHEME = "oss://";

    private final ConsoleContext context;
    private final Messages messages;
    private final TextField what = new TextField();
    private final DatePicker day = new DatePicker();
    private final ListView<AccessExplanation> everybody = new ListView<>();
    private final VBox chain = new VBox();
    private final Label counted = new Label();
    private final Message failed = new Message();
    private final Message told = new Message();

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
        HBox bar = new HBox(8, what, day(), ask);
        bar.getStyleClass().add("sr-toolbar");
        failed.setId("whoFailed");
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        told.setId("whoTold");
        Shown.now(told, false);
        everybody.setId("whoList");
        everybody.accessibleTextProperty().bind(messages.binding("access.tab.who"));
        everybody.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(messages.binding("access.who.nobodyYet"));
        everybody.setPlaceholder(none);
        everybody.getSelectionModel().selectedItemProperty().subscribe(said -> {
            if (said != null) {
                chain.getChildren().setAll(new Rebuilt(messages, () -> new ExplanationView(context, said)));
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
        return new VBox(bar, failed, told, both);
    }

    private Node day() {
        day.setId("whoDay");
        day.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        day.setPrefWidth(150);
        day.setMinWidth(150);
        day.promptTextProperty().bind(messages.binding("access.who.now"));
        day.accessibleTextProperty().bind(messages.binding("access.who.day"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("access.who.dayTip"));
        day.setTooltip(tip);
        day.setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate date, boolean empty) {
                super.updateItem(date, empty);
                setDisable(empty || date == null || date.isAfter(today()));
            }
        });
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                context.formats().clock().instant(), context.formats().zone());
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
        Optional<LocalDate> then = Optional.ofNullable(day.getValue());
        Optional<CountReadable.Request> place = then.isEmpty() ? WhoBelow.place(typed) : Optional.empty();
        everybody.getItems().clear();
        counted.textProperty().unbind();
        counted.setText("");
        Shown.now(failed, false);
        Shown.now(told, false);
        if (place.isPresent()) {
            chain.getChildren().setAll(new WhoBelow(context, place.get()));
            return;
        }
        chain.getChildren().setAll(new Label(messages.text("access.explain.looking")));
        ObjectProperty<TaskState<WhoAnswer>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> WhoAnswer.ask(context, question(typed), then));
        TaskEnd.of(state, end -> {
            chain.getChildren().clear();
            Shown.now(failed, end instanceof TaskState.Failed);
            if (end instanceof TaskState.Done<WhoAnswer>(WhoAnswer answer)) {
                answer.past().ifPresent(this::tell);
                show(answer.said());
            } else if (end instanceof TaskState.Failed<WhoAnswer>(Failure why)) {
                failed.show(why, messages);
            }
        });
    }

    /// What an answer about the past rests on.
    private void tell(PastAccess past) {
        boolean whole = past.trail().isWhole();
        told.setMeaning(whole ? Meaning.NEUTRAL : Meaning.DANGER);
        told.setTitle(messages.text("access.who.then", context.formats().moment(past.at())));
        told.textProperty().bind(messages.binding(whole ? "access.who.thenWhole" : "access.who.thenBroken"));
        Shown.now(told, true);
    }

    private void show(List<AccessExplanation> said) {
        everybody.getItems().setAll(said);
        counted.textProperty()
                .bind(messages.binding(
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
