package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.List;
import java.util.Optional;

/// Deletes objects: some by name, or everything below a prefix, a thousand at a time.
///
/// @param what which objects
/// @param size how many were counted
public record DeleteJob(Engine engine, BucketName bucket, What what, String name, long size) implements TransferJob {
    /// Which objects a job deletes.
    public sealed interface What {
        /// These; at most [DeleteObjects#MAX_KEYS].
        record Named(List<ObjectKey> keys) implements What {
            public Named {
                keys = List.copyOf(keys);
            }
        }

        /// These versions and delete markers, for good.
        record Versions(List<ObjectVersion> versions) implements What {
            public Versions {
                versions = List.copyOf(versions);
            }
        }

        /// Everything whose name begins with `prefix`.
        record Below(String prefix) implements What {}
    }

    @Override
    public Kind kind() {
        return Kind.DELETE;
    }

    @Override
    public Optional<Encryption> encryption() {
        return Optional.empty();
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        switch (what) {
            case What.Named(List<ObjectKey> keys) -> delete(call, keys);
            case What.Versions(List<ObjectVersion> versions) -> deleteForGood(call, pause, versions);
            case What.Below(String prefix) -> deleteBelow(call, pause, prefix);
        }
    }

    private void deleteForGood(Call call, Pause pause, List<ObjectVersion> versions) throws EngineException {
        long gone = 0;
        for (ObjectVersion version : versions) {
            proceed(call, pause);
            engine.objects()
                    .delete()
                    .run(
                            again(call),
                            new DeleteObject.Request(bucket, version.entry().key(), Optional.of(version.name())));
            gone++;
            call.progress().bytes(gone);
        }
    }

    private static void proceed(Call call, Pause pause) throws EngineException {
        pause.pass(call.cancellation());
        if (call.cancellation().isRequested()) {
            throw new EngineException(new Problem.Cancelled());
        }
    }

    // Each batch is a call of its own; what was deleted before a stop stays deleted.
    private void deleteBelow(Call call, Pause pause, String prefix) throws EngineException {
        long gone = 0;
        ListObjects.Listing page = first(call, prefix);
        while (!page.objects().isEmpty()) {
            proceed(call, pause);
            gone += delete(call, page.objects().stream().map(ObjectEntry::key).toList());
            call.progress().bytes(Math.min(gone, size));
            page = first(call, prefix);
        }
    }

    private ListObjects.Listing first(Call call, String prefix) throws EngineException {
        return engine.objects().list().run(again(call), ListObjects.Request.of(bucket, prefix));
    }

    private int delete(Call call, List<ObjectKey> keys) throws EngineException {
        return engine.objects()
                .deleteAll()
                .run(again(call), new DeleteObjects.Request(bucket, keys))
                .removed();
    }

    private static Call again(Call call) {
        return Call.of(call.caller(), call.origin()).with(call.cancellation());
    }
}
