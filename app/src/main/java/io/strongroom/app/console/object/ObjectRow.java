package io.strongroom.app.console.object;

import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;

/// One row of the table.
public sealed interface ObjectRow {
    /// A row whose page is not in memory; it is loaded when somebody looks at it.
    ObjectRow ABSENT = new Absent();

    /// Prefix or name in the bucket, of a version with what it is called; empty for a row that is not in memory.
    String address();

    /// What shares a prefix.
    record Folder(String prefix) implements ObjectRow {
        /// `audit/`
        public String name() {
            return ObjectLocation.lastPart(prefix);
        }

        @Override
        public String address() {
            return prefix;
        }
    }

    /// An object, and what it is called here.
    record Entry(ObjectEntry object, String name) implements ObjectRow {
        @Override
        public String address() {
            return object.key().value();
        }
    }

    /// A version or delete marker, and what its object is called here.
    record Version(ObjectVersion version, String name) implements ObjectRow {
        @Override
        public String address() {
            return version.entry().key().value() + "?versionId="
                    + version.name().value();
        }
    }

    /// Not in memory.
    record Absent() implements ObjectRow {
        @Override
        public String address() {
            return "";
        }
    }
}
