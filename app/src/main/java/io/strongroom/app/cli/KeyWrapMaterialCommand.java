package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `key wrap-material`: the owner's half of an import, for whom openssl is too long. Opens no store, so the raw
/// material never meets one.
@Command(
        name = "wrap-material",
        mixinStandardHelpOptions = true,
        description = {
            "Wrap raw material with the public key of key parameters-for-import, as openssl would. No store is opened:",
            "this can be done on another machine, where the material is kept."
        })
final class KeyWrapMaterialCommand implements Callable<Integer> {

    private static final int LONGEST = 1 << 16;
    private static final KeyId UNKNOWN = new KeyId(new UUID(0, 0));

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--material",
            required = true,
            paramLabel = "FILE",
            description = "The raw material: 32 bytes for Aliyun_AES_256, 16 for Aliyun_SM4. - is standard input.")
    private @Nullable String material;

    @Option(
            names = "--public-key",
            required = true,
            paramLabel = "FILE",
            description = "The public key; PEM, DER or Base64.")
    private @Nullable String publicKey;

    @Mixin
    private WrappingOption wrapping = new WrappingOption();

    @Option(
            names = "--key-spec",
            paramLabel = "Aliyun_AES_256|Aliyun_SM4",
            description = "The spec of the key it is for (default Aliyun_AES_256).")
    private String keySpec = KeySpec.AES_256.apiName();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the wrapped material goes, raw.")
    private @Nullable String out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Option(names = "--json", description = "Tell facts as JSON, one object per line.")
    private boolean json;

    KeyWrapMaterialCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws EngineException, CommandFailure, IOException {
        Optional<KeySpec> keyOf = KeySpec.ofApiName(keySpec);
        Optional<String> fault = wrapping.fault()
                .or(() ->
                        keyOf.isEmpty() ? Optional.of("--key-spec is Aliyun_AES_256 or Aliyun_SM4") : Optional.empty());
        if (fault.isPresent()) {
            throw new ParameterException(spec.commandLine(), fault.get());
        }
        Terminal terminal = context.terminal();
        OwnerFile target = force.file(terminal, StoreCommand.typed(out));
        target.requireFree();
        target.write(wrap(terminal, keyOf.orElseThrow()));
        try (Output output = new Output(terminal, json ? Output.Format.JSON : Output.Format.TEXT)) {
            output.facts(
                    new Facts()
                            .with("wrappingAlgorithm", wrapping.algorithm().name())
                            .with("encryptedKeyMaterialFile", target.path().toString()),
                    "wrapped the material into " + target.path());
        }
        return StoreCommand.DONE;
    }

    private byte[] wrap(Terminal terminal, KeySpec keyOf) throws EngineException, CommandFailure {
        byte[] der = PublicKeyFile.read(terminal, StoreCommand.typed(publicKey));
        // Only key and algorithm of the ticket matter here; whose it is, the token says later.
        ImportTicket ticket = new ImportTicket(UNKNOWN, wrapping.algorithm(), der, new byte[0], Instant.EPOCH);
        var tooLong = new CommandFailure("InvalidKeyMaterial", material + " is too long to be raw material.");
        byte[] raw = new InputBytes(terminal, LONGEST).read(StoreCommand.typed(material), tooLong);
        try {
            return Engine.wrapMaterial(ticket, keyOf, raw);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }
}
