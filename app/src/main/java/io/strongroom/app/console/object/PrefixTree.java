package io.strongroom.app.console.object;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeItem.TreeModificationEvent;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// The folders of a bucket; a level is read when it is opened, a thousand folders at a time.
final class PrefixTree {
    private static final double ROW = 28;

    /// What an item stands for: a place, or "more…" below one.
    private record Branch(ObjectLocation location, Optional<String> more) {}

    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final TreeView<Branch> tree;
    private final Consumer<ObjectLocation> open;
    private boolean following;

    @SuppressWarnings("unchecked") // FXML cannot say what a tree holds
    PrefixTree(Engine engine, Tasks tasks, Messages messages, TreeView<?> tree, Consumer<ObjectLocation> open) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.tree = (TreeView<Branch>) tree;
        this.open = open;
        this.tree.setFixedCellSize(ROW);
        this.tree.setCellFactory(_ -> new Cell());
        this.tree.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    /// Follows to a place, opening the way to it.
    void show(ObjectLocation location) {
        following = true;
        TreeItem<Branch> root = tree.getRoot();
        if (root == null || !root.getValue().location().bucket().equals(location.bucket())) {
            root = item(location.path().getFirst());
            tree.setRoot(root);
            root.setExpanded(true);
        }
        TreeItem<Branch> at = root;
        for (ObjectLocation step : location.path().subList(1, location.path().size())) {
            at = child(at, step);
        }
        tree.getSelectionModel().select(at);
        following = false;
    }

    private TreeItem<Branch> child(TreeItem<Branch> parent, ObjectLocation step) {
        TreeItem<Branch> child = parent.getChildren().stream()
                .filter(item -> item.getValue().location().equals(step)
                        && item.getValue().more().isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    TreeItem<Branch> added = item(step);
                    parent.getChildren().add(added);
                    return added;
                });
        parent.setExpanded(true);
        return child;
    }

    /// Reads the open levels again.
    void refresh() {
        TreeItem<Branch> root = tree.getRoot();
        if (root != null) {
            reread(root);
        }
    }

    private void reread(TreeItem<Branch> item) {
        if (item.isExpanded()) {
            load(item, "");
            item.getChildren().forEach(this::reread);
        }
    }

    private TreeItem<Branch> item(ObjectLocation location) {
        TreeItem<Branch> item = new Opening(new Branch(location, Optional.empty()));
        item.addEventHandler(TreeItem.<Branch>branchExpandedEvent(), (TreeModificationEvent<Branch> event) -> {
            if (item.equals(event.getSource())) {
                load(item, "");
            }
        });
        return item;
    }

    private void chosen(@Nullable TreeItem<Branch> item) {
        if (item == null || following) {
            return;
        }
        TreeItem<Branch> parent = item.getParent();
        if (item.getValue().more().isPresent() && parent != null) {
            load(parent, item.getValue().more().get());
        } else {
            open.accept(item.getValue().location());
        }
    }

    private void load(TreeItem<Branch> parent, String after) {
        Prefixes prefixes = new Prefixes(engine, parent.getValue().location());
        SimpleObjectProperty<TaskState<Prefixes.Folders>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (state instanceof TaskState.Done<Prefixes.Folders>(Prefixes.Folders found)) {
                take(parent, after, found);
            }
        });
        tasks.run(course, _ -> prefixes.after(after));
    }

    // Items that are known stay, so that what is open below them stays open.
    private void take(TreeItem<Branch> parent, String after, Prefixes.Folders found) {
        following = true;
        if (parent instanceof Opening opening) {
            opening.looked();
        }
        ObjectLocation above = parent.getValue().location();
        List<ObjectLocation> places = found.names().stream()
                .map(name -> new ObjectLocation(above.bucket(), name))
                .toList();
        Optional<TreeItem<Branch>> selected =
                Optional.ofNullable(tree.getSelectionModel().getSelectedItem());
        parent.getChildren()
                .removeIf(item -> item.getValue().more().isPresent()
                        || (after.isEmpty() && !places.contains(item.getValue().location())));
        for (ObjectLocation place : places) {
            boolean known = parent.getChildren().stream()
                    .anyMatch(item -> item.getValue().location().equals(place));
            if (!known) {
                parent.getChildren().add(item(place));
            }
        }
        parent.getChildren()
                .sort(Comparator.comparing(item -> item.getValue().location().prefix()));
        found.next().ifPresent(next -> parent.getChildren().add(new TreeItem<>(new Branch(above, Optional.of(next)))));
        selected.ifPresent(tree.getSelectionModel()::select);
        following = false;
    }

    /// An item that may have children as long as nobody looked.
    private static final class Opening extends TreeItem<Branch> {
        private boolean looked;

        Opening(Branch branch) {
            super(branch);
        }

        void looked() {
            looked = true;
        }

        // Asked while it is being expanded, too: an item without children only counts after a
        // look.
        @Override
        public boolean isLeaf() {
            return looked && getChildren().isEmpty();
        }
    }

    private final class Cell extends TreeCell<Branch> {
        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            if (empty || branch == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            boolean top = branch.location().prefix().isEmpty();
            String name = branch.location().name();
            setText(
                    branch.more().isPresent()
                            ? messages.text("object.tree.more")
                            : name.substring(0, name.length() - 1));
            setGraphic(branch.more().isPresent() ? new Label() : (top ? Icon.BUCKET : Icon.FOLDER).node("size-14"));
        }
    }
}
