package io.strongroom.app.console.tour;

import io.strongroom.app.console.FileChoosers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Nobody is there to choose a file.
public final class Nobody implements FileChoosers {
    @Override
    public Optional<Path> openFile(String title, Filter... filters) {
        return Optional.empty();
    }

    @Override
    public List<Path> openFiles(String title, Filter... filters) {
        return List.of();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Filter... filters) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.empty();
    }
}
