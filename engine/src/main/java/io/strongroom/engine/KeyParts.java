package io.strongroom.engine;

import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.kms.KeyActs;
import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.kms.KeyAliases;
import io.strongroom.engine.kms.KeyTransitions;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NewKeys;
import io.strongroom.engine.kms.RootKey;
import io.strongroom.engine.kms.ServiceKeys;
import io.strongroom.engine.kms.WrappingKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.reencrypt.JobTools;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.key.CancelKeyDeletion;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.DescribeKey;
import io.strongroom.engine.usecase.key.DisableKey;
import io.strongroom.engine.usecase.key.EnableKey;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.GenerateDataKey;
import io.strongroom.engine.usecase.key.GenerateDataKeyWithoutPlaintext;
import io.strongroom.engine.usecase.key.ListAliases;
import io.strongroom.engine.usecase.key.ListKeys;
import io.strongroom.engine.usecase.key.PreviewAlias;
import io.strongroom.engine.usecase.key.ReEncrypt;
import io.strongroom.engine.usecase.key.RotateKey;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateAlias;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an unsealed store does with keys, wired by hand.
final class KeyParts {
    private static final Logger LOG = LoggerFactory.getLogger(KeyParts.class);

    private final Door door;
    private final Database database;
    private final KeyVault vault;
    private final DataKeys dataKeys;
    private final KeyAdmission admission;
    private final KeyActs acts;
    private final KeyAliases aliases;
    private final NewKeys newKeys;
    private final ServiceKeys serviceKeys;
    private final KeyTransitions transitions;
    private final WrappingKeys wrappingKeys;

    KeyParts(Door door, Database database, RootKey root) {
        this.door = door;
        this.database = database;
        this.vault = new KeyVault(root);
        this.dataKeys = new DataKeys(vault);
        this.admission = new KeyAdmission(vault);
        this.acts = new KeyActs(vault, admission, new ImportedMaterial(vault, admission, root));
        this.aliases = new KeyAliases(vault, admission);
        this.newKeys = new NewKeys(vault, aliases);
        this.serviceKeys = new ServiceKeys(database, newKeys);
        this.transitions = new KeyTransitions(database, vault);
        this.wrappingKeys = new WrappingKeys(database, vault, serviceKeys, transitions);
    }

    KeyVault vault() {
        return vault;
    }

    KeyAdmission admission() {
        return admission;
    }

    DataKeys dataKeys() {
        return dataKeys;
    }

    ServiceKeys serviceKeys() {
        return serviceKeys;
    }

    WrappingKeys wrappingKeys() {
        return wrappingKeys;
    }

    /// What jobs do with keys.
    JobTools.Keys forJobs() {
        return new JobTools.Keys(vault, dataKeys, wrappingKeys, acts);
    }

    /// Writes down what time has done to keys; on unsealing and by the timer.
    void settle() {
        try {
            transitions.settle();
        } catch (EngineException e) {
            LOG.warn("What is due for keys could not be done now", e);
        }
    }

    KeyUseCases keys() {
        return new KeyUseCases(
                new CreateKey(door, database, newKeys, vault),
                new ListKeys(door, database, vault),
                new DescribeKey(door, database, vault),
                new EnableKey(door, database, admission),
                new DisableKey(door, database, acts),
                new ScheduleKeyDeletion(door, database, acts),
                new CancelKeyDeletion(door, database, admission),
                new SetDeletionProtection(door, database, admission),
                new UpdateKeyDescription(door, database, admission),
                new UpdateRotationPolicy(door, database, admission),
                new RotateKey(door, database, vault, admission));
    }

    AliasUseCases aliases() {
        return new AliasUseCases(
                new CreateAlias(door, database, aliases),
                new UpdateAlias(door, database, aliases),
                new DeleteAlias(door, database, aliases),
                new ListAliases(door, database, aliases),
                new PreviewAlias(door, database, aliases));
    }

    CryptoUseCases crypto() {
        DirectCrypto crypto = new DirectCrypto(database, vault, admission, wrappingKeys);
        return new CryptoUseCases(
                new Encrypt(door, database, vault, crypto),
                new Decrypt(door, crypto),
                new GenerateDataKey(door, database, vault, crypto),
                new GenerateDataKeyWithoutPlaintext(door, database, vault, crypto),
                new ReEncrypt(door, database, vault, crypto));
    }
}
