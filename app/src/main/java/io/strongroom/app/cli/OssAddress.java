package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;

/// `oss://BUCKET` or `oss://BUCKET/KEY`, as typed.
///
/// @param key may be empty, may be a prefix
public record OssAddress(String bucket, String key) {

    private static final String SCHEME = "oss://";

    /// Whether something typed is an address in the store rather than a file.
    public static boolean isAddress(String typed) {
        return typed.startsWith(SCHEME);
    }

    /// Takes an address apart; names are checked when they are used.
    ///
    /// @throws IllegalArgumentException when it does not begin with `oss://`
    public static OssAddress parse(String typed) {
        if (!isAddress(typed)) {
            throw new IllegalArgumentException("an address has the form oss://BUCKET or oss://BUCKET/KEY");
        }
        String rest = typed.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        return slash < 0
                ? new OssAddress(rest, "")
                : new OssAddress(rest.substring(0, slash), rest.substring(slash + 1));
    }

    /// The bucket.
    public BucketName bucketName() throws EngineException {
        return BucketName.parse(bucket);
    }

    /// The object.
    public ObjectKey objectKey() throws EngineException {
        return ObjectKey.parse(key);
    }

    /// Whether only a bucket is named.
    public boolean isBucket() {
        return key.isEmpty();
    }

    @Override
    public String toString() {
        return SCHEME + bucket + (key.isEmpty() ? "" : "/" + key);
    }
}
