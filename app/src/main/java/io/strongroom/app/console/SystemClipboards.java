package io.strongroom.app.console;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// The clipboard of the desktop. Used on the application thread.
public final class SystemClipboards implements Clipboards {
    private static final Duration WHILE = Duration.seconds(20);

    private final PauseTransition pause = new PauseTransition(WHILE);
    private Optional<String> passing = Optional.empty();

    public SystemClipboards() {
        pause.setOnFinished(_ -> forget());
    }

    @Override
    public void copy(String text) {
        passing = Optional.empty();
        put(text);
    }

    @Override
    public void copyForAWhile(String text) {
        put(text);
        passing = Optional.of(text);
        pause.playFromStart();
    }

    @Override
    public void forget() {
        pause.stop();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (passing.isPresent() && passing.get().equals(clipboard.getString())) {
            clipboard.clear();
        }
        passing = Optional.empty();
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
