package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Files become objects.
final class Upload {

    /// A character that stands for bytes that are no UTF-8: the file's real name cannot be kept.
    private static final char REPLACEMENT = '\uFFFD';

    private final OpenStore store;
    private final MetadataOptions metadata;
    private final Optional<EncryptionRule> encryption;
    private final Overwrite overwrite;
    private final ProgressLine progress;

    Upload(
            OpenStore store,
            MetadataOptions metadata,
            Optional<EncryptionRule> encryption,
            Overwrite overwrite,
            ProgressLine progress) {
        this.store = store;
        this.metadata = metadata;
        this.encryption = encryption;
        this.overwrite = overwrite;
        this.progress = progress;
    }

    /// Stores one file.
    ObjectEntry file(Path file, OssAddress target) throws EngineException, CommandFailure {
        try (InputStream content = Files.newInputStream(file)) {
            return stream(content, Optional.of(file.toString()), target);
        } catch (IOException e) {
            throw LocalFiles.failure(file, e);
        }
    }

    /// Stores all of a stream.
    ///
    /// @param name what the media type is guessed from
    ObjectEntry stream(InputStream content, Optional<String> name, OssAddress target) throws EngineException {
        Optional<String> type = name.map(URLConnection::guessContentTypeFromName);
        ObjectEntry stored = store.engine()
                .objects()
                .put()
                .run(
                        store.call(progress.forOneObject()),
                        new PutObject.Request(
                                target.bucketName(),
                                target.objectKey(),
                                metadata.metadata(type),
                                encryption,
                                overwrite,
                                Optional.empty(),
                                content));
        progress.objectDone();
        return stored;
    }

    /// Hears of each object that is stored.
    @FunctionalInterface
    interface Listener {
        void stored(ObjectEntry entry) throws IOException;
    }

    /// Stores all files below a folder; returns how many were left out because they are no files.
    long tree(Path folder, OssAddress prefix, CopyCrew crew, Listener listener) throws CommandFailure {
        LongAdder skipped = new LongAdder();
        try {
            LocalTree.walk(folder, store.folder(), new LocalTree.Visitor() {
                @Override
                public FileVisitResult file(Path file, String name) {
                    crew.submit(file.toString(), () -> listener.stored(one(file, name, prefix)));
                    return crew.isStopped() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public void unreadable(Path file, CommandFailure failure) {
                    crew.failed(file.toString(), failure.line());
                }

                @Override
                public void skipped(Path file) {
                    skipped.increment();
                }
            });
        } catch (IOException e) {
            throw LocalFiles.failure(folder, e);
        }
        return skipped.sum();
    }

    private ObjectEntry one(Path file, String name, OssAddress prefix) throws EngineException, CommandFailure {
        if (name.indexOf(REPLACEMENT) >= 0) {
            throw new CommandFailure("InvalidObjectName", "the file's name is not UTF-8, so no object can have it.");
        }
        return file(file, new OssAddress(prefix.bucket(), prefix.key() + name));
    }
}
