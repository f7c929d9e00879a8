package io.strongroom.engine.usecase.key;

import io.strongroom.engine.model.DataKeySpec;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.util.Optional;

/// Asks for a data key under a CMK.
///
/// @param key id or alias
/// @param keySpec its length by name; ignored when `numberOfBytes` is given
/// @param numberOfBytes its length, 1 to [#MAX_BYTES]; 32 when neither is given
/// @param encryptionContext JSON object of texts that decrypting must repeat; empty for none
public record DataKeyRequest(
        String key, Optional<DataKeySpec> keySpec, Optional<Integer> numberOfBytes, String encryptionContext) {
    /// Longest data key in bytes.
    public static final int MAX_BYTES = 1024;

    /// 32 bytes under `key`, without encryption context.
    public static DataKeyRequest of(String key) {
        return new DataKeyRequest(key, Optional.empty(), Optional.empty(), "");
    }

    /// The same for the key of this id.
    DataKeyRequest resolvedTo(String id) {
        return new DataKeyRequest(id, keySpec, numberOfBytes, encryptionContext);
    }

    /// @throws EngineException with [Problem.InvalidArgument]
    int length() throws EngineException {
        int wanted = numberOfBytes.orElse(keySpec.orElse(DataKeySpec.AES_256).length());
        if (wanted < 1 || wanted > MAX_BYTES) {
            throw new EngineException(new Problem.InvalidArgument("NumberOfBytes", Integer.toString(wanted)));
        }
        return wanted;
    }
}
