/// The main window: navigation, top bar, content, status bar, dialogs and notifications.
@NullMarked
package io.strongroom.app.console.shell;

import org.jspecify.annotations.NullMarked;
