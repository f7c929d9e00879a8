package io.strongroom.app.console.access;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.KeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The policies for what users are usually meant to do, each with exactly what that needs.
///
/// Source: OSS, "Configure server-side encryption", permissions of a RAM user. Lists of keys and aliases are asked for
/// as a whole, so they stand in a statement of their own.
public enum PolicyTemplate {
    /// Setting the default encryption of a bucket.
    SET_DEFAULT {
        @Override
        public String text(BucketName bucket, Optional<KeyId> key) {
            return policy(
                    statement(List.of("oss:PutBucketEncryption", "oss:GetBucketEncryption"), List.of(bucket(bucket))),
                    key,
                    List.of());
        }
    },
    /// Uploading to a bucket that encrypts by default.
    UPLOAD {
        @Override
        public String text(BucketName bucket, Optional<KeyId> key) {
            return policy(
                    statement(List.of("oss:PutObject"), List.of(bucket(bucket) + "/*")),
                    key,
                    List.of("kms:GenerateDataKey"));
        }
    },
    /// Downloading from a bucket that encrypts by default.
    DOWNLOAD {
        @Override
        public String text(BucketName bucket, Optional<KeyId> key) {
            String read = statement(List.of("oss:GetObject"), List.of(bucket(bucket) + "/*"));
            return document(
                    key.isEmpty()
                            ? List.of(read)
                            : List.of(read, statement(List.of("kms:Decrypt"), List.of(key(key.get())))));
        }
    };

    /// The policy as JSON.
    ///
    /// @param key a chosen CMK; empty where the keys of the store are used, for which nothing of KMS is needed
    public abstract String text(BucketName bucket, Optional<KeyId> key);

    private static String bucket(BucketName bucket) {
        return "acs:oss:*:*:" + bucket;
    }

    private static String key(KeyId key) {
        return "acs:kms:*:*:key/" + key;
    }

    private static String policy(String first, Optional<KeyId> key, List<String> more) {
        List<String> statements = new ArrayList<>(List.of(first));
        key.ifPresent(id -> {
            statements.add(statement(
                    List.of("kms:ListKeys", "kms:ListAliases"), List.of("acs:kms:*:*:key", "acs:kms:*:*:alias")));
            List<String> actions = new ArrayList<>(List.of("kms:ListAliasesByKeyId", "kms:DescribeKey"));
            actions.addAll(more);
            statements.add(statement(actions, List.of(key(id))));
        });
        return document(statements);
    }

    private static String document(List<String> statements) {
        return "{\n  \"Version\": \"1\",\n  \"Statement\": [\n" + String.join(",\n", statements) + "\n  ]\n}\n";
    }

    private static String statement(List<String> actions, List<String> resources) {
        return "    {\n      \"Effect\": \"Allow\",\n      \"Action\": [" + quoted(actions)
                + "],\n      \"Resource\": [" + quoted(resources) + "]\n    }";
    }

    private static String quoted(List<String> values) {
        return "\"" + String.join("\", \"", values) + "\"";
    }
}
