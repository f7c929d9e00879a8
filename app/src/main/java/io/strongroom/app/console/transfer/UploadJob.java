package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Streams one file into the store, whatever its size.
///
/// @param orders what all files of one upload have in common
public record UploadJob(Orders orders, ObjectKey key, Path file, long size) implements TransferJob {
    /// What all files of one upload have in common.
    ///
    /// @param rule how they are to be encrypted; empty to follow the bucket's default
    /// @param protection what the default or the rule comes to, and why
    /// @param place where they go
    public record Orders(
            Engine engine,
            BucketName bucket,
            String place,
            Optional<EncryptionRule> rule,
            Protection protection,
            Overwrite overwrite) {}

    /// How files will be encrypted, for the chip, and why.
    public record Protection(Encryption shown, PreviewEncryption.Reason reason) {}

    @Override
    public Kind kind() {
        return Kind.UPLOAD;
    }

    @Override
    public String name() {
        return key.value();
    }

    @Override
    public Optional<Encryption> encryption() {
        return Optional.of(orders.protection().shown());
    }

    @Override
    public Optional<String> place() {
        return Optional.of(orders.place());
    }

    @Override
    public Optional<PreviewEncryption.Reason> reason() {
        return Optional.of(orders.protection().reason());
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        try (InputStream content = pause.before(open(), call.cancellation())) {
            orders.engine().objects().put().run(call, request(content));
        }
    }

    private InputStream open() throws LocalFileException {
        try {
            return Files.newInputStream(file);
        } catch (IOException cause) {
            throw LocalFileException.unreadable(key.value(), cause);
        }
    }

    private PutObject.Request request(InputStream content) {
        ObjectMetadata metadata = Optional.ofNullable(URLConnection.guessContentTypeFromName(key.value()))
                .map(ObjectMetadata::ofType)
                .orElse(ObjectMetadata.none());
        return new PutObject.Request(
                orders.bucket(), key, metadata, orders.rule(), orders.overwrite(), Optional.empty(), content);
    }
}
