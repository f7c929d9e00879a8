package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `coverage [oss://BUCKET]`: how much is encrypted, and how.
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Tell how many objects of each bucket are encrypted, by which method, and why others are not. Counts only",
            "what a read returns. The last line is the whole store."
        })
final class CoverageCommand extends StoreCommand {
    private static final int PAGE = 1000;

    @Parameters(arity = "0..1", paramLabel = "oss://BUCKET", description = "Only this bucket.")
    private @Nullable String place;

    CoverageCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (place != null) {
            bucketAddress(place);
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        Optional<BucketName> only = place == null
                ? Optional.empty()
                : Optional.of(bucketAddress(place).bucketName());
        Map<BucketName, List<Usage>> usages = store.engine().buckets().usage().run(store.call(), only).stream()
                .collect(Collectors.groupingBy(usage -> usage.slice().bucket()));
        CoverageFacts total = new CoverageFacts();
        String after = "";
        List<BucketEntry> page;
        do {
            page = store.engine()
                    .buckets()
                    .list()
                    .run(store.call(), new ListBuckets.Request("", after, PAGE))
                    .buckets();
            for (BucketEntry bucket : page) {
                after = bucket.name().value();
                if (only.stream().allMatch(bucket.name()::equals)) {
                    CoverageFacts facts = new CoverageFacts();
                    for (Usage usage : usages.getOrDefault(bucket.name(), List.of())) {
                        facts.add(usage, bucket.defaultEncryption().isPresent());
                        total.add(usage, bucket.defaultEncryption().isPresent());
                    }
                    output.facts(facts.facts(new Facts().with("bucket", after)), facts.line("oss://" + bucket.name()));
                }
            }
        } while (page.size() == PAGE);
        if (only.isEmpty()) {
            output.facts(total.facts(new Facts().with("total", true)), total.line("total"));
        }
        return DONE;
    }
}
