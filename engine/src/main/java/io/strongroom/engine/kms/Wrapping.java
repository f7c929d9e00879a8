package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.RsaPadding;
import io.strongroom.engine.crypto.RsaWrap;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.util.Optional;

/// The wrapping algorithms as paddings, and the sender's half of an import for owners who keep
/// their material on this machine.
public final class Wrapping {
    private Wrapping() {}

    /// The padding of an algorithm.
    ///
    /// @throws EngineException with [Problem.WrappingNotOffered]
    static RsaPadding padding(WrappingAlgorithm algorithm) throws EngineException {
        return switch (algorithm) {
            case RSAES_OAEP_SHA_256 -> RsaPadding.OAEP_SHA_256;
            case RSAES_OAEP_SHA_1 -> RsaPadding.OAEP_SHA_1;
            case RSAES_PKCS1_V1_5 -> RsaPadding.PKCS1_V1_5;
            case SM2PKE -> throw new EngineException(new Problem.WrappingNotOffered(algorithm));
        };
    }

    /// Wraps raw key material for a ticket.
    ///
    /// @param material stays the caller's, who wipes it
    /// @throws EngineException with [Problem.InvalidKeyMaterial] when it could not be imported
    public static byte[] wrap(ImportTicket ticket, KeySpec spec, byte[] material) throws EngineException {
        try (SecretBytes secret = SecretBytes.copyOf(material)) {
            Optional<MaterialFinding> finding = MaterialCheck.of(secret, spec.materialLength());
            if (finding.isPresent()) {
                throw finding.get().refusal(ticket.key(), spec.materialLength());
            }
            return RsaWrap.wrap(ticket.publicKey(), padding(ticket.algorithm()), secret);
        }
    }
}
