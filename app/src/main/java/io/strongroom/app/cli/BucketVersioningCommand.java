package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `bucket-versioning --method put|get oss://BUCKET [enabled|suspended]`
@Command(
        name = "bucket-versioning",
        mixinStandardHelpOptions = true,
        description = {
            "Turn versions of a bucket on or suspend them, or show whether it keeps them.",
            "With versions every write and delete keeps what was there before. They cannot be turned off again, and do not",
            "go with a mirror origin."
        })
final class BucketVersioningCommand extends StoreCommand {

    @Mixin
    private MethodOption method = new MethodOption();

    @Parameters(index = "0", paramLabel = "oss://BUCKET", description = "The bucket.")
    private @Nullable String bucket;

    @Parameters(index = "1", arity = "0..1", paramLabel = "enabled|suspended", description = "With --method put.")
    private @Nullable String status;

    BucketVersioningCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        bucketAddress(typed(bucket));
        if (method.get() == MethodOption.Method.DELETE) {
            throw usage("versions cannot be turned off; --method put … suspended makes no new ones");
        }
        if ((method.get() == MethodOption.Method.PUT) != (status != null)) {
            throw usage("--method put takes enabled or suspended, --method get takes neither");
        }
        if (status != null) {
            wanted(status);
        }
    }

    private Versioning wanted(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "enabled" -> Versioning.ENABLED;
            case "suspended" -> Versioning.SUSPENDED;
            default -> throw usage("say enabled or suspended, not " + text);
        };
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        BucketName name = bucketAddress(typed(bucket)).bucketName();
        Versioning now = status == null
                ? store.engine().buckets().info().run(store.call(), name).versioning()
                : store.engine()
                        .buckets()
                        .putVersioning()
                        .run(store.call(), new PutBucketVersioning.Request(name, wanted(status)))
                        .versioning();
        output.facts(
                new Facts().with("name", name.value()).with("versioning", BucketFacts.word(now)),
                "versioning: " + BucketFacts.word(now));
        return DONE;
    }
}
