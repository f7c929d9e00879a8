package io.strongroom.app.console;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.util.Optional;
import java.util.Set;

/// A place in the console that a link, a number or a notification leads to.
public sealed interface Destination {
    /// The id of the page this place is on.
    default String page() {
        return switch (this) {
            case Overview _ -> "overview";
            case Buckets _ -> "buckets";
            case Objects _, OneObject _ -> "objects";
            case Keys _ -> "keys";
            case Jobs _ -> "jobs";
            case Users _ -> "access";
            case Settings _ -> "settings";
        };
    }

    /// The overview.
    record Overview() implements Destination {}

    /// The buckets, with one of them selected.
    record Buckets(Optional<BucketName> selected) implements Destination {}

    /// The objects of a bucket below a prefix.
    ///
    /// @param modes only objects protected like this; empty for all
    /// @param versions which versions; empty for what is current alone
    record Objects(BucketName bucket, String prefix, Set<EncryptionMode> modes, Optional<Ages> versions)
            implements Destination {
        public Objects {
            modes = Set.copyOf(modes);
        }

        /// The current objects below a prefix.
        public Objects(BucketName bucket, String prefix, Set<EncryptionMode> modes) {
            this(bucket, prefix, modes, Optional.empty());
        }

        /// All objects of a bucket.
        public static Objects of(BucketName bucket) {
            return new Objects(bucket, "", Set.of());
        }
    }

    /// One object, selected in its folder.
    record OneObject(BucketName bucket, ObjectKey key) implements Destination {}

    /// The keys, with one of them selected.
    record Keys(Optional<KeyId> selected) implements Destination {}

    /// The jobs, with one of them selected.
    record Jobs(Optional<JobId> selected) implements Destination {}

    /// The users, with one of them selected.
    record Users(Optional<UserName> selected) implements Destination {}

    /// The settings.
    record Settings() implements Destination {}
}
