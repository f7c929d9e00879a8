package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/// What can be done with versions in the table of objects.
record VersionRows(ConsoleContext context, ObjectsViewModel viewModel) {
    /// Shows the versions of the selected object; else the table shows those of the selected folder or of the
    /// place that is shown.
    void show() {
        List<ObjectRow> rows = viewModel.selectedProperty().get();
        switch (rows.size() == 1 ? rows.getFirst() : ObjectRow.ABSENT) {
            case ObjectRow.Folder(String folder) ->
                viewModel
                        .queryProperty()
                        .get()
                        .ifPresent(query -> viewModel.go(
                                new ObjectLocation(query.location().bucket(), folder),
                                Set.of(),
                                Optional.of(Ages.ALL)));
            case ObjectRow.Entry(ObjectEntry object, String _) -> show(object);
            case ObjectRow.Version(ObjectVersion version, String _) -> show(version.entry());
            case ObjectRow.Absent() -> viewModel.showVersions(Optional.of(Ages.ALL));
        }
    }

    private void show(ObjectEntry object) {
        viewModel
                .listingProperty()
                .get()
                .ifPresent(listing ->
                        new VersionsDialog(context, listing.bucket().texts(context.messages()), object).open());
    }

    /// Whether one older version, or a delete marker that hides its object, is selected.
    ObservableValue<Boolean> canBringBack() {
        return viewModel.selectedProperty().map(rows -> hidden(rows).isPresent());
    }

    /// Makes the selected version the current one.
    void bringBack() {
        hidden(viewModel.selectedProperty().get())
                .ifPresent(version -> new VersionActs(context, () -> {}).bringBack(version));
    }

    private static Optional<ObjectVersion> hidden(List<ObjectRow> rows) {
        return rows.size() == 1
                        && rows.getFirst() instanceof ObjectRow.Version(ObjectVersion version, String _)
                        && VersionActs.canBeBroughtBack(version)
                ? Optional.of(version)
                : Optional.empty();
    }
}
