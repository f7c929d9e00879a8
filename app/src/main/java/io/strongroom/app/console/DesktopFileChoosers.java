package io.strongroom.app.console;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The file dialogs of the desktop. Used on the application thread, which they block.
public final class DesktopFileChoosers implements FileChoosers {
    private final Supplier<Window> owner;

    public DesktopFileChoosers(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(String title, Filter... filters) {
        return Optional.ofNullable(chooser(title, filters).showOpenDialog(owner.get()))
                .map(File::toPath);
    }

    @Override
    public List<Path> openFiles(String title, Filter... filters) {
        return Optional.ofNullable(chooser(title, filters).showOpenMultipleDialog(owner.get()))
                .orElseGet(List::of)
                .stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Filter... filters) {
        FileChooser chooser = chooser(title, filters);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    private static FileChooser chooser(String title, Filter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        Arrays.stream(filters)
                .map(filter -> new FileChooser.ExtensionFilter(filter.description(), filter.patterns()))
                .forEach(chooser.getExtensionFilters()::add);
        return chooser;
    }
}
