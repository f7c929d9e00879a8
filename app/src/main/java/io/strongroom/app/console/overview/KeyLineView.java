package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyWarning;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A key that a person should see to: what is the matter, what depends on it, and the way to it.
final class KeyLineView extends HBox {
    private final Messages messages;
    private final Formats formats;

    KeyLineView(ConsoleContext context, KeyWarning warning) {
        this.messages = context.messages();
        this.formats = context.formats();
        getStyleClass().add("key-line");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(warning.name());
        name.getStyleClass().add("sr-strong");
        Label matter = new Label(matter(warning));
        matter.getStyleClass().addAll("sr-small", "sr-warning-text");
        Label depends = new Label(depends(warning));
        depends.getStyleClass().addAll("sr-small", "sr-muted");
        HBox first = new HBox(6, name, matter);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(first, depends);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button show = new Button(messages.text("overview.keys.show"));
        show.setId("overviewKey-" + warning.name());
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> context.desk().go(new Destination.Keys(Optional.of(warning.key()))));
        getChildren().addAll(icon(warning).node("size-18", "warning"), words, show);
    }

    private static Icon icon(KeyWarning warning) {
        return switch (warning) {
            case KeyWarning.MaterialExpires _ -> Icon.CLOCK;
            case KeyWarning.KeyGoes _ -> Icon.DELETE;
            case KeyWarning.RotationOverdue _ -> Icon.ROTATE;
            case KeyWarning.Unusable unusable ->
                unusable.state() == KeyState.PENDING_IMPORT ? Icon.PENDING_IMPORT : Icon.DISABLED;
        };
    }

    private String matter(KeyWarning warning) {
        return switch (warning) {
            case KeyWarning.MaterialExpires expires -> messages.text("overview.keys.expires", days(expires.at()));
            case KeyWarning.KeyGoes goes -> messages.text("common.state.deletedIn", days(goes.at()));
            case KeyWarning.RotationOverdue overdue ->
                messages.text("overview.keys.overdue", Math.max(0, -formats.daysUntil(overdue.since())));
            case KeyWarning.Unusable unusable ->
                messages.text(
                        unusable.state() == KeyState.PENDING_IMPORT
                                ? "common.state.materialMissing"
                                : "common.state.disabled");
        };
    }

    private long days(Instant at) {
        return Math.max(0, formats.daysUntil(at));
    }

    private String depends(KeyWarning warning) {
        long objects = warning.objects().objects();
        String size = Formats.size(warning.objects().bytes());
        return switch (warning) {
            case KeyWarning.MaterialExpires _ -> messages.text("overview.keys.willBeUnreadable", objects, size);
            case KeyWarning.KeyGoes _ -> messages.text("overview.keys.goWithIt", objects, size);
            case KeyWarning.RotationOverdue _ -> messages.text("overview.keys.protects", objects, size);
            case KeyWarning.Unusable _ -> messages.text("overview.keys.cannotBeRead", objects, size);
        };
    }
}
