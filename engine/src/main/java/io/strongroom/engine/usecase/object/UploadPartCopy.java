package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Stores one part of a multipart upload out of an object in the store, or a range of it.
public final class UploadPartCopy extends UseCase<UploadPartCopy.Request, UploadPart.Stored> {
    private final Database database;
    private final ObjectReads reads;
    private final ObjectWrites writes;
    private final Sweeper sweeper;

    public UploadPartCopy(Door door, Database database, ObjectReads reads, ObjectWrites writes, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.reads = reads;
        this.writes = writes;
        this.sweeper = sweeper;
    }

    /// @param source which object, which bytes of it, under which conditions
    public record Request(MultipartUpload upload, int partNumber, GetObject.Request source) {
        ObjectName name() {
            return new ObjectName(upload.bucket(), upload.key());
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(
                Permission.onObject(
                        "oss:PutObject",
                        request.upload().bucket(),
                        request.upload().key()),
                Permission.onObject(
                        "oss:GetObject",
                        request.source().bucket(),
                        request.source().key()));
    }

    @Override
    protected UploadPart.Stored perform(Call call, Request request) throws EngineException {
        if (request.partNumber() < 1 || request.partNumber() > UploadPart.MAX_PART_NUMBER) {
            throw new EngineException(new Problem.InvalidPartNumber(request.partNumber()));
        }
        UploadRow upload = database.read(request.upload()::find);
        try (ObjectReads.Snapshot source = reads.open(request.source().name(), permit(call));
                WriteKey key = writes.reopen(request.upload().bucket(), upload.protection(), permit(call))) {
            request.source()
                    .conditions()
                    .check(ObjectStep.entry(request.source().bucket(), source.row()));
            ByteRange.Resolved range =
                    request.source().range().resolve(source.row().content().size());
            PartRow part = store(call, request, source, range, key);
            return new UploadPart.Stored(
                    part.partNo(),
                    ObjectStep.upperHex(part.md5()),
                    part.crc64(),
                    part.size(),
                    upload.protection().encryption());
        }
    }

    private PartRow store(
            Call call, Request request, ObjectReads.Snapshot source, ByteRange.Resolved range, WriteKey key)
            throws EngineException {
        try (ContentReader reader = source.read(range.from(), range.toExclusive())) {
            PartRow part = writes.store(key, request.partNumber(), reader, ObjectStep.progress(call), request.name());
            writes.commit(call.entry(event(), request.name().resource()), List.of(part), tx -> {
                request.upload().find(tx);
                tx.note("partNumber", Integer.toString(request.partNumber()));
                tx.note("copySource", request.source().name().resource());
                UploadPart.replace(tx, part);
                return part;
            });
            sweeper.wake();
            return part;
        }
    }
}
