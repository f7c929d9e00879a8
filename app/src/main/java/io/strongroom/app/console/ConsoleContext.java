package io.strongroom.app.console;

import io.strongroom.engine.Engine;

/// What the pages of an open store are made with; given to constructors, never kept anywhere
/// static.
public record ConsoleContext(
        Engine engine,
        Messages messages,
        Formats formats,
        FxmlViews views,
        Tasks tasks,
        Desk desk,
        StoreChanges changes,
        FileChoosers files,
        Clipboards clipboards,
        StoreEndpoint endpoint) {}
