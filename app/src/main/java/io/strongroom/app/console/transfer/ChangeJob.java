package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import io.strongroom.engine.usecase.object.Overwrite;
import java.util.Optional;

/// Copies one object onto itself, which is how its encryption and metadata are changed.
public record ChangeJob(Orders orders, ObjectEntry object) implements TransferJob {
    /// What all objects of one change have in common.
    ///
    /// @param rule the encryption they get; empty to follow the bucket default
    /// @param shown the same for the chip
    /// @param metadata what replaces theirs; empty to keep it
    public record Orders(
            Engine engine, Optional<EncryptionRule> rule, Encryption shown, Optional<ObjectMetadata> metadata) {}

    @Override
    public Kind kind() {
        return Kind.CHANGE;
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
        return Optional.of(orders.shown());
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        orders.engine()
                .objects()
                .copy()
                .run(
                        call,
                        new CopyObject.Request(
                                GetObject.Request.of(object.bucket(), object.key()),
                                HeadObject.Request.of(object.bucket(), object.key()),
                                orders.metadata().isPresent() ? MetadataDirective.REPLACE : MetadataDirective.COPY,
                                orders.metadata().orElse(ObjectMetadata.none()),
                                orders.rule(),
                                Overwrite.ALLOWED));
    }
}
