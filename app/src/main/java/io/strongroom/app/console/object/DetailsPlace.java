package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The details beside the table: there while they are wanted and something is selected.
record DetailsPlace(ConsoleContext context, ObjectsViewModel viewModel, ObjectActions actions) {
    void show(Pane place, SplitSide side) {
        ObjectDetailsViewModel details =
                new ObjectDetailsViewModel(context.engine(), context.tasks(), context.messages(), context.formats());
        Node panel = context.views()
                .load("object/details", new ObjectDetailsController(context, details, actions))
                .root();
        VBox.setVgrow(panel, Priority.ALWAYS);
        place.getChildren().add(panel);
        Runnable read = () -> viewModel
                .listingProperty()
                .get()
                .ifPresentOrElse(
                        listing -> details.show(
                                listing.bucket(), viewModel.selectedProperty().get()),
                        details::clear);
        viewModel.selectedProperty().subscribe(read);
        viewModel.listingProperty().subscribe(read);
        context.messages().localeProperty().subscribe(read);
        side.wire();
        Runnable arrange = () -> side.show(
                actions.detailsProperty().get() && details.shownProperty().get().isPresent());
        actions.detailsProperty().subscribe(arrange);
        details.shownProperty().subscribe(arrange);
        arrange.run();
    }
}
