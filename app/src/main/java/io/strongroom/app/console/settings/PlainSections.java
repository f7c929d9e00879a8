package io.strongroom.app.console.settings;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.engine.model.AccountId;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The sections that only say something: the store, and the program.
record PlainSections(Messages messages, SettingsViewModel viewModel) {
    Node store() {
        KeyValueList facts = new KeyValueList();
        facts.setId("settingsStore");
        fact(facts, "settings.store.folder", seen -> Formats.path(seen.status().folder()));
        fact(facts, "settings.store.id", seen -> seen.status().storeId().toString());
        fact(
                facts,
                "settings.store.account",
                seen -> AccountId.of(seen.status().storeId()).value());
        fact(facts, "settings.store.free", seen -> Formats.size(seen.status().freeBytes()));
        fact(
                facts,
                "settings.store.waiting",
                seen -> Formats.number(seen.status().waitingFiles()));
        return section("start.unlock.store", facts);
    }

    private void fact(KeyValueList facts, String key, Function<SettingsViewModel.Seen, String> value) {
        facts.add(
                messages.binding(key),
                viewModel.seenProperty().map(seen -> seen.map(value).orElse("")),
                KeyValueList.Type.TEXT);
    }

    Node about() {
        Label version = new Label();
        version.getStyleClass().add("setting-name");
        version.textProperty().bind(messages.binding("start.foot.version"));
        Label text = new Label();
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        text.textProperty().bind(messages.binding("common.about.text"));
        VBox words = new VBox(4, version, text);
        words.getStyleClass().add("plain");
        return section("settings.about", words);
    }

    private Node section(String title, Node content) {
        Label heading = new Label();
        heading.getStyleClass().addAll("sr-strong", "heading");
        heading.textProperty().bind(messages.binding(title));
        VBox card = new VBox(content);
        card.getStyleClass().addAll("sr-card", "settings-card");
        VBox section = new VBox(heading, card);
        section.getStyleClass().add("settings-section");
        return section;
    }
}
