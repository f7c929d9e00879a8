package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Moves a blob to another CMK, to the newest version of its own, or into another encryption context; the plaintext is
/// never handed out.
public final class ReEncrypt extends UseCase<ReEncrypt.Request, CiphertextBlob> {
    private final Database database;
    private final KeyVault vault;
    private final DirectCrypto crypto;

    public ReEncrypt(Door door, Database database, KeyVault vault, DirectCrypto crypto) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.crypto = crypto;
    }

    /// @param sourceEncryptionContext that of the blob, as JSON; empty for none
    /// @param destinationKey id or alias
    /// @param destinationEncryptionContext what decrypting must repeat from now on; empty for none
    public record Request(
            byte[] ciphertextBlob,
            String sourceEncryptionContext,
            String destinationKey,
            String destinationEncryptionContext) {}

    @Override
    protected Request resolved(Request request) throws EngineException {
        DirectCrypto.keyOf(request.ciphertextBlob());
        return new Request(
                request.ciphertextBlob(),
                request.sourceEncryptionContext(),
                KeyNames.idOf(database, vault, request.destinationKey()),
                request.destinationEncryptionContext());
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(
                KeyNames.onKeyOf("kms:ReEncryptFrom", request.ciphertextBlob()),
                Permission.onNamedKey("kms:ReEncryptTo", request.destinationKey()));
    }

    @Override
    protected CiphertextBlob perform(Call call, Request request) throws EngineException {
        KeyId destination = KeyNames.id(request.destinationKey());
        var entry = call.entry(event(), request.destinationKey());
        var from = new DirectCrypto.Use(KeyOperation.RE_ENCRYPT, entry, request.sourceEncryptionContext());
        var to = new DirectCrypto.Use(KeyOperation.RE_ENCRYPT, entry, request.destinationEncryptionContext());
        return crypto.reencrypt(from, request.ciphertextBlob(), to, destination);
    }
}
