package io.strongroom.app.console;

import io.strongroom.ui.UiResources;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// How the window looks from outside: title, icon, size, and the place it had the last time.
record WindowPlacement(Stage stage, Surroundings surroundings) {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    void apply() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(surroundings.messages().binding("common.product"));
        stage.getIcons()
                .setAll(IntStream.of(16, 32, 48, 128)
                        .mapToObj(size -> new Image(UiResources.appIcon(size).toExternalForm()))
                        .toList());
        surroundings
                .preferences()
                .value()
                .window()
                .filter(WindowPlacement::onScreen)
                .ifPresent(at -> {
                    stage.setX(at.x());
                    stage.setY(at.y());
                    stage.setWidth(Math.max(LEAST_WIDTH, at.width()));
                    stage.setHeight(Math.max(LEAST_HEIGHT, at.height()));
                });
    }

    // A screen that was there the last time may be gone.
    private static boolean onScreen(Remembered.WindowPlace at) {
        return !Screen.getScreensForRectangle(at.x(), at.y(), LEAST_WIDTH / 2, LEAST_HEIGHT / 2)
                .isEmpty();
    }

    /// Keeps the place for the next time.
    void remember() {
        surroundings
                .preferences()
                .change(old -> old.withWindow(
                        new Remembered.WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())));
    }
}
