package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/// Objects become files. A file appears under its name only when all of it is there.
final class Download {

    private final OpenStore store;
    private final ProgressLine progress;
    private final Optional<VersionName> version;

    Download(OpenStore store, ProgressLine progress) {
        this(store, progress, Optional.empty());
    }

    /// @param version of one object; empty for the current one
    Download(OpenStore store, ProgressLine progress, Optional<VersionName> version) {
        this.store = store;
        this.progress = progress;
        this.version = version;
    }

    /// Writes one object to a stream.
    ObjectEntry stream(OssAddress source, OutputStream sink) throws EngineException, IOException {
        GetObject.Request current = GetObject.Request.of(source.bucketName(), source.objectKey());
        GetObject.Request request = version.map(current::of).orElse(current);
        try (ObjectContent content = store.engine().objects().get().run(store.call(progress.forOneObject()), request)) {
            content.transferTo(sink);
            progress.objectDone();
            return content.details().entry();
        }
    }

    /// Writes one object to a file; an older file of that name is replaced in one step.
    ObjectEntry file(OssAddress source, Path target) throws EngineException, CommandFailure {
        Path part = target.resolveSibling(".strongroom-" + UUID.randomUUID() + ".part");
        try {
            ObjectEntry entry;
            try (OutputStream sink = Files.newOutputStream(part)) {
                entry = stream(source, sink);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return entry;
        } catch (IOException e) {
            throw LocalFiles.failure(target, e);
        } finally {
            removeQuietly(part);
        }
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Download.class).debug("A half-written file stays", e);
        }
    }

    /// Writes one object below a folder, under what its name has after the prefix.
    ///
    /// @throws CommandFailure for a name that would lead out of the folder or that is no file name here
    ObjectEntry into(Path folder, ObjectEntry object, String prefix) throws EngineException, CommandFailure {
        String relative = object.key().value().substring(prefix.length());
        Path target = resolve(folder, relative);
        try {
            if (relative.endsWith("/")) {
                Files.createDirectories(target);
                return object;
            }
            Files.createDirectories(parent(target));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure("FileAlreadyExists", "a file stands where " + target + " needs a folder.", e);
        } catch (IOException e) {
            throw LocalFiles.failure(target, e);
        }
        return file(new OssAddress(object.bucket().value(), object.key().value()), target);
    }

    static Path resolve(Path folder, String relative) throws CommandFailure {
        try {
            Path target = folder.resolve(relative);
            boolean leadsOut = relative.startsWith("/");
            for (Path part : Path.of(relative)) {
                leadsOut |= part.toString().equals("..") || part.toString().equals(".");
            }
            if (!leadsOut && !target.equals(folder) && target.startsWith(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new CommandFailure("UnsafeFileName", "the object's name cannot be a file name here.", e);
        }
        throw new CommandFailure("UnsafeFileName", "the object's name would lead out of the target folder.");
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }
}
