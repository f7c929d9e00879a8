package io.strongroom.app.cli;

import io.strongroom.app.report.OpenSslAdvice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key parameters-for-import KEY --public-key OUT.pem --token OUT`
@Command(
        name = "parameters-for-import",
        aliases = "get-parameters-for-import",
        mixinStandardHelpOptions = true,
        description = {
            "Get what it takes to bring material of your own into a key of origin EXTERNAL: a fresh public key to wrap",
            "it with, and a token to hand over beside it. Both are good for 24 hours and for any number of imports.",
            "Prints the openssl command that wraps. Ask again for new ones at any time; older ones stay good."
        })
final class KeyImportParametersCommand extends OneKeyCommand {

    @Mixin
    private WrappingOption wrapping = new WrappingOption();

    @Option(
            names = "--public-key",
            required = true,
            paramLabel = "OUT.pem",
            description = "Where the public key goes, as PEM.")
    private @Nullable String publicKey;

    @Option(
            names = {"--token", "--import-token"},
            required = true,
            paramLabel = "OUT",
            description = "Where the token goes, as Base64.")
    private @Nullable String token;

    @Mixin
    private ForceOption force = new ForceOption();

    KeyImportParametersCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        wrapping.fault().ifPresent(fault -> {
            throw usage(fault);
        });
        if (terminal().path(typed(publicKey)).equals(terminal().path(typed(token)))) {
            throw usage("--public-key and --token are two files");
        }
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        OwnerFile keyFile = force.file(terminal(), typed(publicKey));
        OwnerFile tokenFile = force.file(terminal(), typed(token));
        for (OwnerFile file : List.of(keyFile, tokenFile)) {
            file.requireFree();
        }
        WrappingAlgorithm algorithm = wrapping.algorithm();
        ImportTicket ticket = store.engine()
                .imports()
                .parameters()
                .run(store.call(), new GetParametersForImport.Request(key.id(), algorithm));
        keyFile.write(ticket.publicKeyPem().getBytes(StandardCharsets.US_ASCII));
        tokenFile.write((ticket.tokenBase64() + "\n").getBytes(StandardCharsets.US_ASCII));
        output.facts(new Facts()
                .with("keyId", ticket.key().toString())
                .with("wrappingAlgorithm", algorithm.name())
                .with("wrappingKeySpec", algorithm.keySpec().name())
                .with("tokenExpireTime", ticket.expiresAt())
                .with("publicKeyFile", keyFile.path().toString())
                .with("importTokenFile", tokenFile.path().toString()));
        output.line(advice(key));
        return DONE;
    }

    private String advice(KeyEntry key) {
        String legacy = wrapping.algorithm().offer() == WrappingAlgorithm.Offer.LEGACY
                ? "\nRSAES_PKCS1_V1_5 is open to padding oracles; RSAES_OAEP_SHA_256 is the one to choose."
                : "";
        return """

                Wrap %d raw bytes of material (openssl rand -out KeyMaterial.bin %1$d makes some) and import them:
                %s
                strongroom key import-material %s --token %s --material EncryptedKeyMaterial.bin%s""".formatted(
                        key.spec().materialLength(),
                        OpenSslAdvice.wrap(wrapping.algorithm(), typed(publicKey)),
                        key.aliases().isEmpty() ? key.id() : key.aliases().getFirst(),
                        OpenSslAdvice.quoted(typed(token)),
                        legacy);
    }
}
