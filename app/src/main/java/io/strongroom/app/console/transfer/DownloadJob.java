package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads one object into a file. The final name appears only when every byte was verified and
/// written.
///
/// @param version which version of the object; empty for what is current when the job runs
public record DownloadJob(Engine engine, ObjectEntry object, Optional<VersionName> version, DownloadTarget target)
        implements TransferJob {
    @Override
    public Kind kind() {
        return Kind.DOWNLOAD;
    }

    @Override
    public String name() {
        return object.key().value();
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public Optional<Encryption> encryption() {
        return Optional.empty();
    }

    @Override
    public Optional<String> place() {
        return Optional.ofNullable(target.file().toAbsolutePath().getParent())
                .map(Path::getFileName)
                .map(Path::toString);
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        GetObject.Request current = GetObject.Request.of(object.bucket(), object.key());
        GetObject.Request request = version.map(current::of).orElse(current);
        try (ObjectContent content = engine.objects().get().run(call, request)) {
            Path part = begin();
            try {
                write(content, part, sink -> pause.before(sink, call.cancellation()));
                target.finish(part);
            } catch (IOException cause) {
                throw LocalFileException.unwritable(target.file().getFileName().toString(), cause);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private Path begin() throws LocalFileException {
        try {
            return target.begin();
        } catch (IOException cause) {
            throw LocalFileException.unwritable(target.file().getFileName().toString(), cause);
        }
    }

    private static void write(ObjectContent content, Path part, UnaryOperator<OutputStream> pausing)
            throws IOException, EngineException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream sink = pausing.apply(Channels.newOutputStream(channel))) {
            content.transferTo(sink);
            channel.force(true);
        }
    }
}
