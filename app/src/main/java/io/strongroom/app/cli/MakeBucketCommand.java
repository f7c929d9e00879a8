package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `mb oss://BUCKET`
@Command(name = "mb", mixinStandardHelpOptions = true, description = "Make a bucket.")
final class MakeBucketCommand extends StoreCommand {

    @Parameters(paramLabel = "oss://BUCKET", description = "The bucket to make.")
    private @Nullable String bucket;

    @Mixin
    private BucketRuleOptions rule = new BucketRuleOptions();

    MakeBucketCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        bucketAddress(typed(bucket));
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        OssAddress address = bucketAddress(typed(bucket));
        Optional<io.strongroom.engine.model.EncryptionRule> wanted =
                rule.isGiven() ? Optional.of(rule.rule()) : Optional.empty();
        BucketEntry made = store.engine()
                .buckets()
                .create()
                .run(store.call(), new CreateBucket.Request(address.bucketName(), wanted));
        output.facts(BucketFacts.of(made), "made " + address);
        return DONE;
    }
}
