package io.strongroom.app.console.transfer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// The file a download becomes, and what happens when there is one of that name.
///
/// @param file the final name
public record DownloadTarget(Path file, Existing existing) {
    private static final Pattern SEPARATORS = Pattern.compile("/");

    /// What happens to a file that is already there.
    public enum Existing {
        REPLACE,
        KEEP_BOTH
    }

    /// The path below `folder` that `relativeName` (with `/` between its parts) names.
    ///
    /// @throws LocalFileException when the name would lead out of the folder or is none on this
    ///     computer
    public static Path below(Path folder, String relativeName) throws LocalFileException {
        Path path = folder;
        for (String part : List.of(SEPARATORS.split(relativeName, -1))) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                throw LocalFileException.unsafeName(relativeName);
            }
            try {
                path = path.resolve(part);
            } catch (InvalidPathException _) {
                throw LocalFileException.unsafeName(relativeName);
            }
        }
        return path;
    }

    /// A new empty file beside the final one, in which the content is collected.
    Path begin() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        return Files.createTempFile(folder, ".strongroom-", ".part");
    }

    /// Gives the finished file its name.
    void finish(Path part) throws IOException {
        if (existing == Existing.REPLACE) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Path free = file;
        for (int number = 2; !placed(part, free); number++) {
            free = numbered(number);
        }
    }

    // A plain move looks first and renames then: of two that end at the same moment one would replace the other. The
    // name is taken before, which only one of them can.
    private static boolean placed(Path part, Path name) throws IOException {
        try {
            Files.createFile(name);
        } catch (FileAlreadyExistsException _) {
            return false;
        }
        try {
            Files.move(part, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException failed) {
            Files.deleteIfExists(name);
            throw failed;
        }
    }

    private Path numbered(int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(stem + " (" + number + ")" + ending);
    }
}
