package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `bucket-encryption --method put|get|delete oss://BUCKET`
@Command(
        name = "bucket-encryption",
        mixinStandardHelpOptions = true,
        description = "Set, show or remove how new objects of a bucket are encrypted. What is stored stays as it is.")
final class BucketEncryptionCommand extends StoreCommand {

    @Mixin
    private MethodOption method = new MethodOption();

    @Mixin
    private BucketRuleOptions rule = new BucketRuleOptions();

    @Parameters(paramLabel = "oss://BUCKET", description = "The bucket.")
    private @Nullable String bucket;

    BucketEncryptionCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        bucketAddress(typed(bucket));
        if (method.get() != MethodOption.Method.PUT && rule.isGiven()) {
            throw usage("--sse-algorithm, --kms-masterkey-id and --kms-data-encryption go with --method put");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        BucketName name = bucketAddress(typed(bucket)).bucketName();
        switch (method.get()) {
            case PUT -> {
                var set = store.engine()
                        .buckets()
                        .putEncryption()
                        .run(store.call(), new PutBucketEncryption.Request(name, rule.rule()));
                output.facts(BucketFacts.of(set), "set; objects stored before stay as they are");
            }
            case GET -> show(store, output, name);
            case DELETE -> {
                store.engine().buckets().deleteEncryption().run(store.call(), name);
                output.facts(new Facts().with("name", name.value()), "removed; stored objects stay as they are");
            }
        }
        return DONE;
    }

    /// The lines of ossutil: with KMS all three, else the algorithm alone.
    private static void show(OpenStore store, Output output, BucketName name) throws EngineException, IOException {
        var set = store.engine().buckets().getEncryption().run(store.call(), name);
        SseHeaders headers = SseHeaders.of(set.rule());
        String text = "SSEAlgorithm:" + headers.algorithm().orElse("");
        if (headers.algorithm().orElse("").equals("KMS")) {
            text += "\nKMSMasterKeyID:" + headers.keyId().orElse("") + "\nKMSDataEncryption:"
                    + headers.dataAlgorithm().orElse("");
        }
        output.facts(BucketFacts.rule(set.rule()).with("setAt", set.setAt()), text);
    }
}
