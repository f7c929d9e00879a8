package io.strongroom.app.console.object;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands in the cells of the objects table, and the same as text.
///
/// @param bucket what rows are read against; empty while nothing is listed
record ObjectCells(Messages messages, Formats formats, Supplier<Optional<BucketView>> bucket) {
    private static final double LEAST_NAME = 60;

    Optional<Node> name(ObjectRow row) {
        return Optional.of(
                switch (row) {
                    case ObjectRow.Folder folder -> named(folder.name(), Icon.FOLDER);
                    case ObjectRow.Entry(ObjectEntry object, String shown) -> named(shown, icon(object));
                    case ObjectRow.Version(ObjectVersion version, String shown) -> named(version, shown);
                    case ObjectRow.Absent() -> {
                        Label label = new Label(messages.text("object.row.loading"));
                        label.getStyleClass().addAll("sr-cell", "object-name");
                        yield label;
                    }
                });
    }

    private static Label named(String name, Icon icon) {
        Label label = new Label(name, icon.node());
        label.getStyleClass().addAll("sr-cell", "object-name");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(name));
        return label;
    }

    private Node named(ObjectVersion version, String shown) {
        Label name = named(shown, version.isDeleteMarker() ? Icon.DELETE : icon(version.entry()));
        name.setMinWidth(LEAST_NAME);
        Label which = new Label(word(version));
        which.getStyleClass().addAll("sr-small", "sr-muted");
        which.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(8, name, which);
        both.setAlignment(Pos.CENTER_LEFT);
        both.getStyleClass().add("sr-cell");
        return both;
    }

    private String word(ObjectVersion version) {
        String name = version.name().value();
        if (version.isDeleteMarker()) {
            return messages.text("object.version.deleted", name);
        }
        return version.latest() ? messages.text("object.version.current", name) : name;
    }

    static Icon icon(ObjectEntry object) {
        String key = object.key().value();
        String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff" -> Icon.PICTURE;
            default -> Icon.DOCUMENT;
        };
    }

    Optional<Node> size(ObjectRow row) {
        return text(row, object -> Formats.size(object.size()));
    }

    Optional<Node> modified(ObjectRow row) {
        return text(row, object -> formats.when(object.lastModified()));
    }

    Optional<Node> key(ObjectRow row) {
        return text(row, this::keyName);
    }

    private static Optional<Node> text(ObjectRow row, Function<ObjectEntry, String> words) {
        return object(row).map(object -> {
            Label label = new Label(words.apply(object));
            label.getStyleClass().add("sr-cell");
            return label;
        });
    }

    Optional<Node> encryption(ObjectRow row) {
        return object(row)
                .flatMap(object -> bucket.get()
                        .map(in -> EncryptionChip.brief(
                                messages, in.texts(messages).chip(object.encryption()))));
    }

    Optional<Node> state(ObjectRow row) {
        return object(row)
                .flatMap(object -> bucket.get().map(in -> StateChip.word(messages, BucketView.word(in.state(object)))));
    }

    private static Optional<ObjectEntry> object(ObjectRow row) {
        return switch (row) {
            case ObjectRow.Entry(ObjectEntry object, String _) -> Optional.of(object);
            case ObjectRow.Version(ObjectVersion version, String _) ->
                Optional.of(version.entry()).filter(_ -> !version.isDeleteMarker());
            default -> Optional.empty();
        };
    }

    private String keyName(ObjectEntry object) {
        return switch (object.encryption().mode()) {
            case NONE -> "—";
            case SSE_OSS -> messages.text("object.key.managed");
            case SSE_KMS_DEFAULT, SSE_KMS_CHOSEN ->
                bucket.get()
                        .map(in -> in.texts(messages).chip(object.encryption()).key())
                        .orElse("");
        };
    }

    /// A row as text with tabs, for the clipboard.
    String asText(ObjectRow row) {
        return switch (row) {
            case ObjectRow.Folder folder -> folder.name();
            case ObjectRow.Entry(ObjectEntry object, String shown) -> String.join("\t", shown, asText(object));
            case ObjectRow.Version(ObjectVersion version, String shown) ->
                version.isDeleteMarker()
                        ? String.join("\t", shown, word(version))
                        : String.join("\t", shown, word(version), asText(version.entry()));
            case ObjectRow.Absent() -> "";
        };
    }

    private String asText(ObjectEntry object) {
        return String.join(
                "\t",
                Long.toString(object.size()),
                formats.moment(object.lastModified()),
                bucket.get()
                        .map(in -> in.texts(messages).chip(object.encryption()).fullText(messages))
                        .orElse(""),
                keyName(object),
                bucket.get()
                        .map(in ->
                                messages.text(BucketView.word(in.state(object)).key(), 0))
                        .orElse(""));
    }
}
