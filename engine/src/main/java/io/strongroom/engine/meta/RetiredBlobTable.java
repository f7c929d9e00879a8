package io.strongroom.engine.meta;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Files that nothing refers to any more; the only list by which files are removed.
public final class RetiredBlobTable {
    private final Handle handle;

    RetiredBlobTable(Handle handle) {
        this.handle = handle;
    }

    /// Retires a file.
    public void insert(RetiredBlob retired) {
        handle.createUpdate(
                        "insert into retired_blob (shard, blob_id, stored_length, reason, retired_at, release_at) values"
                                + " (:shard, :blob, :length, :reason, :retiredAt, :releaseAt)")
                .bind("shard", retired.blob().shard())
                .bind("blob", retired.blob().id())
                .bind("length", retired.blob().length())
                .bind("reason", retired.reason().name())
                .bind("retiredAt", Columns.millis(retired.retiredAt()))
                .bind("releaseAt", Columns.millis(retired.releaseAt()))
                .execute();
    }

    /// Files that are released by `now`; a reader that began before this call may still need them.
    public List<RetiredBlob> due(Instant now, int limit) {
        return handle.createQuery("select shard, blob_id, stored_length, reason, retired_at, release_at"
                        + " from retired_blob where release_at <= :now"
                        + " order by release_at fetch first :limit rows only")
                .bind("now", Columns.millis(now))
                .bind("limit", limit)
                .map((row, _) -> new RetiredBlob(
                        new PartRow.BlobAddress(
                                row.getInt("shard"), Columns.uuid(row, "blob_id"), row.getLong("stored_length")),
                        RetiredBlob.Reason.valueOf(row.getString("reason")),
                        Columns.instant(row, "retired_at"),
                        Columns.instant(row, "release_at")))
                .list();
    }

    /// Whether a file stands in this list.
    public boolean holds(PartRow.BlobAddress blob) {
        return handle.createQuery("select shard from retired_blob where shard = :shard and blob_id = :blob")
                .bind("shard", blob.shard())
                .bind("blob", blob.id())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// How many files wait to go.
    public long count() {
        return handle.createQuery("select count(*) from retired_blob")
                .mapTo(Long.class)
                .one();
    }

    /// Forgets files that are gone.
    public void delete(List<PartRow.BlobAddress> gone) {
        var batch = handle.prepareBatch("delete from retired_blob where shard = :shard and blob_id = :blob");
        for (PartRow.BlobAddress blob : gone) {
            batch.bind("shard", blob.shard()).bind("blob", blob.id()).add();
        }
        batch.execute();
    }
}
