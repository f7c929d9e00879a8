package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.time.Instant;
import java.util.List;

/// Lists the stored parts of a running upload by number.
public final class ListParts extends Reading<ListParts.Request, ListParts.Page> {
    private final Database database;

    public ListParts(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param marker only numbers above it
    public record Request(MultipartUpload upload, int marker, int limit) {}

    /// A stored part.
    public record Part(int partNumber, String etag, long crc64, long size, Instant storedAt) {}

    /// One page; more follow when it has as many parts as were asked for and `truncated`.
    public record Page(List<Part> parts, Truncation truncated) {
        public Page {
            parts = List.copyOf(parts);
        }
    }

    /// Whether a list goes on after a page.
    public enum Truncation {
        COMPLETE,
        MORE_FOLLOW
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject(
                "oss:ListParts", request.upload().bucket(), request.upload().key()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("uploadId", request.upload().uploadId());
    }

    @Override
    protected Page read(Call call, Request request) throws EngineException {
        List<PartRow> rows = database.read(tables -> {
            UploadRow upload = request.upload().find(tables);
            return tables.parts().page(upload.protection().objectId(), request.marker(), request.limit() + 1);
        });
        boolean more = rows.size() > request.limit();
        List<Part> parts = rows.stream()
                .limit(request.limit())
                .map(row ->
                        new Part(row.partNo(), ObjectStep.upperHex(row.md5()), row.crc64(), row.size(), row.storedAt()))
                .toList();
        return new Page(parts, more ? Truncation.MORE_FOLLOW : Truncation.COMPLETE);
    }
}
