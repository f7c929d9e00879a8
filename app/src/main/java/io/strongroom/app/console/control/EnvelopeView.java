package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EnvelopePicture.Health;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The envelope of an object: CMK, wrapped data key, ciphertext, joined by what one does to the next.
///
/// Where a box is broken it has a danger frame, and the captions below it are grey.
public final class EnvelopeView extends VBox implements Localised {
    private static final int MOST_BARS = 48;
    private static final double BARS_WIDTH = 190;

    private final ObjectProperty<Optional<EnvelopePicture>> picture = new SimpleObjectProperty<>(Optional.empty());
    private final Label wraps = new Label();
    private final Label encrypts = new Label();
    private final StateChip state = new StateChip();

    public EnvelopeView(Messages messages) {
        getStyleClass().add("envelope-view");
        wraps.setGraphic(Icon.ARROW_DOWN.node());
        encrypts.setGraphic(Icon.ARROW_DOWN.node());
        localise(messages);
        picture.subscribe(this::rebuild);
    }

    @Override
    public void localise(Messages messages) {
        wraps.textProperty().bind(messages.binding("common.envelope.wraps"));
        encrypts.textProperty().bind(messages.binding("common.envelope.encrypts"));
        state.localise(messages);
    }

    public void show(EnvelopePicture shown) {
        picture.set(Optional.of(shown));
    }

    public ObjectProperty<Optional<EnvelopePicture>> pictureProperty() {
        return picture;
    }

    private void rebuild() {
        getChildren().clear();
        picture.get().ifPresent(shown -> {
            if (shown.encryption().mode().encrypted()) {
                encrypted(shown);
            } else {
                getChildren().add(contentBox(shown));
            }
        });
    }

    private void encrypted(EnvelopePicture shown) {
        boolean keyBroken = shown.key().health() == Health.BROKEN;
        boolean dataKeyBroken = keyBroken || shown.dataKey().health() == Health.BROKEN;
        HBox key = layer(Icon.KEY, shown.key());
        key.getChildren()
                .getFirst()
                .getStyleClass()
                .add(shown.encryption().mode().styleClass());
        shown.state().ifPresent(word -> {
            state.show(word, shown.stateCount());
            key.getChildren().add(state);
        });
        getChildren()
                .addAll(
                        key,
                        join(wraps, keyBroken ? "cut" : "whole"),
                        layer(Icon.DATA_KEY, shown.dataKey()),
                        join(encrypts, dataKeyBroken ? "cut" : "whole"),
                        contentBox(shown));
    }

    private static HBox layer(Icon icon, EnvelopePicture.Layer layer) {
        return box(icon, layer.health(), words(layer.title(), layer.detail()));
    }

    private static HBox contentBox(EnvelopePicture shown) {
        EnvelopePicture.Content content = shown.content();
        VBox words = words(content.title(), content.detail());
        words.getChildren().add(shown.encryption().mode().encrypted() ? bars(shown) : hatch());
        return box(Icon.OBJECT, content.health(), words);
    }

    private static VBox words(String title, String detail) {
        Label first = new Label(title);
        first.getStyleClass().add("title");
        Label second = new Label(detail);
        second.getStyleClass().add("detail");
        VBox words = new VBox(first, second);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static HBox box(Icon icon, Health health, VBox words) {
        StackPane tile = new StackPane(icon.node());
        tile.getStyleClass().add("tile");
        HBox box = new HBox(tile, words);
        box.getStyleClass().add("box");
        if (health == Health.BROKEN) {
            box.getStyleClass().add("broken");
        }
        return box;
    }

    private static Node join(Label caption, String styleClass) {
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMaxHeight(Double.MAX_VALUE);
        HBox join = new HBox(line, caption);
        join.setFillHeight(true);
        join.getStyleClass().addAll("join", styleClass);
        return join;
    }

    // One bar for each segment as long as they can be told apart.
    private static Node bars(EnvelopePicture shown) {
        int count = Math.clamp(shown.content().segments(), 1, MOST_BARS);
        double width = Math.clamp(Math.floor(BARS_WIDTH / count) - 2, 2, 24);
        HBox bars = new HBox();
        bars.getStyleClass().add("segments");
        for (int i = 0; i < count; i++) {
            Region bar = new Region();
            bar.getStyleClass()
                    .addAll("segment", "mode-fill", shown.encryption().mode().styleClass());
            bar.setMinWidth(width);
            bar.setPrefWidth(width);
            bars.getChildren().add(bar);
        }
        return bars;
    }

    private static Node hatch() {
        Region strip = new Region();
        strip.getStyleClass().addAll("hatch", "mode-fill", EncryptionMode.NONE.styleClass());
        VBox.setMargin(strip, new Insets(4, 0, 0, 0));
        return strip;
    }
}
