package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Ends a multipart upload without an object; its parts are retired.
public final class AbortMultipartUpload extends UseCase<MultipartUpload, MultipartUpload> {
    private final Database database;
    private final Sweeper sweeper;

    public AbortMultipartUpload(Door door, Database database, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.sweeper = sweeper;
    }

    @Override
    protected List<Permission> permissions(MultipartUpload upload) {
        return List.of(Permission.onObject("oss:AbortMultipartUpload", upload.bucket(), upload.key()));
    }

    @Override
    protected MultipartUpload perform(Call call, MultipartUpload upload) throws EngineException {
        String resource = new ObjectName(upload.bucket(), upload.key()).resource();
        database.write(call.entry(event(), resource), tx -> {
            UploadRow row = upload.find(tx);
            for (PartRow part : tx.parts().of(row.protection().objectId())) {
                ObjectRows.retire(tx, part, RetiredBlob.Reason.UNUSED_PART);
            }
            tx.parts().deleteAll(row.protection().objectId());
            tx.uploads().delete(row.uploadId());
            return row;
        });
        sweeper.wake();
        return upload;
    }
}
