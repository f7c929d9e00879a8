package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.Conditions;
import io.strongroom.engine.usecase.object.HeadObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `stat oss://BUCKET[/KEY]`
@Command(
        name = "stat",
        mixinStandardHelpOptions = true,
        description = "Tell everything about a bucket or object that is not content. Needs no key.")
final class StatCommand extends StoreCommand {

    @Parameters(paramLabel = "oss://BUCKET[/KEY]", description = "The bucket or object.")
    private @Nullable String place;

    @Mixin
    private VersionOption version = new VersionOption();

    StatCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (address(typed(place)).isBucket() && version.isGiven()) {
            throw usage("--version-id goes with an object");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        OssAddress address = address(typed(place));
        if (address.isBucket()) {
            output.facts(BucketFacts.of(store.engine().buckets().info().run(store.call(), address.bucketName())));
        } else {
            output.facts(ObjectFacts.of(store.engine()
                    .objects()
                    .head()
                    .run(
                            store.call(),
                            new HeadObject.Request(
                                    address.bucketName(), address.objectKey(), Conditions.none(), version.get()))));
        }
        return DONE;
    }
}
