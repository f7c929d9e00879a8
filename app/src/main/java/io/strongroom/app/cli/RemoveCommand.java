package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rm [-r] oss://BUCKET/KEY`. Needs no key: what can no longer be decrypted can still be removed.
@Command(name = "rm", mixinStandardHelpOptions = true, description = "Remove an object, or with -r all below a prefix.")
final class RemoveCommand extends StoreCommand {

    @Parameters(paramLabel = "oss://BUCKET/KEY", description = "The object or prefix.")
    private @Nullable String place;

    @Option(
            names = {"-r", "--recursive"},
            description = "All objects whose names begin with the key; without key all of the bucket.")
    private boolean recursive;

    @Mixin
    private VersionOption version = new VersionOption();

    @Option(
            names = "--all-versions",
            description =
                    "With -r: all versions and delete markers, for good. Else versions stay under delete markers.")
    private boolean allVersions;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    RemoveCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        checkVersions();
        if (!recursive && address(typed(place)).isBucket()) {
            throw usage("name an object, or say -r for all objects of the bucket");
        }
    }

    private void checkVersions() {
        if (version.isGiven() && (recursive || address(typed(place)).isBucket())) {
            throw usage("--version-id goes with one object");
        }
        if (allVersions && !recursive) {
            throw usage("--all-versions goes with -r");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        OssAddress address = address(typed(place));
        if (recursive) {
            return removeAll(store, output, address);
        }
        DeleteObject.Result result = store.engine()
                .objects()
                .delete()
                .run(store.call(), new DeleteObject.Request(address.bucketName(), address.objectKey(), version.get()));
        boolean removed = result.found();
        output.facts(
                new Facts().with("key", address.key()).with("removed", removed ? 1 : 0),
                removed ? "removed " + address : "was not there: " + address);
        return DONE;
    }

    private int removeAll(OpenStore store, Output output, OssAddress address)
            throws EngineException, CommandFailure, IOException {
        if (!yes) {
            confirm("Remove all " + (allVersions ? "versions of " : "") + "objects that begin with " + address + "?");
        }
        if (allVersions) {
            return removeVersions(store, output, address);
        }
        List<ObjectKey> batch = new ArrayList<>(DeleteObjects.MAX_KEYS);
        long[] removed = new long[1];
        ObjectPages.each(store, address, object -> {
            batch.add(object.key());
            if (batch.size() == DeleteObjects.MAX_KEYS) {
                removed[0] += remove(store, address, batch);
            }
            return cancel().isCancelled() ? ObjectPages.Walk.STOP : ObjectPages.Walk.ON;
        });
        removed[0] += remove(store, address, batch);
        output.facts(
                new Facts().with("prefix", address.key()).with("removed", removed[0]),
                "removed %,d objects".formatted(removed[0]));
        return cancel().isCancelled() ? FAILED : DONE;
    }

    private int removeVersions(OpenStore store, Output output, OssAddress address) throws EngineException, IOException {
        long removed = 0;
        List<ObjectVersion> page;
        do {
            page = store.engine()
                    .objects()
                    .versions()
                    .run(store.call(), ListObjectVersions.Request.of(address.bucketName(), address.key()))
                    .versions();
            for (ObjectVersion one : page) {
                store.engine()
                        .objects()
                        .delete()
                        .run(
                                store.call(),
                                new DeleteObject.Request(
                                        address.bucketName(), one.entry().key(), Optional.of(one.name())));
                removed++;
            }
        } while (!page.isEmpty() && !cancel().isCancelled());
        output.facts(
                new Facts().with("prefix", address.key()).with("removed", removed),
                "removed %,d versions".formatted(removed));
        return cancel().isCancelled() ? FAILED : DONE;
    }

    private static int remove(OpenStore store, OssAddress address, List<ObjectKey> batch) throws EngineException {
        if (batch.isEmpty()) {
            return 0;
        }
        int removed = store.engine()
                .objects()
                .deleteAll()
                .run(store.call(), new DeleteObjects.Request(address.bucketName(), batch))
                .removed();
        batch.clear();
        return removed;
    }
}
