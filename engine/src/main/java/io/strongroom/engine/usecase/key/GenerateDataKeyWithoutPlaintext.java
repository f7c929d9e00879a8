package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Makes a random data key and hands it out only as encrypted under a CMK, for who will decrypt it later.
public final class GenerateDataKeyWithoutPlaintext extends UseCase<DataKeyRequest, CiphertextBlob> {
    private final Database database;
    private final KeyVault vault;
    private final DirectCrypto crypto;

    public GenerateDataKeyWithoutPlaintext(Door door, Database database, KeyVault vault, DirectCrypto crypto) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.crypto = crypto;
    }

    @Override
    protected DataKeyRequest resolved(DataKeyRequest request) throws EngineException {
        return request.resolvedTo(KeyNames.idOf(database, vault, request.key()));
    }

    @Override
    protected List<Permission> permissions(DataKeyRequest request) {
        return List.of(Permission.onNamedKey("kms:GenerateDataKeyWithoutPlaintext", request.key()));
    }

    @Override
    protected CiphertextBlob perform(Call call, DataKeyRequest request) throws EngineException {
        var use = new DirectCrypto.Use(
                KeyOperation.GENERATE_DATA_KEY_WITHOUT_PLAINTEXT,
                call.entry(event(), request.key()),
                request.encryptionContext());
        try (var generated = crypto.generate(use, KeyNames.id(request.key()), request.length())) {
            return generated.blob();
        }
    }
}
