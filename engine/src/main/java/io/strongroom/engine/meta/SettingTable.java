package io.strongroom.engine.meta;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Settings of the store, by name.
public final class SettingTable {
    private final Handle handle;

    SettingTable(Handle handle) {
        this.handle = handle;
    }

    /// The value of a setting, if it was ever set.
    public Optional<String> find(String name) {
        return handle.createQuery("select setting_value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /// Sets a setting.
    public void put(String name, String value) {
        int updated = handle.createUpdate("update setting set setting_value = :value where name = :name")
                .bind("name", name)
                .bind("value", value)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into setting (name, setting_value) values (:name, :value)")
                    .bind("name", name)
                    .bind("value", value)
                    .execute();
        }
    }

    /// Takes a setting back to what it is when it was never set.
    public void remove(String name) {
        handle.createUpdate("delete from setting where name = :name")
                .bind("name", name)
                .execute();
    }
}
