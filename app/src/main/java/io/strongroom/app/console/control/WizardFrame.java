package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What every wizard looks like: rail with numbered steps, header, content, footer.
/// [WizardController] drives it.
public final class WizardFrame extends BorderPane implements Localised, FocusHome {
    private final VBox rail = new VBox();
    private final VBox steps = new VBox();
    private final List<WizardRailStep> railSteps = new ArrayList<>();
    private final Label title = new Label();
    private final Label context = new Label();
    private final StackPane content = new StackPane();
    private final IconButton close;
    private final Label note = new Label();
    private final Button cancel = new Button();
    private final Button back = new Button();
    private final Button next = new Button();
    private Supplier<Optional<Node>> focusHome = Optional::empty;

    public WizardFrame(Messages messages, Node name) {
        close = new IconButton(Icon.CLOSE, messages, "common.close");
        getStyleClass().add("wizard-frame");
        setMinSize(960, 620);
        setPrefSize(960, 620);
        setMaxSize(960, 620);
        rail.getStyleClass().add("rail");
        rail.getChildren().addAll(name, steps);
        setLeft(rail);
        content.getStyleClass().add("content");
        content.setAlignment(Pos.TOP_LEFT);
        setCenter(new BorderPane(content, header(), null, null, null));
        setBottom(footer());
        localise(messages);
    }

    /// A rail title of icon and words.
    public static Label name(Icon icon, ObservableValue<String> words) {
        Label name = new Label();
        name.getStyleClass().add("name");
        name.setGraphic(icon.node());
        name.textProperty().bind(words);
        return name;
    }

    @Override
    public void localise(Messages messages) {
        cancel.textProperty().bind(messages.binding("common.cancel"));
        back.textProperty().bind(messages.binding("common.back"));
    }

    private Node header() {
        title.getStyleClass().add("sr-title");
        context.getStyleClass().add("context");
        VBox words = new VBox(1, title, context);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(words, close);
        header.getStyleClass().add("header");
        return header;
    }

    private Node footer() {
        cancel.setId("wizardCancel");
        back.setId("wizardBack");
        next.setId("wizardNext");
        cancel.getStyleClass().add(Styles.FLAT);
        back.getStyleClass().add("back");
        back.setGraphic(Icon.LEFT.node());
        next.getStyleClass().add(Styles.ACCENT);
        note.getStyleClass().add("note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox footer = new HBox(cancel, note, space, back, next);
        footer.getStyleClass().add("footer");
        return footer;
    }

    void setSteps(List<? extends WizardStep<?>> all, IntConsumer onOpen) {
        for (int i = 0; i < all.size(); i++) {
            WizardRailStep step = new WizardRailStep(i, i == all.size() - 1, all.get(i), onOpen);
            railSteps.add(step);
            steps.getChildren().add(step);
        }
    }

    void setActs(Runnable onNext, Runnable onBack, Runnable onCancel) {
        next.setOnAction(_ -> onNext.run());
        back.setOnAction(_ -> onBack.run());
        cancel.setOnAction(_ -> onCancel.run());
        close.setOnAction(_ -> onCancel.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if ((event.isAltDown() && event.getCode() == KeyCode.N)
                    || (event.isShortcutDown() && event.getCode() == KeyCode.ENTER)) {
                event.consume();
                onNext.run();
            } else if (event.isAltDown() && event.getCode() == KeyCode.B) {
                event.consume();
                onBack.run();
            }
        });
    }

    void showStep(WizardStep<?> step) {
        title.textProperty().bind(step.title());
        context.textProperty().bind(step.context());
        content.getChildren().setAll(step.view());
        note.textProperty().unbind();
        note.setText("");
        step.footerNote().ifPresent(note.textProperty()::bind);
    }

    void showBack(boolean shown) {
        back.setVisible(shown);
        back.setManaged(shown);
    }

    /// What is done cannot be cancelled any more; the cross and the last button remain.
    void showCancel(boolean shown) {
        cancel.setVisible(shown);
        cancel.setManaged(shown);
    }

    void mark(int index, WizardRailStep.Mark mark, boolean reachable) {
        railSteps.get(index).show(mark, reachable);
    }

    void setFocusHome(Supplier<Optional<Node>> where) {
        focusHome = where;
    }

    @Override
    public Optional<Node> focusHome() {
        return focusHome.get();
    }

    /// A node at the foot of the rail, such as the language choice of the first run.
    public void setRailFoot(Node foot) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        rail.getChildren().addAll(space, foot);
    }

    /// Takes the cross away, for a wizard that is the whole window.
    public void hideClose() {
        close.setVisible(false);
    }

    public Button cancelButton() {
        return cancel;
    }

    Button nextButton() {
        return next;
    }
}
