package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.AutomaticRotation;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What answers say about keys. Source: KMS, "KeyMetadata" and "KeyVersion".
final class KeyFields {
    private KeyFields() {}

    /// All that is told about a key at its making; [#protection] is told later.
    static ObjectNode metadata(AccountId account, KeyEntry key) {
        ObjectNode fields = KmsCall.fields()
                .put("KeyId", key.id().toString())
                .put("Arn", KeyArn.of(account, key.id()))
                .put("KeySpec", key.spec().apiName())
                .put("KeyUsage", "ENCRYPT/DECRYPT")
                .put("Origin", key.origin().apiName())
                .put("ProtectionLevel", "SOFTWARE")
                .put("KeyState", key.state().apiName())
                .put("CreationDate", time(key.createdAt()))
                .put("Creator", account.value())
                .put("Description", key.description())
                .put("DeleteDate", time(key.deletion()))
                .put("MaterialExpireTime", time(key.materialExpiry()))
                .put(
                        "PrimaryKeyVersion",
                        key.primaryVersion().map(KeyFields::id).orElse(""))
                .put("LastRotationDate", time(lastRotation(key)))
                .put("AutomaticRotation", key.automaticRotation().apiName());
        if (key.automaticRotation() != AutomaticRotation.DISABLED) {
            key.rotationInterval().ifPresent(interval -> fields.put("RotationInterval", interval.toSeconds() + "s"));
            fields.put("NextRotationDate", time(key.nextRotation()));
        }
        return fields;
    }

    /// Whether it can be scheduled for deletion.
    static void protection(ObjectNode metadata, KeyEntry key) {
        metadata.put("DeletionProtection", key.protection().enabled() ? "Enabled" : "Disabled");
        if (key.protection().enabled()) {
            metadata.put("DeletionProtectionDescription", key.protection().note());
        }
    }

    // A key that never rotated was last new when its first version was.
    private static Optional<Instant> lastRotation(KeyEntry key) {
        return key.lastRotation().or(() -> key.primaryVersion().map(KeyVersionEntry::createdAt));
    }

    /// One version.
    static ObjectNode version(KeyId key, KeyVersionEntry version) {
        return KmsCall.fields()
                .put("KeyId", key.toString())
                .put("KeyVersionId", id(version))
                .put("CreationDate", time(version.createdAt()));
    }

    /// What was encrypted, and with what.
    static ObjectNode blob(CiphertextBlob blob) {
        return KmsCall.fields()
                .put("CiphertextBlob", blob.blob())
                .put("KeyId", blob.key().toString())
                .put("KeyVersionId", blob.version().toString());
    }

    private static String id(KeyVersionEntry version) {
        return version.id().toString();
    }

    /// A time to the second.
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String time(Optional<Instant> time) {
        return time.map(KeyFields::time).orElse("");
    }
}
