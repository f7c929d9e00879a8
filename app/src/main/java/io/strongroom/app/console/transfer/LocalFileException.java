package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// A file of the person's, not of the store, could not be used.
public final class LocalFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private LocalFileException(Failure failure, IOException cause) {
        super(failure.kind(), cause);
        this.failure = failure;
    }

    /// A file or folder that could not be read.
    public static LocalFileException unreadable(String name, IOException cause) {
        String kind = switch (cause) {
            case AccessDeniedException _ -> "fileAccessDenied";
            case NoSuchFileException _ -> "fileMissing";
            default -> "fileUnreadable";
        };
        return new LocalFileException(new Failure(kind, List.of(name), reason(cause)), cause);
    }

    /// A file that could not be written.
    public static LocalFileException unwritable(String name, IOException cause) {
        return new LocalFileException(new Failure("fileNotWritable", List.of(name), reason(cause)), cause);
    }

    /// A name that must not become a path on this computer.
    public static LocalFileException unsafeName(String name) {
        return new LocalFileException(
                new Failure("unsafeFileName", List.of(name), ""), new IOException("not a path below the folder"));
    }

    /// What the person is told.
    public Failure failure() {
        return failure;
    }

    // The message of a file exception is a path, which does not belong into what people send
    // around.
    private static String reason(IOException cause) {
        return cause.getClass().getSimpleName();
    }
}
