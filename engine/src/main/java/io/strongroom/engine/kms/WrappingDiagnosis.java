package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.RsaPadding;
import io.strongroom.engine.crypto.RsaUnwrapper;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.MaterialFault;
import java.util.List;
import java.util.Optional;

/// Why something that looks like wrapped material does not open as was agreed: it is tried in
/// every other way.
///
/// To be asked on the store's own machine only. Telling another machine which padding fits would
/// let it decrypt what it has overheard.
final class WrappingDiagnosis {
    private final RsaPadding agreed;
    private final int expected;

    /// @param expected bytes of material that the key takes
    WrappingDiagnosis(RsaPadding agreed, int expected) {
        this.agreed = agreed;
        this.expected = expected;
    }

    /// @param own opens what was wrapped for this ticket
    /// @param others open what was wrapped for other tickets
    MaterialFinding explain(byte[] ciphertext, RsaUnwrapper own, List<RsaUnwrapper> others) {
        Optional<RsaPadding> padding = fitting(ciphertext, own);
        if (padding.isPresent()) {
            return new MaterialFinding(ofPadding(padding.get()), ciphertext.length);
        }
        boolean other = others.stream()
                .anyMatch(unwrapper -> fitting(ciphertext, unwrapper).isPresent());
        MaterialFault fault = other ? MaterialFault.OTHER_TICKET : MaterialFault.NOT_FOR_THIS_KEY;
        return new MaterialFinding(fault, ciphertext.length);
    }

    private Optional<RsaPadding> fitting(byte[] ciphertext, RsaUnwrapper unwrapper) {
        for (RsaPadding padding : RsaPadding.values()) {
            Optional<SecretBytes> opened = unwrapper.unwrap(padding, ciphertext);
            if (opened.isPresent()) {
                try (SecretBytes material = opened.get()) {
                    if (padding.isOaep() || isPlausible(material)) {
                        return Optional.of(padding);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// One in some ten thousand random messages passes for PKCS #1 v1.5; its content tells.
    private boolean isPlausible(SecretBytes material) {
        return MaterialCheck.of(material, expected)
                .filter(finding -> finding.fault() == MaterialFault.WRONG_LENGTH)
                .isEmpty();
    }

    private MaterialFault ofPadding(RsaPadding used) {
        if (used.isOaep() && !agreed.isOaep()) {
            return MaterialFault.OAEP_INSTEAD_OF_PKCS1;
        }
        if (!used.isOaep()) {
            return MaterialFault.PKCS1_INSTEAD_OF_OAEP;
        }
        boolean mask = agreed == RsaPadding.OAEP_SHA_256 && used == RsaPadding.OAEP_SHA_256_MGF1_SHA_1;
        return mask ? MaterialFault.MASK_SHA_1 : MaterialFault.OTHER_OAEP_HASH;
    }
}
