package io.strongroom.app.console.help;

import atlantafx.base.controls.SelectableTextFlow;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FocusHome;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.SearchField;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The help: topics with a search field at the left, the open page at the right.
///
/// Arrows in the search field or the list move between the topics, Enter goes into the page, Esc closes.
final class HelpView extends BorderPane implements FocusHome {
    private final HelpViewModel viewModel;
    private final Messages messages;
    private final HelpBlocks blocks;
    private final SearchField search = new SearchField();
    private final ListView<HelpPage> topics = new ListView<>();
    private final ScrollPane page = new ScrollPane();

    HelpView(Messages messages, HelpViewModel viewModel, Runnable close) {
        this.messages = messages;
        this.viewModel = viewModel;
        blocks = new HelpBlocks(viewModel::open);
        setId("help");
        getStyleClass().addAll("sr-dialog", "help");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setTop(header(close));
        setLeft(side());
        setCenter(page);
        page.setId("helpPage");
        page.setFitToWidth(true);
        page.setFocusTraversable(true);
        page.accessibleTextProperty().bind(viewModel.openProperty().map(HelpPage::title));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        viewModel.openProperty().subscribe(this::show);
        accessibleTextProperty().bind(messages.binding("manual.title"));
    }

    private HBox header(Runnable close) {
        Label title = new Label();
        title.textProperty().bind(messages.binding("manual.title"));
        title.getStyleClass().add("sr-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton done = new IconButton(Icon.CLOSE, messages, "common.close");
        done.setId("helpClose");
        done.setOnAction(_ -> close.run());
        HBox header = new HBox(title, space, done);
        header.getStyleClass().add("header");
        return header;
    }

    private VBox side() {
        search.field().setId("helpSearch");
        search.promptTextProperty().bind(messages.binding("manual.search"));
        search.setShortcut("Ctrl+F");
        search.textProperty().subscribe(viewModel::search);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        topics.setId("helpTopics");
        topics.setItems(viewModel.found());
        topics.accessibleTextProperty().bind(messages.binding("manual.topics"));
        topics.setCellFactory(_ -> new TopicCell());
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(messages.binding("manual.none", search.textProperty()));
        topics.setPlaceholder(none);
        topics.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.open(chosen.topic());
            }
        });
        topics.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                page.requestFocus();
            }
        });
        // On the list's own items: nothing else would hold what another found() hands out, nor its listener.
        topics.getItems().addListener((ListChangeListener<HelpPage>) _ -> mark());
        VBox.setVgrow(topics, Priority.ALWAYS);
        VBox side = new VBox(search, topics);
        side.getStyleClass().add("side");
        return side;
    }

    private void show(HelpPage open) {
        page.setContent(blocks.draw(open.content()));
        page.setVvalue(0);
        mark();
    }

    // The open page is marked in the list where the search has left it there.
    private void mark() {
        int index = topics.getItems().indexOf(viewModel.openProperty().get());
        if (index < 0) {
            topics.getSelectionModel().clearSelection();
        } else if (index != topics.getSelectionModel().getSelectedIndex()) {
            topics.getSelectionModel().clearAndSelect(index);
            topics.scrollTo(index);
        }
    }

    private void onSearchKey(KeyEvent event) {
        int at = topics.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(event, at + 1);
            case UP -> choose(event, Math.max(0, at - 1));
            case ENTER -> {
                choose(event, Math.max(0, at));
                page.requestFocus();
            }
            default -> {}
        }
    }

    private void choose(KeyEvent event, int index) {
        event.consume();
        if (index < topics.getItems().size()) {
            topics.getSelectionModel().clearAndSelect(index);
            topics.scrollTo(index);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            event.consume();
            search.requestFocus();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            event.consume();
            viewModel.back();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copySelected(event);
        }
    }

    private void copySelected(KeyEvent event) {
        page.getContent().lookupAll(".help-words, .help-code").stream()
                .filter(SelectableTextFlow.class::isInstance)
                .map(SelectableTextFlow.class::cast)
                .filter(flow -> !flow.getSelectedRangeAsString().isEmpty())
                .findFirst()
                .ifPresent(flow -> {
                    event.consume();
                    flow.copySelectedRangeToClipboard();
                });
    }

    @Override
    public Optional<Node> focusHome() {
        return Optional.of(search.field());
    }

    private static final class TopicCell extends ListCell<HelpPage> {
        // As wide as the list: a longer title ends in an ellipsis, nothing scrolls sideways.
        TopicCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HelpPage page, boolean empty) {
            super.updateItem(page, empty);
            setText(page == null || empty ? null : page.title());
        }
    }
}
