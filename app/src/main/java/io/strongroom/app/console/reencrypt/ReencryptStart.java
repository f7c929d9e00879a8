package io.strongroom.app.console.reencrypt;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import java.util.List;
import java.util.Set;

/// What the wizard begins with: where a person came from says what they mean.
///
/// @param buckets chosen at first; none for a free choice
/// @param prefix what the names begin with; goes with one bucket
/// @param modes how the objects are encrypted now; empty for any
public record ReencryptStart(List<BucketName> buckets, String prefix, Set<EncryptionMode> modes) {
    /// Nothing chosen but what is not encrypted.
    public static final ReencryptStart UNENCRYPTED = new ReencryptStart(List.of(), "", Set.of(EncryptionMode.NONE));

    public ReencryptStart {
        buckets = List.copyOf(buckets);
        modes = Set.copyOf(modes);
    }

    /// What is not encrypted in these buckets.
    public static ReencryptStart unencryptedIn(List<BucketName> buckets) {
        return new ReencryptStart(buckets, "", Set.of(EncryptionMode.NONE));
    }

    /// Everything in a bucket below a prefix.
    public static ReencryptStart below(BucketName bucket, String prefix) {
        return new ReencryptStart(List.of(bucket), prefix, Set.of());
    }
}
