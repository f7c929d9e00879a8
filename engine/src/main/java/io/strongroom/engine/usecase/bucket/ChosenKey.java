package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import java.util.List;
import java.util.Optional;

/// The CMK that a default names. Who names one has chosen it, for which four actions are needed.
///
/// Source: OSS, "Configure server-side encryption", permissions of a RAM user.
record ChosenKey(Database database, KeyVault vault) {
    /// The key that a rule names now; empty when it names none or none that exists.
    Optional<KeyId> of(EncryptionRule rule) throws EngineException {
        return isNamed(rule) ? database.read(tables -> new NamedKeys(vault).of(tables, rule)) : Optional.empty();
    }

    private static boolean isNamed(EncryptionRule rule) {
        return rule instanceof EncryptionRule.Kms(KeyChoice.Named _, var _);
    }

    /// What choosing needs; a key that does not exist goes by what it was called.
    static List<Permission> needed(EncryptionRule rule, Optional<KeyId> chosen) {
        if (!(rule instanceof EncryptionRule.Kms(KeyChoice.Named(String name), var _))) {
            return List.of();
        }
        String key = chosen.map(KeyId::toString).orElse(name);
        return List.of(
                Permission.onKeys("kms:ListKeys"),
                Permission.onAliases("kms:ListAliases"),
                Permission.onNamedKey("kms:ListAliasesByKeyId", key),
                Permission.onNamedKey("kms:DescribeKey", key));
    }
}
