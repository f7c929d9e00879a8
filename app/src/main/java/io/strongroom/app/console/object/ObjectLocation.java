package io.strongroom.app.console.object;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place among the objects: a bucket and a prefix that is empty or ends with `/`.
public record ObjectLocation(BucketName bucket, String prefix) {
    /// What separates folders in the names of objects.
    public static final String DELIMITER = "/";

    /// What every address begins with.
    public static final String SCHEME = "oss://";

    public ObjectLocation {
        if (!prefix.isEmpty() && !prefix.endsWith(DELIMITER)) {
            throw new IllegalArgumentException("a place ends with the delimiter");
        }
    }

    /// Reads `oss://bucket/prefix` as a person types it; the scheme and the last slash may be left
    /// out.
    ///
    /// @throws EngineException when the bucket cannot have that name
    public static ObjectLocation parse(String text) throws EngineException {
        String typed = text.strip();
        String plain = typed.startsWith(SCHEME) ? typed.substring(SCHEME.length()) : typed;
        int slash = plain.indexOf(DELIMITER);
        BucketName bucket = BucketName.parse(slash < 0 ? plain : plain.substring(0, slash));
        String prefix = slash < 0 ? "" : plain.substring(slash + 1);
        return new ObjectLocation(bucket, prefix.isEmpty() || prefix.endsWith(DELIMITER) ? prefix : prefix + DELIMITER);
    }

    /// `oss://bucket/prefix`
    public String address() {
        return SCHEME + bucket + DELIMITER + prefix;
    }

    /// `oss://bucket/key`
    public static String address(BucketName bucket, ObjectKey key) {
        return SCHEME + bucket + DELIMITER + key;
    }

    /// The last part: `Q3/`, or the bucket's name at the top.
    public String name() {
        return prefix.isEmpty() ? bucket.value() + DELIMITER : lastPart(prefix);
    }

    /// The last part of a prefix, with its slash.
    public static String lastPart(String prefix) {
        return prefix.substring(prefix.lastIndexOf(DELIMITER, prefix.length() - 2) + 1);
    }

    /// One level up; empty at the top of the bucket.
    public Optional<ObjectLocation> parent() {
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectLocation(
                        bucket,
                        prefix.substring(0, prefix.length() - lastPart(prefix).length())));
    }

    /// From the bucket down to here.
    public List<ObjectLocation> path() {
        List<ObjectLocation> path = new ArrayList<>();
        path.add(this);
        while (path.getFirst().parent().isPresent()) {
            path.addFirst(path.getFirst().parent().get());
        }
        return List.copyOf(path);
    }
}
