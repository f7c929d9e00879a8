package io.strongroom.e2e.support;

import io.strongroom.app.console.FileChoosers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// File choosers that answer what the test said before; nothing by default, as a person who
/// cancels.
public final class ChosenFiles implements FileChoosers, NextFiles {
    private final AtomicReference<List<Path>> next = new AtomicReference<>(List.of());

    @Override
    public void next(Path... files) {
        next.set(List.of(files));
    }

    private Optional<Path> one() {
        return next.getAndSet(List.of()).stream().findFirst();
    }

    @Override
    public Optional<Path> openFile(String title, Filter... filters) {
        return one();
    }

    @Override
    public List<Path> openFiles(String title, Filter... filters) {
        return next.getAndSet(List.of());
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Filter... filters) {
        return one();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return one();
    }
}
