package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bucket-mirror --method put|get|delete oss://BUCKET [ORIGIN]`
@Command(
        name = "bucket-mirror",
        mixinStandardHelpOptions = true,
        description = "Set, show or remove where a bucket fetches objects from that it does not have.")
final class BucketMirrorCommand extends StoreCommand {

    @Mixin
    private MethodOption method = new MethodOption();

    @Option(
            names = "--allow-internal",
            description = "With put: the origin may be an address inside this network or of this machine.")
    private boolean allowInternal;

    @Parameters(index = "0", paramLabel = "oss://BUCKET", description = "The bucket.")
    private @Nullable String bucket;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ORIGIN",
            description = {
                "With put: an http(s) address that ends in /, or a folder. Where a bucket has several rules, it is that",
                "of the rule for every name; get shows all, delete removes all."
            })
    private @Nullable String origin;

    BucketMirrorCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        bucketAddress(typed(bucket));
        boolean isPut = method.get() == MethodOption.Method.PUT;
        if (isPut && origin == null) {
            throw usage("--method put needs an origin: an http(s) address that ends in /, or a folder");
        }
        if (!isPut && (origin != null || allowInternal)) {
            throw usage("an origin and --allow-internal go with --method put");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        BucketName name = bucketAddress(typed(bucket)).bucketName();
        switch (method.get()) {
            case PUT -> output.facts(BucketFacts.of(put(store, name)), "set; what is fetched is never encrypted");
            case GET -> {
                for (MirrorRule rule : store.engine().buckets().getMirrorRules().run(store.call(), name)) {
                    output.facts(BucketFacts.mirror(rule));
                }
            }
            case DELETE -> {
                store.engine().buckets().deleteMirror().run(store.call(), name);
                output.facts(new Facts().with("name", name.value()), "removed; what was fetched stays");
            }
        }
        return DONE;
    }

    private io.strongroom.engine.model.BucketEntry put(OpenStore store, BucketName name) throws EngineException {
        String typed = typed(origin);
        String location = typed.contains("://") ? typed : terminal().path(typed).toString();
        return store.engine()
                .buckets()
                .putMirror()
                .run(
                        store.call(),
                        new PutBucketMirror.Request(
                                name,
                                location,
                                allowInternal
                                        ? MirrorOrigin.InternalAddresses.ALLOWED
                                        : MirrorOrigin.InternalAddresses.REFUSED));
    }
}
