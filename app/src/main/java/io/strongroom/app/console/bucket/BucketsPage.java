package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem.Badge;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.shell.Page;
import io.strongroom.engine.model.BucketName;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The buckets of the store.
public final class BucketsPage implements Page {
    private final ConsoleContext context;
    private final BucketsViewModel viewModel;
    private final BucketActions actions;
    private final BucketTable table;
    private final BucketKeys keys;
    private final Node content;

    public BucketsPage(ConsoleContext context) {
        this.context = context;
        viewModel = new BucketsViewModel(
                new BucketReader(context.engine()), context.tasks(), context.messages(), context.changes());
        actions = new BucketActions(context, viewModel);
        table = new BucketTable(context.messages(), context.formats(), viewModel);
        View<BucketsController> view =
                context.views().load("bucket/buckets", new BucketsController(context.messages(), viewModel, actions));
        new BucketsBody(context.messages(), viewModel, actions).fill(view.controller().bucketsBody, table);
        new BucketsSide(context, viewModel, actions).attach(view.controller());
        keys = new BucketKeys(viewModel, actions, view.controller().bucketsFilter, table);
        keys.attach(new BucketMenu(context.messages(), actions, viewModel.selectionProperty()).items());
        content = view.root();
        // The table can take the focus only once it is there.
        viewModel.shownProperty().subscribe((before, _) -> {
            if (before == BucketsViewModel.Shown.NOTHING_YET) {
                table.requestFocus();
            }
        });
        // The number beside the entry in the sidebar is known before the page was ever open.
        viewModel.refresh();
    }

    /// Selects a bucket, also one that was made a moment ago.
    public void reveal(BucketName bucket) {
        viewModel.reveal(bucket);
        table.scrollToSelected();
    }

    @Override
    public String id() {
        return "buckets";
    }

    @Override
    public ObservableValue<String> title() {
        return context.messages().binding("bucket.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.BUCKET;
    }

    @Override
    public Group group() {
        return Group.DATA;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return viewModel
                .snapshotProperty()
                .map(snapshot -> new Badge(snapshot.rows().size(), Meaning.NEUTRAL));
    }

    @Override
    public void onShow() {
        viewModel.refresh();
    }

    @Override
    public void onKey(KeyEvent event) {
        keys.onPageKey(event);
    }

    /// Selects the bucket a link leads to.
    @Override
    public void go(Destination destination) {
        if (destination instanceof Destination.Buckets(Optional<BucketName> selected)) {
            selected.ifPresent(this::reveal);
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(table);
    }
}
