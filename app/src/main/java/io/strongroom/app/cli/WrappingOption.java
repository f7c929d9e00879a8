package io.strongroom.app.cli;

import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.model.WrappingKeySpec;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How material is wrapped, as the KMS API says it.
final class WrappingOption {

    @Option(
            names = "--wrapping-algorithm",
            paramLabel = "ALGORITHM",
            description =
                    "RSAES_OAEP_SHA_256 (default), RSAES_OAEP_SHA_1, or RSAES_PKCS1_V1_5 for tools that know nothing"
                            + " else.")
    private String algorithm = WrappingAlgorithm.RSAES_OAEP_SHA_256.name();

    @Option(names = "--wrapping-key-spec", paramLabel = "RSA_2048", description = "RSA_2048, the only one there is.")
    private String keySpec = WrappingKeySpec.RSA_2048.name();

    /// What is wrong with what was typed.
    Optional<String> fault() {
        Optional<WrappingAlgorithm> known = WrappingAlgorithm.ofApiName(algorithm);
        if (known.isEmpty()) {
            return Optional.of("--wrapping-algorithm is RSAES_OAEP_SHA_256, RSAES_OAEP_SHA_1 or RSAES_PKCS1_V1_5");
        }
        boolean fits = known.get().keySpec().name().equals(keySpec);
        boolean exists = Arrays.stream(WrappingKeySpec.values())
                .anyMatch(spec -> spec.name().equals(keySpec));
        boolean isSm2 = known.get() == WrappingAlgorithm.SM2PKE;
        return fits || (exists && isSm2) ? Optional.empty() : Optional.of("--wrapping-key-spec is RSA_2048");
    }

    WrappingAlgorithm algorithm() {
        return WrappingAlgorithm.ofApiName(algorithm)
                .orElseThrow(() -> new IllegalStateException("what was typed has been checked"));
    }
}
