package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.ArgonParameters;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.Passphrase;
import io.strongroom.engine.crypto.RecoveryKeyCode;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a secret becomes in a slot: passphrases go through Argon2id, secrets with full entropy
/// through HKDF.
final class SlotSecrets {
    private static final byte[] SECRET_LABEL = "strongroom/slot-secret/v1".getBytes(StandardCharsets.US_ASCII);

    private SlotSecrets() {}

    static SecretBytes slotKey(SlotDocument.Slot slot, StoreSecret secret) throws EngineException {
        return switch (secret) {
            case StoreSecret.Passphrase(char[] characters) -> Passphrase.derive(characters, argon(slot));
            case StoreSecret.RecoveryKey(char[] characters) -> fromFullEntropy(slot, recoveryKey(characters));
            case StoreSecret.KeyFile(byte[] content) -> fromFullEntropy(slot, keyFile(content));
        };
    }

    private static ArgonParameters argon(SlotDocument.Slot slot) throws EngineException {
        try {
            return new ArgonParameters(slot.memoryKiB(), slot.iterations(), slot.parallelism(), slot.salt());
        } catch (IllegalArgumentException e) {
            throw new EngineException(new Problem.SlotsDamaged("slots", slot.id()), e);
        }
    }

    private static SecretBytes fromFullEntropy(SlotDocument.Slot slot, SecretBytes secret) {
        try (secret) {
            return Hkdf.sha256(secret, slot.salt(), SECRET_LABEL, RootSecret.LENGTH);
        }
    }

    private static SecretBytes recoveryKey(char[] characters) throws EngineException {
        return switch (RecoveryKeyCode.decode(characters)) {
            case RecoveryKeyCode.Reading.Key(SecretBytes key) -> key;
            case RecoveryKeyCode.Reading.WrongCharacter(int group) -> throw invalid(Optional.of(group));
            case RecoveryKeyCode.Reading.WrongGroup(int group) -> throw invalid(Optional.of(group));
            case RecoveryKeyCode.Reading.WrongLength _, RecoveryKeyCode.Reading.Wrong _ ->
                throw invalid(Optional.empty());
        };
    }

    /// Refuses what cannot be a secret of its kind, whether or not the store has such a slot.
    static void requireShape(StoreSecret secret) throws EngineException {
        switch (secret) {
            case StoreSecret.Passphrase _ -> {}
            case StoreSecret.RecoveryKey(char[] characters) ->
                recoveryKey(characters).close();
            case StoreSecret.KeyFile(byte[] content) -> keyFile(content).close();
        }
    }

    private static EngineException invalid(Optional<Integer> group) {
        return new EngineException(new Problem.InvalidRecoveryKey(group));
    }

    private static SecretBytes keyFile(byte[] content) throws EngineException {
        if (content.length != StoreSecret.KeyFile.LENGTH) {
            throw new EngineException(new Problem.InvalidKeyFile(content.length + " bytes"));
        }
        return SecretBytes.copyOf(content);
    }

    static void requireStrength(StoreSecret secret) throws EngineException {
        if (secret instanceof StoreSecret.Passphrase(char[] characters)
                && characters.length < StoreSecret.Passphrase.MIN_LENGTH) {
            throw new EngineException(
                    new Problem.PassphraseTooShort(characters.length, StoreSecret.Passphrase.MIN_LENGTH));
        }
    }
}
