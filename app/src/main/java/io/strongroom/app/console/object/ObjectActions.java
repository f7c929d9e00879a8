package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.reencrypt.ReencryptStart;
import io.strongroom.app.console.reencrypt.ReencryptWizard;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Versioning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What can be done with the place one is at and with what is selected there; every way in ends
/// here.
///
/// Acts that have nothing to act on do nothing. Used on the application thread.
final class ObjectActions {
    private final ConsoleContext context;
    private final ObjectsViewModel viewModel;
    private final Transfers transfers;
    private final Function<ObjectRow, String> asText;
    private final BooleanProperty details;

    ObjectActions(
            ConsoleContext context,
            ObjectsViewModel viewModel,
            Transfers transfers,
            Function<ObjectRow, String> asText,
            BooleanProperty details) {
        this.context = context;
        this.viewModel = viewModel;
        this.transfers = transfers;
        this.asText = asText;
        this.details = details;
    }

    /// Whether the details are wanted.
    BooleanProperty detailsProperty() {
        return details;
    }

    /// Goes into the selected folder, or shows the details of the selected object.
    void open() {
        List<ObjectRow> rows = viewModel.selectedProperty().get();
        if (rows.size() == 1) {
            switch (rows.getFirst()) {
                case ObjectRow.Folder(String prefix) ->
                    location().ifPresent(at -> viewModel.go(new ObjectLocation(at.bucket(), prefix)));
                case ObjectRow.Entry _, ObjectRow.Version _ -> details.set(true);
                case ObjectRow.Absent() -> {}
            }
        }
    }

    void uploadFiles() {
        location()
                .ifPresent(at ->
                        upload(context.files().openFiles(context.messages().text("object.upload.chooseFiles"))));
    }

    void uploadFolder() {
        location()
                .ifPresent(at -> context.files()
                        .openFolder(context.messages().text("object.upload.chooseFolder"))
                        .ifPresent(folder -> upload(List.of(folder))));
    }

    /// Shows what an upload of these would do; begins it when the person says so.
    void upload(List<Path> chosen) {
        Optional<ObjectLocation> at = location();
        if (chosen.isEmpty() || at.isEmpty()) {
            return;
        }
        UploadSheetViewModel sheet =
                new UploadSheetViewModel(context.engine(), context.tasks(), context.messages(), at.get());
        sheet.prepare(chosen);
        new UploadSheet(context, sheet).open(transfers::add);
    }

    void download() {
        String base = base();
        withSelection(chosen -> new DownloadFlow(context, transfers, chosen).begin(base));
    }

    void delete() {
        Versioning versioning = viewModel
                .listingProperty()
                .get()
                .map(listing -> listing.bucket().bucket().versioning())
                .orElse(Versioning.OFF);
        withSelection(chosen -> new DeleteFlow(context, transfers, chosen, versioning).begin());
    }

    /// Shows what encryption the selected objects could have; of versions only the current ones can be changed so.
    void change() {
        withSelection(chosen -> {
            ObjectSelection current = chosen.current();
            if (current.isEmpty()) {
                context.desk()
                        .post(new Notification(
                                Meaning.ATTENTION,
                                context.messages().text("object.change.older"),
                                context.messages().text("object.change.olderText")));
                return;
            }
            new ChangeSheet(
                            context,
                            new ChangeSheetViewModel(context.engine(), context.tasks(), context.messages(), current))
                    .open(transfers::add);
        });
    }

    /// Opens the wizard over everything below the selected folder, else below the place that is shown.
    void reencrypt() {
        List<ObjectRow> rows = viewModel.selectedProperty().get();
        location().ifPresent(at -> {
            String prefix = rows.size() == 1 && rows.getFirst() instanceof ObjectRow.Folder(String folder)
                    ? folder
                    : at.prefix();
            new ReencryptWizard(context).open(ReencryptStart.below(at.bucket(), prefix));
        });
    }

    VersionRows versionRows() {
        return new VersionRows(context, viewModel);
    }

    void versions() {
        versionRows().show();
    }

    void bringBack() {
        versionRows().bringBack();
    }

    /// Asks for the name of an object that the bucket does not have, and reads it through the mirror origin.
    void fetch() {
        viewModel
                .listingProperty()
                .get()
                .ifPresent(listing -> listing.bucket().bucket().mirrors().stream()
                        .map(MirrorRule::origin)
                        .findFirst()
                        .ifPresent(origin -> new FetchFlow(
                                        context, transfers, listing.query().location())
                                .begin(origin)));
    }

    void copyAddress() {
        List<String> addresses = selection().stream()
                .flatMap(chosen -> Stream.concat(
                        chosen.folders().stream().map(prefix -> new ObjectLocation(chosen.bucket(), prefix).address()),
                        Stream.concat(
                                        chosen.objects().stream(),
                                        chosen.versions().stream().map(ObjectVersion::entry))
                                .map(ObjectEntry::key)
                                .map(key -> ObjectLocation.address(chosen.bucket(), key))))
                .toList();
        if (!addresses.isEmpty()) {
            context.clipboards().copy(String.join("\n", addresses));
        }
    }

    void copyRows() {
        List<ObjectRow> rows = viewModel.selectedProperty().get();
        if (!rows.isEmpty()) {
            context.clipboards().copy(rows.stream().map(asText).collect(Collectors.joining("\n")));
        }
    }

    void toggleDetails() {
        details.set(!details.get());
    }

    void refresh() {
        viewModel.refresh();
    }

    void up() {
        viewModel.up();
    }

    private Optional<ObjectLocation> location() {
        return viewModel.queryProperty().get().map(ObjectQuery::location);
    }

    private String base() {
        return location().map(ObjectLocation::prefix).orElse("");
    }

    // A long selection may reach over rows that are not in memory: they are read before anything
    // is done with them.
    private void withSelection(Consumer<ObjectSelection> act) {
        boolean whole = viewModel.selectedProperty().get().stream().noneMatch(ObjectRow.Absent.class::isInstance);
        if (whole) {
            selection().ifPresent(act);
            return;
        }
        location()
                .ifPresent(at -> viewModel.reading().ifPresent(reading -> {
                    SimpleObjectProperty<TaskState<ObjectSelection>> course =
                            new SimpleObjectProperty<>(new TaskState.Idle<>());
                    course.subscribe(state -> {
                        if (state instanceof TaskState.Done<ObjectSelection>(ObjectSelection chosen)) {
                            act.accept(chosen);
                        }
                    });
                    context.tasks().run(course, _ -> {
                        List<ObjectRow> rows = new ArrayList<>();
                        reading.each(rows::add);
                        return ObjectSelection.of(at.bucket(), rows);
                    });
                }));
    }

    private Optional<ObjectSelection> selection() {
        return location()
                .map(at -> ObjectSelection.of(
                        at.bucket(), viewModel.selectedProperty().get()))
                .filter(chosen -> !chosen.isEmpty());
    }
}
