package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Lists the running uploads of a bucket by name, then by id.
public final class ListMultipartUploads
        extends Reading<ListMultipartUploads.Request, List<ListMultipartUploads.Running>> {
    private final Database database;

    public ListMultipartUploads(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param keyMarker only names after it
    public record Request(BucketName bucket, String prefix, String keyMarker, int limit) {}

    /// A running upload.
    public record Running(MultipartUpload upload, Instant initiatedAt) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:ListMultipartUploads", request.bucket()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("prefix", request.prefix());
    }

    @Override
    protected List<Running> read(Call call, Request request) throws EngineException {
        NameRange all = NameRange.ofPrefix(request.prefix().getBytes(StandardCharsets.UTF_8));
        NameRange range = request.keyMarker().isEmpty()
                ? all
                : all.after(request.keyMarker().getBytes(StandardCharsets.UTF_8));
        List<UploadRow> rows = database.read(tables ->
                tables.uploads().page(tables.buckets().get(request.bucket()).id(), range, request.limit()));
        return rows.stream()
                .map(row -> new Running(
                        new MultipartUpload(request.bucket(), row.key(), MultipartUpload.format(row.uploadId())),
                        row.initiatedAt()))
                .toList();
    }
}
