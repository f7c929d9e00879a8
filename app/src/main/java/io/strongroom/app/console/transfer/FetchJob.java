package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.util.Optional;

/// Reads an object that the bucket does not have, so that the store fetches it from the mirror origin and keeps it.
public record FetchJob(Engine engine, BucketName bucket, ObjectKey key) implements TransferJob {
    @Override
    public Kind kind() {
        return Kind.FETCH;
    }

    @Override
    public String name() {
        return key.value();
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public Optional<Encryption> encryption() {
        return Optional.of(Encryption.NONE);
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        try (ObjectContent content = engine.objects().get().run(call, GetObject.Request.of(bucket, key))) {
            call.progress().bytes(content.details().entry().size());
        }
    }
}
