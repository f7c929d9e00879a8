package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import io.strongroom.engine.usecase.key.VerifyKeyByObject.TestObject;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key verify KEY [oss://BUCKET/KEY]`
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Show that a key does what it should: a new data key is wrapped and opened again,",
            "and an object under the key, if one is named, is read to its end and checked."
        })
final class KeyVerifyCommand extends OneKeyCommand {

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "oss://BUCKET/OBJECT",
            description = "An object under the key.")
    private @Nullable String object;

    KeyVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (object != null && address(object).isBucket()) {
            throw usage("name an object, not only its bucket");
        }
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty())) {
            VerifyKeyByObject.Proof proof = store.engine()
                    .imports()
                    .verify()
                    .run(store.call(progress.forOneObject()), new VerifyKeyByObject.Request(key.id(), testObject()));
            progress.clear();
            output.facts(
                    new Facts()
                            .with("keyId", proof.key().toString())
                            .with("object", Optional.ofNullable(object))
                            .with("bytes", proof.bytes()),
                    KeyFacts.name(key) + " wraps and opens data keys" + (object == null ? "" : read(proof)));
            return DONE;
        }
    }

    private Optional<TestObject> testObject() throws EngineException {
        if (object == null) {
            return Optional.empty();
        }
        OssAddress address = address(object);
        return Optional.of(new TestObject(address.bucketName(), address.objectKey()));
    }

    private String read(VerifyKeyByObject.Proof proof) {
        return "; %s was read to its end (%s)"
                .formatted(ObjectFacts.printable(typed(object)), ProgressLine.size(proof.bytes()));
    }
}
