package io.strongroom.app.console.palette;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import java.util.Optional;

/// Which objects what was typed asks for.
///
/// @param prefix what their names begin with
/// @param contains what else their names contain, whatever its case
record ObjectSearchText(BucketName bucket, String prefix, String contains) {
    /// Fewer letters would find nearly everything.
    private static final int SHORTEST = 2;

    /// `bucket/begin` asks for objects of that bucket by the beginning of their names; anything else for objects of
    /// the bucket that is open, by any part.
    static Optional<ObjectSearchText> of(String typed, Optional<BucketName> open) {
        String text = typed.strip();
        int slash = text.indexOf('/');
        if (slash > 0) {
            Optional<BucketName> named = bucket(text.substring(0, slash));
            if (named.isPresent()) {
                return named.map(bucket -> new ObjectSearchText(bucket, text.substring(slash + 1), ""));
            }
        }
        return text.length() < SHORTEST ? Optional.empty() : open.map(bucket -> new ObjectSearchText(bucket, "", text));
    }

    private static Optional<BucketName> bucket(String name) {
        try {
            return Optional.of(BucketName.parse(name));
        } catch (EngineException notOne) {
            return Optional.empty();
        }
    }
}
