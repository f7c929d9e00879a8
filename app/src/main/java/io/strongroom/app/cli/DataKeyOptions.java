package io.strongroom.app.cli;

import io.strongroom.engine.model.DataKeySpec;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which data key is wanted, as the KMS API says it.
final class DataKeyOptions {

    @Parameters(index = "0", paramLabel = "KEY", description = "The key that encrypts it: id or alias/NAME.")
    private @Nullable String key;

    @Option(
            names = "--key-spec",
            paramLabel = "AES_256|AES_128",
            description = "Its length by name (default AES_256); ignored beside --number-of-bytes.")
    private @Nullable DataKeySpec keySpec;

    @Option(names = "--number-of-bytes", paramLabel = "N", description = "Its length: 1 to 1024 bytes.")
    private @Nullable Integer bytes;

    @Mixin
    private ContextOption context = new ContextOption();

    DataKeyRequest request() {
        return new DataKeyRequest(
                StoreCommand.typed(key), Optional.ofNullable(keySpec), Optional.ofNullable(bytes), context.json());
    }
}
