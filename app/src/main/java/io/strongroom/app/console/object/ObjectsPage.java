package io.strongroom.app.console.object;

import io.strongroom.app.console.BeforeSeal;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The objects of a bucket: what is stored, how it is encrypted, and what can be done with it.
public final class ObjectsPage implements Page, BeforeSeal {
    private final ConsoleContext context;
    private final Transfers transfers;
    private final ObjectsViewModel viewModel;
    private final AddressBar address;
    private final Parent content;
    private final ObjectActions actions;
    private final RevealedObject reveal;
    private boolean shown;
    private boolean stale;

    /// @param transfers lives as long as the open store, also while other pages are shown
    /// @param layout lives as long as the window
    public ObjectsPage(ConsoleContext context, Transfers transfers, ObjectLayout layout) {
        this.context = context;
        this.transfers = transfers;
        viewModel = new ObjectsViewModel(context.engine(), context.tasks());
        ObjectsController controller = new ObjectsController(context, viewModel, transfers, layout);
        content = context.views().load("object/objects", controller).root();
        address = new AddressBar(context.messages(), viewModel, controller.treeButton());
        actions = controller.actions();
        reveal = new RevealedObject(viewModel, content);
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4) {
                event.consume();
                address.edit();
            }
        });
        // Counts that were overtaken are not shown: what was quick went from nothing to done.
        transfers.countsProperty().subscribe((before, now) -> {
            if (!now.busy() && (before.busy() || now.done() > before.done())) {
                context.changes().changed();
            }
        });
        context.changes().revision().subscribe(() -> {
            stale = !shown;
            if (shown) {
                viewModel.refresh();
            }
        });
    }

    @Override
    public boolean busy() {
        return transfers.counts().busy();
    }

    @Override
    public void stop() {
        transfers.cancelAll();
    }

    @Override
    public void go(Destination destination) {
        if (destination instanceof Destination.Objects objects) {
            goTo(objects);
        } else if (destination instanceof Destination.OneObject(BucketName bucket, ObjectKey key)) {
            reveal.show(bucket, key);
        }
    }

    @Override
    public Optional<Destination> place() {
        return viewModel
                .queryProperty()
                .get()
                .map(ObjectQuery::location)
                .map(at -> new Destination.Objects(at.bucket(), at.prefix(), Set.of()));
    }

    private void goTo(Destination.Objects destination) {
        ObjectLocation place;
        try {
            place = ObjectLocation.parse(destination.bucket().value() + "/" + destination.prefix());
        } catch (io.strongroom.engine.model.EngineException impossible) {
            throw new IllegalStateException("a bucket name is valid", impossible);
        }
        viewModel.go(place, destination.modes(), destination.versions());
    }

    /// What the page shows, for tests and the tour.
    public ObjectsViewModel viewModel() {
        return viewModel;
    }

    /// What can be done on the page, for tests and the tour.
    ObjectActions acts() {
        return actions;
    }

    @Override
    public String id() {
        return "objects";
    }

    @Override
    public ObservableValue<String> title() {
        return context.messages().binding("object.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.OBJECT;
    }

    @Override
    public NavItem.Group group() {
        return NavItem.Group.DATA;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Node> besideTitle() {
        return Optional.of(address);
    }

    @Override
    public void onShow() {
        shown = true;
        if (stale) {
            stale = false;
            viewModel.refresh();
        }
    }

    @Override
    public void onHide() {
        shown = false;
    }

    @Override
    public Optional<Node> focusTarget() {
        String target = viewModel.queryProperty().get().isPresent() ? "#objectTable" : "#objectBucketList";
        return Optional.ofNullable(content.lookup(target));
    }
}
