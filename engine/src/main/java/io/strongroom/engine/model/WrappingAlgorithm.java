package io.strongroom.engine.model;

import java.util.Optional;

/// How key material is wrapped on its way into the store, as in the KMS API (`WrappingAlgorithm`).
public enum WrappingAlgorithm {
    /// The one to choose: OAEP and its mask both with SHA-256.
    RSAES_OAEP_SHA_256(WrappingKeySpec.RSA_2048, Offer.RECOMMENDED),
    RSAES_OAEP_SHA_1(WrappingKeySpec.RSA_2048, Offer.ACCEPTED),
    /// Open to padding oracles and withdrawn elsewhere; for tools that know nothing else.
    RSAES_PKCS1_V1_5(WrappingKeySpec.RSA_2048, Offer.LEGACY),
    /// For keys of the protection level `HSM` alone, which this store has not.
    SM2PKE(WrappingKeySpec.EC_SM2, Offer.NONE);

    /// How far an algorithm is offered.
    public enum Offer {
        RECOMMENDED,
        ACCEPTED,
        LEGACY,
        NONE
    }

    private final WrappingKeySpec keySpec;
    private final Offer offer;

    WrappingAlgorithm(WrappingKeySpec keySpec, Offer offer) {
        this.keySpec = keySpec;
        this.offer = offer;
    }

    /// The kind of key pair it goes with.
    public WrappingKeySpec keySpec() {
        return keySpec;
    }

    /// How far it is offered.
    public Offer offer() {
        return offer;
    }

    /// The algorithm with this API name; names and constants are the same.
    public static Optional<WrappingAlgorithm> ofApiName(String name) {
        return java.util.Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }
}
