package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.Conditions;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import io.strongroom.engine.usecase.object.Overwrite;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `set-meta oss://BUCKET/KEY`: encryption or metadata of what is stored, by a copy onto itself.
///
/// What is not named stays as it is, also the encryption: ossutil's habit of dropping it silently is not ours.
@Command(
        name = "set-meta",
        mixinStandardHelpOptions = true,
        description = {
            "Change the encryption or the metadata of stored objects. What is not named stays as it is.",
            "The content is stored anew, under a new data key."
        })
final class SetMetaCommand extends StoreCommand {

    @Parameters(paramLabel = "oss://BUCKET/KEY", description = "The object or prefix.")
    private @Nullable String place;

    @Option(
            names = {"-r", "--recursive"},
            description = "All objects whose names begin with the key.")
    private boolean recursive;

    @Option(names = "--no-sse", description = "Store without encryption from now on.")
    private boolean withoutEncryption;

    @Mixin
    private SseOptions sse = new SseOptions();

    @Mixin
    private MetadataOptions metadata = new MetadataOptions();

    SetMetaCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (!recursive && address(typed(place)).isBucket()) {
            throw usage("name an object, or say -r for all objects of the bucket");
        }
        if (sse.isGiven() && withoutEncryption) {
            throw usage("--sse and --no-sse contradict each other");
        }
        if (!sse.isGiven() && !withoutEncryption && !metadata.isGiven()) {
            throw usage("nothing to change: name --sse, --no-sse or metadata");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        OssAddress address = address(typed(place));
        Optional<EncryptionRule> wanted = withoutEncryption ? Optional.of(EncryptionRule.none()) : sse.rule();
        try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty())) {
            if (!recursive) {
                ObjectEntry entry = change(store, progress, address, wanted);
                output.facts(ObjectFacts.of(entry), ObjectFacts.line(entry));
                return DONE;
            }
            return changeAll(store, output, progress, wanted);
        }
    }

    private int changeAll(OpenStore store, Output output, ProgressLine progress, Optional<EncryptionRule> wanted)
            throws EngineException, CommandFailure, IOException {
        try (CopyCrew crew = new CopyCrew(terminal())) {
            ObjectPages.each(store, address(typed(place)), object -> {
                OssAddress one =
                        new OssAddress(object.bucket().value(), object.key().value());
                crew.submit(one.key(), () -> output.json(ObjectFacts.of(change(store, progress, one, wanted))));
                return crew.isStopped() ? ObjectPages.Walk.STOP : ObjectPages.Walk.ON;
            });
            output.line("changed %,d objects".formatted(crew.finish()));
            return DONE;
        }
    }

    /// Bound to the object that was looked at: one that was replaced meanwhile is not given the old one's metadata.
    private ObjectEntry change(
            OpenStore store, ProgressLine progress, OssAddress address, Optional<EncryptionRule> wanted)
            throws EngineException {
        HeadObject.Request object = HeadObject.Request.of(address.bucketName(), address.objectKey());
        ObjectDetails before = store.engine().objects().head().run(store.call(), object);
        ObjectEntry changed = store.engine()
                .objects()
                .copy()
                .run(
                        store.call(progress.forOneObject()),
                        new CopyObject.Request(
                                sameAs(before),
                                object,
                                MetadataDirective.REPLACE,
                                metadata.over(before.metadata()),
                                Optional.of(wanted.orElseGet(
                                        () -> rule(before.entry().encryption()))),
                                Overwrite.ALLOWED));
        progress.objectDone();
        return changed;
    }

    private static GetObject.Request sameAs(ObjectDetails before) {
        ObjectKey key = before.entry().key();
        Conditions unchanged = new Conditions(
                Optional.of(before.entry().etag()), Optional.empty(), Optional.empty(), Optional.empty());
        return new GetObject.Request(before.entry().bucket(), key, ByteRange.whole(), unchanged);
    }

    /// The rule that protects an object again as it is protected now.
    static EncryptionRule rule(ObjectEncryption encryption) {
        return switch (encryption.mode()) {
            case NONE -> EncryptionRule.none();
            case SSE_OSS -> new EncryptionRule.OssManaged(encryption.algorithm());
            case SSE_KMS_DEFAULT ->
                new EncryptionRule.Kms(new EncryptionRule.KeyChoice.Managed(), encryption.algorithm());
            case SSE_KMS_CHOSEN ->
                new EncryptionRule.Kms(
                        encryption
                                .wrappingKey()
                                .<EncryptionRule.KeyChoice>map(wrapping -> new EncryptionRule.KeyChoice.Named(
                                        wrapping.key().toString()))
                                .orElseGet(EncryptionRule.KeyChoice.Managed::new),
                        encryption.algorithm());
        };
    }
}
