package io.strongroom.app.console.palette;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FocusHome;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.WhileShown;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The palette: a field and what it finds. Arrows choose while the field keeps the focus, Enter acts.
final class PaletteView extends VBox implements FocusHome {
    private static final Duration TYPING = Duration.millis(150);

    private final PaletteViewModel viewModel;
    private final Messages messages;
    private final Runnable close;
    private final SearchField search = new SearchField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final PauseTransition pause = new PauseTransition(TYPING);

    PaletteView(Messages messages, PaletteViewModel viewModel, Runnable close) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.close = close;
        setId("palette");
        getStyleClass().add("sr-palette");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        search.field().setId("paletteField");
        search.promptTextProperty().bind(messages.binding("palette.prompt"));
        search.textProperty().subscribe((_, text) -> {
            viewModel.type(text);
            pause.playFromStart();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        pause.setOnFinished(_ -> viewModel.search());
        wireList();
        Label hint = new Label();
        hint.textProperty().bind(messages.binding("palette.hint"));
        hint.getStyleClass().addAll("sr-small", "sr-muted", "hint");
        hint.setWrapText(true);
        getChildren().addAll(search, list, hint);
    }

    private void wireList() {
        list.setId("paletteList");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(messages.binding("palette.found"));
        WhileShown.onLanguage(this, messages, () -> list.refresh());
        list.setItems(viewModel.found());
        list.setCellFactory(_ -> new PaletteCell(messages, viewModel.found()));
        Label none = new Label();
        none.setId("paletteNone");
        none.setWrapText(true);
        none.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                viewModel.lookingProperty().get() ? "palette.looking" : "palette.none",
                                search.getText()),
                        viewModel.lookingProperty(),
                        search.textProperty()));
        list.setPlaceholder(none);
        // On the list's own items: nothing else would hold what another found() hands out, nor its listener.
        list.getItems().addListener((ListChangeListener<PaletteEntry>) _ -> first());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                act();
            }
        });
        first();
    }

    private void first() {
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        switch (event.getCode()) {
            case DOWN -> choose(event, at == last ? 0 : at + 1);
            case UP -> choose(event, at <= 0 ? last : at - 1);
            case PAGE_DOWN -> choose(event, Math.min(last, at + PaletteSearch.OF_ONE_KIND));
            case PAGE_UP -> choose(event, Math.max(0, at - PaletteSearch.OF_ONE_KIND));
            case ENTER -> {
                event.consume();
                act();
            }
            // One Esc is enough, whatever was typed.
            case ESCAPE -> {
                event.consume();
                close.run();
            }
            default -> {}
        }
    }

    private void choose(KeyEvent event, int index) {
        event.consume();
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
    }

    private void act() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(chosen -> {
            close.run();
            chosen.act().run();
        });
    }

    @Override
    public Optional<Node> focusHome() {
        return Optional.of(search.field());
    }
}
