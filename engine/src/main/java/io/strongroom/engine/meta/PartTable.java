package io.strongroom.engine.meta;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The ciphertext files of objects and of running uploads.
public final class PartTable {
    private static final String COLUMNS = "object_id, part_no, size, crc64, md5, shard, blob_id, stored_length,"
            + " segment_log2, salt, commitment, stored_at";

    private final Handle handle;

    PartTable(Handle handle) {
        this.handle = handle;
    }

    /// The parts of one object in order.
    public List<PartRow> of(UUID objectId) {
        return handle.createQuery("select " + COLUMNS + " from object_part where object_id = :object order by part_no")
                .bind("object", objectId)
                .map((row, _) -> read(row))
                .list();
    }

    /// Parts of one object with numbers above `marker`.
    public List<PartRow> page(UUID objectId, int marker, int limit) {
        return handle.createQuery("select " + COLUMNS + " from object_part where object_id = :object"
                        + " and part_no > :marker order by part_no fetch first :limit rows only")
                .bind("object", objectId)
                .bind("marker", marker)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// One part.
    public Optional<PartRow> find(UUID objectId, int partNo) {
        return handle.createQuery(
                        "select " + COLUMNS + " from object_part where object_id = :object and part_no = :part")
                .bind("object", objectId)
                .bind("part", partNo)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Whether any object or upload refers to a file.
    public boolean refersTo(PartRow.BlobAddress blob) {
        return handle.createQuery("select part_no from object_part where shard = :shard and blob_id = :blob")
                .bind("shard", blob.shard())
                .bind("blob", blob.id())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// Every file that an object, a running upload or kept content has, shard by shard.
    public List<PartRow.BlobAddress> files() {
        return handle.createQuery("select shard, blob_id, stored_length from object_part order by shard, blob_id")
                .map((row, _) -> new PartRow.BlobAddress(
                        row.getInt("shard"), Columns.uuid(row, "blob_id"), row.getLong("stored_length")))
                .list();
    }

    /// The highest shard any part lies in; 0 when there is none.
    public int highestShard() {
        return handle.createQuery("select coalesce(max(shard), 0) from object_part")
                .mapTo(Integer.class)
                .one();
    }

    /// Stores a part.
    public void insert(PartRow part) {
        handle.createUpdate("insert into object_part (" + COLUMNS + ") values (:object, :part, :size, :crc64, :md5,"
                        + " :shard, :blob, :length, :log2, :salt, :commitment, :storedAt)")
                .bind("object", part.objectId())
                .bind("part", part.partNo())
                .bind("size", part.size())
                .bind("crc64", part.crc64())
                .bind("md5", part.md5())
                .bind("shard", part.blob().shard())
                .bind("blob", part.blob().id())
                .bind("length", part.blob().length())
                .bind("log2", part.segmentLog2())
                .bind("salt", Columns.orNull(part.salt()))
                .bind("commitment", Columns.orNull(part.commitment()))
                .bind("storedAt", Columns.millis(part.storedAt()))
                .execute();
    }

    /// Forgets one part; its file is for the caller to retire.
    public void delete(UUID objectId, int partNo) {
        handle.createUpdate("delete from object_part where object_id = :object and part_no = :part")
                .bind("object", objectId)
                .bind("part", partNo)
                .execute();
    }

    /// Forgets all parts of one object; their files are for the caller to retire.
    public void deleteAll(UUID objectId) {
        handle.createUpdate("delete from object_part where object_id = :object")
                .bind("object", objectId)
                .execute();
    }

    private static PartRow read(ResultSet row) throws SQLException {
        return new PartRow(
                Columns.uuid(row, "object_id"),
                row.getInt("part_no"),
                row.getLong("size"),
                row.getLong("crc64"),
                row.getBytes("md5"),
                new PartRow.BlobAddress(
                        row.getInt("shard"), Columns.uuid(row, "blob_id"), row.getLong("stored_length")),
                row.getInt("segment_log2"),
                Columns.bytes(row, "salt"),
                Columns.bytes(row, "commitment"),
                Columns.instant(row, "stored_at"));
    }
}
