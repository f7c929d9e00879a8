package io.strongroom.app.console.object;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.SkeletonRows;
import io.strongroom.app.console.object.ListingLoader.Listing;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/// What stands in the place of the table while there is nothing to list: chooser, loading, empty,
/// no match, failure.
record InsteadOfRows(ConsoleContext context, ObjectsViewModel viewModel, ObjectActions actions) {
    void show(Pane place, Node table, SkeletonRows skeleton) {
        BucketChooser chooser = new BucketChooser(context, viewModel::go);
        skeleton.setOnCancel(viewModel::leave);
        skeleton.end();
        Runnable update = () -> {
            Optional<Node> state = state(chooser);
            place.getChildren().setAll(state.stream().toList());
            place.setVisible(state.isPresent());
            place.setPickOnBounds(state.isPresent());
            table.setVisible(state.isEmpty() || emptyList());
        };
        viewModel.listingProperty().subscribe(update);
        viewModel.failureProperty().subscribe(update);
        viewModel.queryProperty().subscribe(update);
        context.messages().localeProperty().subscribe(update);
        update.run();
        viewModel.loadingProperty().subscribe(loading -> {
            if (loading && viewModel.listingProperty().get().isEmpty()) {
                skeleton.reasonProperty().set(context.messages().text("object.state.loading"));
                skeleton.begin();
            } else {
                skeleton.end();
            }
        });
    }

    private boolean emptyList() {
        return viewModel.queryProperty().get().isPresent()
                && viewModel.failureProperty().get().isEmpty();
    }

    private Optional<Node> state(BucketChooser chooser) {
        Messages messages = context.messages();
        if (viewModel.queryProperty().get().isEmpty()) {
            chooser.refresh();
            return Optional.of(chooser);
        }
        if (viewModel.failureProperty().get().isPresent()) {
            return viewModel.failureProperty().get().map(why -> {
                EmptyState state = new EmptyState(
                        Meaning.DANGER,
                        Icon.DANGER,
                        why.title(messages),
                        why.text(messages) + " " + why.remedy(messages));
                state.setActions(
                        button("objectTryAgain", "object.state.tryAgain", Icon.REENCRYPT, actions::refresh),
                        button("objectChooseBucket", "object.state.chooseBucket", Icon.BUCKET, viewModel::leave));
                return state;
            });
        }
        return viewModel
                .listingProperty()
                .get()
                .filter(listing -> listing.rows().isEmpty())
                .map(this::nothing);
    }

    private Node nothing(Listing listing) {
        Messages messages = context.messages();
        String name = listing.query().location().name();
        if (listing.query().filtered()) {
            EmptyState state = new EmptyState(
                    Meaning.NEUTRAL,
                    Icon.SEARCH,
                    messages.text("object.state.noMatch"),
                    messages.text("object.state.noMatchText", listing.query().filters(), name));
            state.setActions(
                    button("objectShowAll", "object.toolbar.clearFilters", Icon.CLOSE, viewModel::clearFilters));
            return state;
        }
        if (listing.query().versions().isPresent()) {
            EmptyState state = new EmptyState(
                    Meaning.NEUTRAL,
                    Icon.LAYERS,
                    messages.text("object.versions.none"),
                    messages.text("object.state.noVersionsText", name));
            state.setActions(button(
                    "objectShowCurrent",
                    "object.state.showCurrent",
                    Icon.CLOSE,
                    () -> viewModel.showVersions(Optional.empty())));
            return state;
        }
        if (listing.bucket().bucket().fetches()) {
            EmptyState state = new EmptyState(
                    Meaning.NEUTRAL,
                    Icon.MIRRORED,
                    messages.text("object.state.empty", name),
                    messages.text("object.state.emptyMirror"));
            state.setActions(
                    button("objectEmptyFetch", "object.action.fetch", Icon.MIRRORED, actions::fetch),
                    button("objectEmptyUpload", "object.toolbar.uploadFiles", Icon.UPLOAD, actions::uploadFiles));
            return state;
        }
        EmptyState state = new EmptyState(
                Meaning.NEUTRAL,
                Icon.UPLOAD,
                messages.text("object.state.empty", name),
                messages.text("object.state.emptyText"));
        Button upload = button("objectEmptyUpload", "object.toolbar.uploadFiles", Icon.UPLOAD, actions::uploadFiles);
        upload.getStyleClass().add(Styles.ACCENT);
        state.setActions(
                upload,
                button("objectEmptyUploadFolder", "object.toolbar.uploadFolder", Icon.FOLDER, actions::uploadFolder));
        return state;
    }

    private Button button(String id, String key, Icon icon, Runnable action) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.textProperty().bind(context.messages().binding(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
