package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.MultipartCompletion;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an object out of the parts of an upload. Copies nothing: the object is the authenticated
/// list of its parts. Parts that the list leaves out are retired.
public final class CompleteMultipartUpload extends UseCase<CompleteMultipartUpload.Request, ObjectEntry> {
    /// Smallest part but the last: 100 KiB.
    public static final long MIN_PART_SIZE = 100L << 10;

    private final Database database;
    private final ObjectWrites writes;
    private final Sweeper sweeper;

    public CompleteMultipartUpload(Door door, Database database, ObjectWrites writes, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.writes = writes;
        this.sweeper = sweeper;
    }

    /// A part as the client names it.
    ///
    /// @param etag with or without quotes
    public record NamedPart(int partNumber, String etag) {}

    /// @param parts in ascending order; empty for all parts there are (`x-oss-complete-all`)
    public record Request(MultipartUpload upload, Optional<List<NamedPart>> parts, Overwrite overwrite) {
        ObjectName name() {
            return new ObjectName(upload.bucket(), upload.key());
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject(
                "oss:PutObject", request.upload().bucket(), request.upload().key()));
    }

    @Override
    protected ObjectEntry perform(Call call, Request request) throws EngineException {
        UploadRow upload = database.read(request.upload()::find);
        try (WriteKey key = writes.reopen(request.upload().bucket(), upload.protection(), permit(call))) {
            ObjectEntry entry =
                    database.write(call.entry(event(), request.name().resource()), tx -> complete(tx, request, key));
            sweeper.wake();
            return entry;
        }
    }

    private ObjectEntry complete(Tx tx, Request request, WriteKey key) throws EngineException {
        UploadRow upload = request.upload().find(tx);
        BucketRow bucket = tx.buckets().get(request.upload().bucket());
        ObjectStep.refuseExisting(tx, bucket, request.name(), request.overwrite());
        writes.requireKeyStillUsable(tx, upload.protection());
        List<PartRow> chosen = choose(tx, request, upload);
        return ObjectStep.written(tx, bucket, MultipartCompletion.complete(tx, bucket, upload, chosen, key));
    }

    private static List<PartRow> choose(Tables tables, Request request, UploadRow upload) throws EngineException {
        List<PartRow> stored = tables.parts().of(upload.protection().objectId());
        List<PartRow> chosen =
                request.parts().isEmpty() ? stored : named(request.parts().get(), stored);
        if (chosen.isEmpty()) {
            throw new EngineException(new Problem.InvalidPart(0));
        }
        for (PartRow part : chosen.subList(0, chosen.size() - 1)) {
            if (part.size() < MIN_PART_SIZE) {
                throw new EngineException(new Problem.EntityTooSmall(part.partNo(), part.size(), MIN_PART_SIZE));
            }
        }
        return chosen;
    }

    private static List<PartRow> named(List<NamedPart> names, List<PartRow> stored) throws EngineException {
        List<PartRow> chosen = new ArrayList<>(names.size());
        int before = 0;
        int at = 0;
        for (NamedPart name : names) {
            if (name.partNumber() <= before) {
                throw new EngineException(new Problem.InvalidPartOrder());
            }
            before = name.partNumber();
            while (at < stored.size() && stored.get(at).partNo() < name.partNumber()) {
                at++;
            }
            if (at == stored.size() || !matches(stored.get(at), name)) {
                throw new EngineException(new Problem.InvalidPart(name.partNumber()));
            }
            chosen.add(stored.get(at));
        }
        return chosen;
    }

    private static boolean matches(PartRow part, NamedPart name) {
        String etag = name.etag().replace("\"", "").trim();
        return part.partNo() == name.partNumber()
                && ObjectStep.upperHex(part.md5()).equalsIgnoreCase(etag);
    }
}
