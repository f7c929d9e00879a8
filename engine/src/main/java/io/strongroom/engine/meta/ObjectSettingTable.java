package io.strongroom.engine.meta;

import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.ObjectTags;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// What is set on object versions besides content and metadata: a row for each of the few that have any.
public final class ObjectSettingTable {
    private final Handle handle;

    ObjectSettingTable(Handle handle) {
        this.handle = handle;
    }

    /// What is set on a version.
    public ObjectSettings of(long versionId) {
        return handle.createQuery("select acl, tags from object_setting where version_id = :version")
                .bind("version", versionId)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(ObjectSettings.none());
    }

    /// Sets all of it on a version that exists.
    public void put(long versionId, ObjectSettings settings) {
        delete(versionId);
        if (!settings.equals(ObjectSettings.none())) {
            add(versionId, settings);
        }
    }

    /// Sets it on a version that is new.
    public void add(long versionId, ObjectSettings settings) {
        if (settings.equals(ObjectSettings.none())) {
            return;
        }
        handle.createUpdate("insert into object_setting (version_id, acl, tags) values (:version, :acl, :tags)")
                .bind("version", versionId)
                .bind("acl", settings.acl().name())
                .bind("tags", Columns.json(settings.tags().all()))
                .execute();
    }

    static ObjectSettings read(ResultSet row) throws SQLException {
        return new ObjectSettings(CannedAcl.valueOf(row.getString("acl")), new ObjectTags(Columns.map(row, "tags")));
    }

    void delete(long versionId) {
        handle.createUpdate("delete from object_setting where version_id = :version")
                .bind("version", versionId)
                .execute();
    }
}
