package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.engine.model.KeyEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javafx.fxml.FXML;

/// The store itself: view `overview/store`.
final class StoreController {
    private final ConsoleContext context;
    private final OverviewViewModel viewModel;

    @FXML
    private KeyValueList overviewStore;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    StoreController(ConsoleContext context, OverviewViewModel viewModel) {
        this.context = context;
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        fact("overview.store.free", now -> Formats.size(now.store().freeBytes()), KeyValueList.Type.TEXT);
        fact("overview.store.ring", this::ringText, KeyValueList.Type.TEXT);
        fact("overview.store.id", now -> now.store().storeId().toString(), KeyValueList.Type.MONO);
    }

    private void fact(String key, Function<Stored, String> value, KeyValueList.Type type) {
        Messages messages = context.messages();
        overviewStore.add(
                messages.binding(key),
                messages.derived(
                        () -> viewModel.storedProperty().get().map(value).orElse(""), viewModel.storedProperty()),
                type);
    }

    private String ringText(Stored now) {
        return now.store()
                .ring()
                .map(this::ringText)
                .orElseGet(() -> context.messages().text("overview.store.ring.none"));
    }

    private String ringText(KeyEntry ring) {
        Instant last = ring.lastRotation().orElse(ring.createdAt());
        return context.messages()
                .text(
                        "overview.store.ring.text",
                        ring.versions().size(),
                        context.formats().date(last),
                        ring.rotationInterval().map(Duration::toDays).orElse(0L));
    }

    @FXML
    void onSettings() {
        context.desk().go(new Destination.Settings());
    }
}
