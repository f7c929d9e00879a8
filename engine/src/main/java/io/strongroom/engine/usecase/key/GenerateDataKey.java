package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.Plaintext;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Makes a random data key and hands it out in the clear and encrypted under a CMK. The store keeps nothing of it.
public final class GenerateDataKey extends UseCase<DataKeyRequest, GenerateDataKey.DataKeyPair> {
    private final Database database;
    private final KeyVault vault;
    private final DirectCrypto crypto;

    public GenerateDataKey(Door door, Database database, KeyVault vault, DirectCrypto crypto) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.crypto = crypto;
    }

    /// A data key in the clear, and what to store of it; closing wipes it.
    public record DataKeyPair(Plaintext plaintext, CiphertextBlob blob) implements AutoCloseable {
        @Override
        public void close() {
            plaintext.close();
        }
    }

    @Override
    protected DataKeyRequest resolved(DataKeyRequest request) throws EngineException {
        return request.resolvedTo(KeyNames.idOf(database, vault, request.key()));
    }

    @Override
    protected List<Permission> permissions(DataKeyRequest request) {
        return List.of(Permission.onNamedKey("kms:GenerateDataKey", request.key()));
    }

    @Override
    protected GenerateDataKey.DataKeyPair perform(Call call, DataKeyRequest request) throws EngineException {
        var use = new DirectCrypto.Use(
                KeyOperation.GENERATE_DATA_KEY, call.entry(event(), request.key()), request.encryptionContext());
        var generated = crypto.generate(use, KeyNames.id(request.key()), request.length());
        return new DataKeyPair(generated.plaintext(), generated.blob());
    }
}
