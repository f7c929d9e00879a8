package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.key.CreateKey;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key create`
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Make a CMK. One of origin EXTERNAL waits for its owner's material: next is key parameters-for-import."
        })
final class KeyCreateCommand extends KmsCommand {

    @Option(
            names = "--origin",
            paramLabel = "Aliyun_KMS|EXTERNAL",
            description = "Who brings the material (default Aliyun_KMS: the store makes it).")
    private String origin = KeyOrigin.ALIYUN_KMS.apiName();

    @Option(
            names = {"--key-spec", "--spec"},
            paramLabel = "Aliyun_AES_256|Aliyun_SM4",
            description = "The key's cipher (default Aliyun_AES_256).")
    private String keySpec = KeySpec.AES_256.apiName();

    @Option(
            names = {"--alias", "--alias-name"},
            paramLabel = "NAME",
            description = "A first alias; alias/ may be left out.")
    private @Nullable String alias;

    @Option(names = "--description", paramLabel = "TEXT", description = "For people; at most 8192 characters.")
    private String description = "";

    @Mixin
    private RotationOptions rotation = new RotationOptions();

    KeyCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (KeyOrigin.ofApiName(origin).isEmpty()) {
            throw usage("--origin is Aliyun_KMS or EXTERNAL");
        }
        if (KeySpec.ofApiName(keySpec).isEmpty()) {
            throw usage("--key-spec is Aliyun_AES_256 or Aliyun_SM4");
        }
        rotation.fault().ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        Optional<KeyAlias> name = alias == null ? Optional.empty() : Optional.of(KeyAlias.parse(alias));
        KeyEntry key = store.engine()
                .keys()
                .create()
                .run(
                        store.call(),
                        new CreateKey.Request(
                                KeyOrigin.ofApiName(origin).orElseThrow(),
                                KeySpec.ofApiName(keySpec).orElseThrow(),
                                description,
                                name,
                                rotation.interval()));
        output.facts(KeyFacts.of(key));
        if (name.isPresent()) {
            AliasNotes.tell(store, name.get(), terminal());
        }
        return DONE;
    }
}
