package io.strongroom.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Says what went wrong with a file outside the store.
final class LocalFiles {

    private LocalFiles() {}

    static CommandFailure failure(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> new CommandFailure("NoSuchFile", "there is no " + file + ".", cause);
            case AccessDeniedException _ ->
                new CommandFailure("FileAccessDenied", file + " may not be read or written by this user.", cause);
            case FileAlreadyExistsException _ ->
                new CommandFailure("FileAlreadyExists", file + " exists already.", cause);
            default -> new CommandFailure("FileFailed", file + ": " + reason(cause) + ".", cause);
        };
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException named) {
            return Optional.ofNullable(named.getReason())
                    .orElse(named.getClass().getSimpleName());
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }
}
