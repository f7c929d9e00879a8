package io.strongroom.app.console.keys;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyVersionEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a key is: name, state, facts to copy, and its versions with what each still protects.
final class KeyFactsView extends VBox {
    private final KeyWords words;
    private final Messages messages;
    private final KeyActs acts;

    KeyFactsView(KeyWords words, KeyActs acts, KeyRow key) {
        this.words = words;
        this.messages = words.messages();
        this.acts = acts;
        getStyleClass().add("key-facts");
        getChildren().addAll(title(key), facts(key), heading("keys.details.versions"));
        getChildren().addAll(versions(key));
    }

    private Node title(KeyRow key) {
        Label name = new Label(key.name(), Icon.KEY.node("size-18"));
        name.setId("keyDetailsName");
        name.getStyleClass().add("sr-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, name, words.shortChip(key));
        row.getStyleClass().add("key-title");
        return row;
    }

    private Node facts(KeyRow key) {
        KeyEntry entry = key.entry();
        KeyValueList list = new KeyValueList();
        TextField id = text(list, "id", entry.id().toString(), KeyValueList.Type.MONO);
        list.getChildren().remove(id);
        IconButton copy = new IconButton(Icon.COPY, messages, "keys.act.copyId");
        copy.setOnAction(_ -> acts.copyId(key));
        HBox.setHgrow(id, Priority.ALWAYS);
        HBox line = new HBox(4, id, copy);
        line.getStyleClass().add("key-id-line");
        list.add(line, 1, 0);
        String aliases = entry.aliases().stream().map(KeyAlias::shortName).collect(Collectors.joining(", "));
        text(list, "aliases", aliases.isEmpty() ? messages.text("keys.details.noAlias") : aliases);
        text(list, "origin", words.origin(key));
        text(list, "spec", messages.text("keys.details.specText", KeyWords.spec(entry.spec())));
        text(
                list,
                "created",
                messages.text("keys.details.createdText", words.formats().date(entry.createdAt()), entry.creator()));
        if (key.isOurs()) {
            text(list, "protection", protection(entry));
        }
        if (!entry.description().isBlank()) {
            text(list, "description", entry.description());
        }
        return list;
    }

    private String protection(KeyEntry entry) {
        if (!entry.protection().enabled()) {
            return messages.text("keys.details.protectionOff");
        }
        return entry.protection().note().isBlank()
                ? messages.text("keys.details.protectionOn")
                : messages.text(
                        "keys.details.protectionNote", entry.protection().note());
    }

    private TextField text(KeyValueList list, String name, String value) {
        return text(list, name, value, KeyValueList.Type.TEXT);
    }

    private TextField text(KeyValueList list, String name, String value, KeyValueList.Type type) {
        return list.add(messages.binding("keys.details." + name), new SimpleStringProperty(value), type);
    }

    private Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("sr-strong");
        return heading;
    }

    private List<Node> versions(KeyRow key) {
        List<Node> lines = new ArrayList<>();
        for (KeyVersionEntry version : key.entry().versions()) {
            key.usage().versions().stream()
                    .filter(usage -> usage.version().equals(version.id()))
                    .findFirst()
                    .ifPresent(usage -> lines.add(version(key, version, usage)));
        }
        Collections.reverse(lines);
        if (lines.isEmpty()) {
            lines.add(note("keys.details.noVersion"));
        }
        if (key.isExternal()) {
            lines.add(note("keys.details.byokVersion"));
        }
        return lines;
    }

    private Node version(KeyRow key, KeyVersionEntry version, KeyUsage.VersionUsage usage) {
        Label number = new Label("v" + version.number());
        number.getStyleClass().add("number");
        Label since = new Label(words.formats().date(version.createdAt()));
        since.getStyleClass().add("sr-muted");
        String text = switch (usage.retirement()) {
            case PRIMARY -> messages.text("keys.version.current", usage.objects());
            case NEEDED -> messages.text("keys.version.needed", usage.objects(), Formats.size(usage.bytes()));
            case SAFE_TO_RETIRE -> messages.text("keys.version.retire");
        };
        Node protects = usage.objects() == 0 ? new Label(text) : objects(key, version, text);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, number, since, space, protects);
        line.getStyleClass().add("key-version");
        return line;
    }

    private Hyperlink objects(KeyRow key, KeyVersionEntry version, String text) {
        Hyperlink link = new Hyperlink(text);
        link.setId("keyVersion-" + version.number());
        link.getStyleClass().add("sr-link");
        link.setOnAction(_ -> acts.showObjects(key, ObjectsPart.under(version.id())));
        return link;
    }

    private Label note(String key) {
        Label note = new Label(messages.text(key));
        note.setWrapText(true);
        note.getStyleClass().addAll("sr-small", "sr-muted");
        return note;
    }
}
