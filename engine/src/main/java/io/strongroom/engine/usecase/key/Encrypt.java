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

/// Encrypts a few bytes with a CMK directly; the blob names key and version itself.
public final class Encrypt extends UseCase<Encrypt.Request, CiphertextBlob> {
    /// Most bytes of plaintext.
    public static final int MAX_PLAINTEXT = DirectCrypto.MAX_PLAINTEXT;

    private final Database database;
    private final KeyVault vault;
    private final DirectCrypto crypto;

    public Encrypt(Door door, Database database, KeyVault vault, DirectCrypto crypto) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.crypto = crypto;
    }

    /// @param key id or alias
    /// @param plaintext stays the caller's, who wipes it; at most [#MAX_PLAINTEXT] bytes
    /// @param encryptionContext JSON object of texts that decrypting must repeat; empty for none
    public record Request(String key, byte[] plaintext, String encryptionContext) {
        @Override
        public String toString() {
            return "Encrypt[" + key + "]";
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        return new Request(
                KeyNames.idOf(database, vault, request.key()), request.plaintext(), request.encryptionContext());
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onNamedKey("kms:Encrypt", request.key()));
    }

    @Override
    protected CiphertextBlob perform(Call call, Request request) throws EngineException {
        var use = new DirectCrypto.Use(
                KeyOperation.ENCRYPT, call.entry(event(), request.key()), request.encryptionContext());
        return crypto.encrypt(use, KeyNames.id(request.key()), request.plaintext());
    }
}
