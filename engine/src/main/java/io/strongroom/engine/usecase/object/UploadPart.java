package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Stores one part of a multipart upload; the same number again replaces it.
public final class UploadPart extends UseCase<UploadPart.Request, UploadPart.Stored> {
    /// Highest part number.
    public static final int MAX_PART_NUMBER = 10_000;

    private final Database database;
    private final ObjectWrites writes;
    private final Sweeper sweeper;

    public UploadPart(Door door, Database database, ObjectWrites writes, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.writes = writes;
        this.sweeper = sweeper;
    }

    /// @param partNumber 1 to [#MAX_PART_NUMBER]
    /// @param md5 what the content must have, 16 bytes
    public record Request(MultipartUpload upload, int partNumber, Optional<byte[]> md5, Content content) {
        ObjectName name() {
            return new ObjectName(upload.bucket(), upload.key());
        }
    }

    /// Where a part's bytes come from: a request's body.
    @FunctionalInterface
    public interface Content {
        /// As [InputStream#read(byte[], int, int)].
        int read(byte[] bytes, int offset, int length) throws IOException;

        /// The bytes of a stream.
        static Content of(InputStream stream) {
            return stream::read;
        }
    }

    /// A stored part.
    ///
    /// @param etag MD5 of the part, upper-case hexadecimal
    public record Stored(int partNumber, String etag, long crc64, long size, ObjectEncryption encryption) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject(
                "oss:PutObject", request.upload().bucket(), request.upload().key()));
    }

    @Override
    protected Stored perform(Call call, Request request) throws EngineException {
        if (request.partNumber() < 1 || request.partNumber() > MAX_PART_NUMBER) {
            throw new EngineException(new Problem.InvalidPartNumber(request.partNumber()));
        }
        UploadRow upload = database.read(request.upload()::find);
        try (WriteKey key = writes.reopen(request.upload().bucket(), upload.protection(), permit(call))) {
            PartRow part = writes.store(
                    key, request.partNumber(), request.content()::read, ObjectStep.progress(call), request.name());
            ObjectStep.refuseOtherDigest(writes, request.name(), request.md5(), part);
            writes.commit(call.entry(event(), request.name().resource()), List.of(part), tx -> {
                request.upload().find(tx);
                tx.note("partNumber", Integer.toString(request.partNumber()));
                replace(tx, part);
                return part;
            });
            sweeper.wake();
            return new Stored(
                    part.partNo(),
                    ObjectStep.upperHex(part.md5()),
                    part.crc64(),
                    part.size(),
                    upload.protection().encryption());
        }
    }

    static void replace(Tx tx, PartRow part) {
        Optional<PartRow> old = tx.parts().find(part.objectId(), part.partNo());
        if (old.isPresent()) {
            ObjectRows.retire(tx, old.get(), RetiredBlob.Reason.REPLACED);
            tx.parts().delete(part.objectId(), part.partNo());
        }
        tx.parts().insert(part.storedAt(tx.now()));
    }
}
