package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.Plaintext;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Opens what a CMK encrypted directly. The blob names its key; every failure to open it is the same.
public final class Decrypt extends UseCase<Decrypt.Request, Decrypt.Decrypted> {
    private final DirectCrypto crypto;

    public Decrypt(Door door, DirectCrypto crypto) {
        super(door);
        this.crypto = crypto;
    }

    /// @param ciphertextBlob as it was handed out
    /// @param encryptionContext exactly that of the encryption, as JSON; empty for none
    public record Request(byte[] ciphertextBlob, String encryptionContext) {}

    /// What the blob held; closing wipes it.
    public record Decrypted(Plaintext plaintext, KeyId key, KeyVersionId version) implements AutoCloseable {
        @Override
        public void close() {
            plaintext.close();
        }
    }

    /// The key is known only from the blob; one that is no blob is refused before anything is asked.
    @Override
    protected Request resolved(Request request) throws EngineException {
        DirectCrypto.keyOf(request.ciphertextBlob());
        return request;
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(KeyNames.onKeyOf("kms:Decrypt", request.ciphertextBlob()));
    }

    @Override
    protected Decrypted perform(Call call, Request request) throws EngineException {
        KeyId key = DirectCrypto.keyOf(request.ciphertextBlob());
        var use = new DirectCrypto.Use(
                KeyOperation.DECRYPT, call.entry(event(), key.toString()), request.encryptionContext());
        DirectCrypto.Opened opened = crypto.decrypt(use, request.ciphertextBlob());
        return new Decrypted(opened.plaintext(), opened.key(), opened.version());
    }
}
