package io.strongroom.engine.policy;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;

/// One action on one resource, in the words of RAM: `oss:PutObject` on `acs:oss:*:*:bucket/key`.
public record Permission(String action, String resource) {
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
