package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `rb oss://BUCKET`
@Command(name = "rb", mixinStandardHelpOptions = true, description = "Remove an empty bucket.")
final class RemoveBucketCommand extends StoreCommand {

    @Parameters(paramLabel = "oss://BUCKET", description = "The bucket to remove; it must be empty.")
    private @Nullable String bucket;

    RemoveBucketCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        bucketAddress(typed(bucket));
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        BucketName name = bucketAddress(typed(bucket)).bucketName();
        store.engine().buckets().delete().run(store.call(), name);
        output.facts(new Facts().with("name", name.value()), "removed oss://" + name);
        return DONE;
    }
}
