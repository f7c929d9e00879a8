package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lists the running uploads of a bucket by name, then by id.
public final class ListMultipartUploads
        extends Reading<ListMultipartUploads.Request, List<ListMultipartUploads.Running>> {
    private final Database database;

    public ListMultipartUploads(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param keyMarker only names after it, or the rest of its uploads with an upload marker
    /// @param uploadIdMarker under `keyMarker`, only uploads behind it; empty for none
    public record Request(BucketName bucket, String prefix, String keyMarker, String uploadIdMarker, int limit) {
        /// After all uploads of a name.
        public Request(BucketName bucket, String prefix, String keyMarker, int limit) {
            this(bucket, prefix, keyMarker, "", limit);
        }
    }

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
        List<UploadRow> rows = database.read(tables -> {
            long bucket = tables.buckets().get(request.bucket()).id();
            List<UploadRow> found = new ArrayList<>(rest(tables, bucket, request));
            found.addAll(tables.uploads().page(bucket, range, request.limit()));
            return found;
        });
        return rows.stream()
                .limit(request.limit())
                .map(row -> new Running(
                        new MultipartUpload(request.bucket(), row.key(), MultipartUpload.format(row.uploadId())),
                        row.initiatedAt()))
                .toList();
    }

    /// The uploads of the marker's name that stand behind the marker.
    private static List<UploadRow> rest(Tables tables, long bucket, Request request) {
        boolean none = request.keyMarker().isEmpty() || request.uploadIdMarker().isEmpty();
        if (none || !request.keyMarker().startsWith(request.prefix())) {
            return List.of();
        }
        String marker = request.uploadIdMarker().toUpperCase(Locale.ROOT);
        return tables.uploads().ofName(bucket, new ObjectKey(request.keyMarker())).stream()
                .filter(row -> MultipartUpload.format(row.uploadId()).compareTo(marker) > 0)
                .toList();
    }
}
