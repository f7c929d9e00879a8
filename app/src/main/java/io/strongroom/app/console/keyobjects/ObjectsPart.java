package io.strongroom.app.console.keyobjects;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.KeyVersionId;
import java.util.Optional;

/// Which of the objects behind a key are meant.
///
/// @param bucket only those in it
/// @param version only those whose data key this version wrapped
public record ObjectsPart(Optional<BucketName> bucket, Optional<KeyVersionId> version) {
    /// All of them.
    public static final ObjectsPart ALL = new ObjectsPart(Optional.empty(), Optional.empty());

    /// Those of one bucket.
    public static ObjectsPart in(BucketName bucket) {
        return new ObjectsPart(Optional.of(bucket), Optional.empty());
    }

    /// Those of one version.
    public static ObjectsPart under(KeyVersionId version) {
        return new ObjectsPart(Optional.empty(), Optional.of(version));
    }
}
