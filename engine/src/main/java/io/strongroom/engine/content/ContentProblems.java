package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.util.Locale;

/// Says failures of content as problems of the object they happened to.
final class ContentProblems {
    private ContentProblems() {}

    static EngineException of(ContentException failure, ObjectName name) {
        Problem problem = switch (failure) {
            case ContentException.Corrupt corrupt ->
                new Problem.ObjectCorrupt(
                        name.bucket(), name.key(), corrupt.what().name().toLowerCase(Locale.ROOT));
            case ContentException.Missing missing ->
                new Problem.ContentMissing(
                        name.bucket(), name.key(), missing.blob().id().hex());
            case ContentException.NoSpace full -> new Problem.StorageFailed(reason(full));
            case ContentException.Io io -> new Problem.StorageFailed(reason(io));
        };
        return new EngineException(problem, failure);
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    static EngineException full(ContentException.NoSpace failure, BlobStore.Room room) {
        return new EngineException(new Problem.DiskFull(room.folder().toString(), room.freeBytes()), failure);
    }

    static EngineException unreadable(IOException failure) {
        return new EngineException(new Problem.SourceUnreadable(String.valueOf(failure.getMessage())), failure);
    }

    static EngineException cancelled(CancelledException cause) {
        return new EngineException(new Problem.Cancelled(), cause);
    }
}
