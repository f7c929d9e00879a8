package io.strongroom.app.console;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// The clipboard of the desktop. Used on the application thread.
public final class SystemClipboards implements Clipboards {
    private static final Duration WHILE = Duration.seconds(20);

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copyForAWhile(String text) {
        copy(text);
        PauseTransition pause = new PauseTransition(WHILE);
        pause.setOnFinished(_ -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            if (text.equals(clipboard.getString())) {
                clipboard.clear();
            }
        });
        pause.play();
    }
}
