package io.strongroom.app.console.object;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/// The choices and acts above the table.
record ObjectToolbar(Messages messages, ObjectsViewModel viewModel, ObjectActions actions) {
    void wireFilters(MenuButton modes, MenuButton states) {
        ObservableValue<Set<EncryptionMode>> chosenModes = viewModel
                .queryProperty()
                .map(query -> query.map(now -> now.filter().modes()).orElse(Set.of()));
        new FilterMenu<EncryptionMode>(messages, "object.toolbar.modes.", this::word)
                .wire(modes, List.of(EncryptionMode.values()), chosenModes, viewModel::filterModes, clear("Modes"));
        ObservableValue<Set<ObjectState>> chosenStates = viewModel
                .queryProperty()
                .map(query -> query.map(now -> now.filter().states()).orElse(Set.of()));
        new FilterMenu<ObjectState>(
                        messages,
                        "object.toolbar.states.",
                        state -> messages.text(BucketView.word(state).key(), 0))
                .wire(states, List.of(ObjectState.values()), chosenStates, viewModel::filterStates, clear("States"));
    }

    /// Shown only where there may be versions.
    void wireVersions(MenuButton button) {
        Map<Optional<Ages>, String> words = new LinkedHashMap<>();
        words.put(Optional.empty(), "object.toolbar.versions.current");
        words.put(Optional.of(Ages.ALL), "object.toolbar.versions.all");
        words.put(Optional.of(Ages.OLDER), "object.toolbar.versions.older");
        ObservableValue<Optional<Ages>> shown =
                viewModel.queryProperty().map(query -> query.flatMap(ObjectQuery::versions));
        ToggleGroup group = new ToggleGroup();
        words.forEach((ages, key) -> {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("objectAges" + ages.map(Ages::name).orElse("CURRENT"));
            item.textProperty().bind(messages.binding(key));
            item.setToggleGroup(group);
            item.setOnAction(_ -> viewModel.showVersions(ages));
            shown.subscribe(now -> item.setSelected(now.equals(ages)));
            button.getItems().add(item);
        });
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                Optional.ofNullable(words.get(shown.getValue())).orElseThrow()),
                        shown));
        shown.subscribe(now -> button.pseudoClassStateChanged(FilterMenu.ACTIVE, now.isPresent()));
        UploadSheet.show(
                button,
                Bindings.createBooleanBinding(
                        () -> shown.getValue().isPresent() || keepsVersions(),
                        viewModel.listingProperty(),
                        viewModel.queryProperty()));
    }

    private boolean keepsVersions() {
        return viewModel
                .listingProperty()
                .get()
                .filter(listing -> listing.bucket().bucket().versioning() != Versioning.OFF)
                .isPresent();
    }

    void wireActs(MenuButton more, SplitMenuButton upload) {
        more.getItems().setAll(new ObjectMenu(messages, actions).items());
        more.getItems().add(fetch());
        upload.setOnAction(_ -> actions.uploadFiles());
        upload.getItems()
                .setAll(
                        item("uploadFiles", "object.toolbar.uploadFiles", actions::uploadFiles),
                        item("uploadFolder", "object.toolbar.uploadFolder", actions::uploadFolder));
        upload.disableProperty().bind(viewModel.queryProperty().map(query -> query.isEmpty()));
    }

    private MenuItem fetch() {
        MenuItem fetch = item("objectFetch", "object.action.fetch", actions::fetch);
        fetch.setGraphic(Icon.MIRRORED.node("size-14"));
        fetch.visibleProperty()
                .bind(viewModel
                        .listingProperty()
                        .map(listing -> listing.filter(
                                        now -> now.bucket().bucket().fetches())
                                .isPresent()));
        return fetch;
    }

    private MenuItem clear(String where) {
        return item("objectClear" + where, "object.toolbar.clearFilters", viewModel::clearFilters);
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.binding(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String word(EncryptionMode mode) {
        return switch (mode) {
            case NONE -> messages.text("common.encryption.none");
            case SSE_OSS -> messages.text("common.encryption.sseOss.short");
            case SSE_KMS_DEFAULT -> messages.text("common.encryption.kms", "acs/oss");
            case SSE_KMS_CHOSEN -> messages.text("common.encryption.kmsChosen");
        };
    }
}
