package io.strongroom.app.console;

import io.strongroom.app.console.control.Notification;
import javafx.scene.layout.Region;

/// What a page may do with the window around it. Used on the application thread.
public interface Desk {
    /// Opens a dialog or wizard above the page; the focus stays inside until it is closed.
    void open(Region dialog, Runnable onEscape);

    /// Closes it again; the focus returns to where it was.
    void close(Region dialog);

    /// Shows a notification.
    void post(Notification notification);

    /// Opens the page a destination is on and shows it there.
    void go(Destination destination);

    /// Whether there is a page for a destination; an act that leads nowhere is not offered.
    default boolean reaches(Destination destination) {
        return true;
    }
}
