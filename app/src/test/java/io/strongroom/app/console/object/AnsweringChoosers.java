package io.strongroom.app.console.object;

import io.strongroom.app.console.FileChoosers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Somebody who chooses what a test told before, and nothing else.
final class AnsweringChoosers implements FileChoosers {
    private List<Path> next = List.of();

    void choose(Path... files) {
        next = List.of(files);
    }

    private List<Path> take() {
        List<Path> chosen = next;
        next = List.of();
        return chosen;
    }

    @Override
    public Optional<Path> openFile(String title, Filter... filters) {
        return take().stream().findFirst();
    }

    @Override
    public List<Path> openFiles(String title, Filter... filters) {
        return take();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Filter... filters) {
        return take().stream().findFirst();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return take().stream().findFirst();
    }
}
