package io.strongroom.engine.policy;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PolicyName;
import java.util.Map;

/// One action on one resource, in the words of RAM: `oss:PutObject` on `acs:oss:*:*:bucket/key`.
///
/// @param context what conditions may ask of the request, such as `oss:Prefix`
public record Permission(String action, String resource, Map<String, String> context) {
    public Permission {
        context = Map.copyOf(context);
    }

    /// Of a request of which nothing more is known.
    public Permission(String action, String resource) {
        this(action, resource, Map.of());
    }

    /// Listing a bucket below a prefix.
    public static Permission onListing(String action, BucketName bucket, String prefix, String delimiter) {
        return new Permission(
                action, onBucket(action, bucket).resource(), Map.of("oss:Prefix", prefix, "oss:Delimiter", delimiter));
    }

    /// An action on users as a whole, in the words of RAM.
    public static Permission onUsers(String action) {
        return new Permission(action, "acs:ram:*:*:user/*");
    }

    /// An action on one user.
    public static Permission onUser(String action, String name) {
        return new Permission(action, "acs:ram:*:*:user/" + name);
    }

    /// An action on policies as a whole.
    public static Permission onPolicies(String action) {
        return new Permission(action, "acs:ram:*:*:policy/*");
    }

    /// An action on one policy.
    public static Permission onPolicy(String action, PolicyName policy) {
        return new Permission(action, "acs:ram:*:*:policy/" + policy);
    }

    /// An action on the service as a whole.
    public static Permission onService(String action) {
        return new Permission(action, "acs:oss:*:*:*");
    }

    /// An action on a bucket.
    public static Permission onBucket(String action, BucketName bucket) {
        return new Permission(action, "acs:oss:*:*:" + bucket);
    }

    /// An action on an object.
    public static Permission onObject(String action, BucketName bucket, ObjectKey key) {
        return new Permission(action, "acs:oss:*:*:" + bucket + "/" + key);
    }

    /// An action on every object of a bucket whose name begins so.
    public static Permission onObjects(String action, BucketName bucket, String prefix) {
        return new Permission(action, "acs:oss:*:*:" + bucket + "/" + prefix + "*");
    }

    /// An action on all keys: making and listing them.
    public static Permission onKeys(String action) {
        return new Permission(action, "acs:kms:*:*:key");
    }

    /// An action on the list of aliases.
    public static Permission onAliases(String action) {
        return new Permission(action, "acs:kms:*:*:alias");
    }

    /// An action on one alias; whoever changes it needs a permission on its key too.
    public static Permission onAlias(String action, KeyAlias alias) {
        return new Permission(action, "acs:kms:*:*:" + alias);
    }

    /// An action on the key of this name: an id, or something that stands for no key.
    public static Permission onNamedKey(String action, String name) {
        if (KeyId.parse(name).isPresent()) {
            return onKey(action, KeyId.parse(name).get());
        }
        return name.length() > KeyAlias.MAX_LENGTH ? onKeys(action) : new Permission(action, "acs:kms:*:*:" + name);
    }

    /// An action on one key.
    public static Permission onKey(String action, KeyId key) {
        return new Permission(action, "acs:kms:*:*:key/" + key);
    }

    /// An action on one job.
    public static Permission onJob(String action, JobId job) {
        return new Permission(action, "acs:strongroom:*:*:job/" + job);
    }

    /// An action on the store itself, which no cloud has.
    public static Permission onStore(String action) {
        return new Permission(action, "acs:strongroom:*:*:store");
    }
}
