package io.strongroom.app.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the console is given from outside, where the application is put together.
///
/// @param namedFolder the store somebody named for this start; comes before what is remembered
/// @param usualFolder where the store is when nobody said
/// @param preferencesFile what the console remembers
/// @param door lets command-line calls in while a store is open
/// @param pages the pages besides overview and settings, in the order of the sidebar
public record Wiring(
        Optional<Path> namedFolder, Path usualFolder, Path preferencesFile, StoreDoor door, List<PageFactory> pages) {
    public Wiring {
        pages = List.copyOf(pages);
    }
}
