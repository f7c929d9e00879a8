package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ls [oss://BUCKET[/PREFIX]]`. Prints page by page and never holds more than one.
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        description = "List buckets, or the objects of a bucket whose names begin with a prefix.")
final class ListCommand extends StoreCommand {

    private static final int PAGE = 1000;

    @Parameters(arity = "0..1", paramLabel = "oss://BUCKET[/PREFIX]", description = "What to list; else the buckets.")
    private @Nullable String place;

    @Option(
            names = {"-r", "--recursive"},
            description = "All objects, not only those up to the next /.")
    private boolean recursive;

    @Option(names = "--delimiter", paramLabel = "TEXT", description = "What ends a level instead of /.")
    private @Nullable String delimiter;

    @Option(names = "--marker", paramLabel = "KEY", description = "Only names after this one.")
    private @Nullable String marker;

    @Option(names = "--all-versions", description = "All versions and delete markers, newest first, under each name.")
    private boolean allVersions;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many entries.")
    private long limit = Long.MAX_VALUE;

    ListCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (place != null) {
            address(place);
        }
        if (allVersions && place == null) {
            throw usage("--all-versions goes with a bucket");
        }
        if (limit < 1) {
            throw usage("--limit must be 1 or more");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        if (place == null) {
            listBuckets(store, output);
        } else if (allVersions) {
            listVersions(store, output, address(place));
        } else {
            listObjects(store, output, address(place));
        }
        return DONE;
    }

    private void listBuckets(OpenStore store, Output output) throws EngineException, IOException {
        ListBuckets.Page page;
        String after = Optional.ofNullable(marker).orElse("");
        long left = limit;
        do {
            page = store.engine().buckets().list().run(store.call(), new ListBuckets.Request("", after, (int)
                    Math.min(PAGE, left)));
            for (BucketEntry bucket : page.buckets()) {
                output.facts(BucketFacts.of(bucket), line(bucket));
                after = bucket.name().value();
                left--;
            }
            output.flush();
        } while (page.truncated() == ListBuckets.Truncation.MORE_FOLLOW && left > 0);
    }

    private static String line(BucketEntry bucket) {
        String rule = bucket.defaultEncryption()
                .map(set -> String.join(
                        " ",
                        BucketFacts.rule(set.rule()).values().values().stream()
                                .map(Object::toString)
                                .toList()))
                .orElse("-");
        return "%s  %-8s  %s"
                .formatted(bucket.createdAt().truncatedTo(ChronoUnit.SECONDS), rule, "oss://" + bucket.name());
    }

    private void listObjects(OpenStore store, Output output, OssAddress address) throws EngineException, IOException {
        String level = recursive ? "" : Optional.ofNullable(delimiter).orElse("/");
        Optional<String> after = Optional.of(Optional.ofNullable(marker).orElse(""));
        long left = limit;
        while (after.isPresent() && left > 0) {
            ListObjects.Listing page = store.engine()
                    .objects()
                    .list()
                    .run(
                            store.call(),
                            new ListObjects.Request(address.bucketName(), address.key(), level, after.get(), (int)
                                    Math.min(PAGE, left)));
            print(output, page);
            left -= page.objects().size() + page.commonPrefixes().size();
            after = page.nextMarker();
        }
    }

    private void listVersions(OpenStore store, Output output, OssAddress address) throws EngineException, IOException {
        Optional<ListObjectVersions.Next> next = Optional.of(
                new ListObjectVersions.Next(Optional.ofNullable(marker).orElse(""), Optional.empty()));
        long left = limit;
        while (next.isPresent() && left > 0) {
            ListObjectVersions.Listing page = store.engine()
                    .objects()
                    .versions()
                    .run(
                            store.call(),
                            ListObjectVersions.Request.of(address.bucketName(), address.key())
                                    .limitedTo((int) Math.min(PAGE, left))
                                    .after(next.get()));
            for (ObjectVersion version : page.versions()) {
                output.facts(ObjectFacts.of(version), ObjectFacts.line(version));
            }
            output.flush();
            left -= page.versions().size();
            next = page.next();
        }
    }

    /// Objects and common prefixes in one order, as they stand in the bucket.
    private static void print(Output output, ListObjects.Listing page) throws IOException {
        List<String> prefixes = page.commonPrefixes();
        int shown = 0;
        for (ObjectEntry object : page.objects()) {
            while (shown < prefixes.size() && precedes(prefixes.get(shown), object)) {
                print(output, prefixes.get(shown++));
            }
            output.facts(ObjectFacts.of(object), ObjectFacts.line(object));
        }
        while (shown < prefixes.size()) {
            print(output, prefixes.get(shown++));
        }
        output.flush();
    }

    private static boolean precedes(String prefix, ObjectEntry object) {
        return java.util.Arrays.compareUnsigned(
                        prefix.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        object.key().bytes())
                < 0;
    }

    private static void print(Output output, String prefix) throws IOException {
        output.facts(
                new Facts().with("commonPrefix", prefix),
                "%20s  %14s  %-7s  %s".formatted("", "", "", ObjectFacts.printable(prefix)));
    }
}
