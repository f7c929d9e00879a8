package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.KeyImpact.NewUploads;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyUsage.VersionUsage;
import java.util.List;
import java.util.Locale;

/// What the command line tells of what keys protect.
final class ImpactFacts {

    private ImpactFacts() {}

    static Facts of(KeyImpact impact) {
        return new Facts()
                .with("keyId", impact.key().id().toString())
                .with(
                        "aliasNames",
                        impact.key().aliases().stream().map(KeyAlias::value).toList())
                .with("keyState", impact.key().state().apiName())
                .with("readable", impact.reads() == KeyImpact.Access.WORKS)
                .with("objects", impact.objects().objects())
                .with("bytes", impact.objects().bytes())
                .with("olderObjects", impact.objects().olderObjects())
                .with("uploads", impact.uploads())
                .withAll(
                        "buckets",
                        impact.buckets().stream().map(ImpactFacts::of).toList())
                .withAll("jobs", impact.jobs().stream().map(JobFacts::of).toList())
                .with("countedAt", impact.countedAt());
    }

    private static Facts of(BucketImpact bucket) {
        Facts facts = new Facts()
                .with("name", bucket.bucket().value())
                .with("objects", bucket.objects().objects())
                .with("bytes", bucket.objects().bytes())
                .with("olderObjects", bucket.objects().olderObjects())
                .with("uploads", bucket.uploads())
                .with("bucketObjects", bucket.bucketObjects())
                .with("bucketBytes", bucket.bucketBytes())
                .with("newUploadsRefused", bucket.newUploads() == NewUploads.REFUSED);
        bucket.newestWrite().ifPresent(moment -> facts.with("newestWrite", moment));
        return facts;
    }

    static String line(BucketImpact bucket) {
        return "  %-40s  %12s  %10s  %5.1f%% of the bucket%s%s"
                .formatted(
                        "oss://" + bucket.bucket(),
                        Count.of(bucket.objects().objects(), "object"),
                        ProgressLine.size(bucket.objects().bytes()),
                        bucket.share() * 100,
                        bucket.uploads() == 0 ? "" : ", " + Count.of(bucket.uploads(), "running upload"),
                        bucket.newUploads() == NewUploads.REFUSED ? "; its default names the key" : "");
    }

    static Facts of(KeyEntry key, KeyUsage usage) {
        return new Facts()
                .with("keyId", key.id().toString())
                .with("aliasNames", key.aliases().stream().map(KeyAlias::value).toList())
                .with("objects", usage.objects())
                .with("bytes", usage.bytes())
                .with("uploads", usage.uploads())
                .withAll(
                        "keyVersions",
                        usage.versions().stream().map(ImpactFacts::of).toList());
    }

    private static Facts of(VersionUsage version) {
        return new Facts()
                .with("keyVersionId", version.version().toString())
                .with("number", version.number())
                .with("objects", version.objects())
                .with("bytes", version.bytes())
                .with("uploads", version.uploads())
                .with("retirement", version.retirement().name().toLowerCase(Locale.ROOT));
    }

    /// A key and its versions, one below the other.
    static String lines(KeyEntry key, KeyUsage usage) {
        List<String> versions = usage.versions().stream().map(ImpactFacts::line).toList();
        String head = "%s: %s".formatted(KeyFacts.name(key), Count.of(usage.objects(), usage.bytes(), usage.uploads()));
        return versions.isEmpty() ? head : head + "\n" + String.join("\n", versions);
    }

    private static String line(VersionUsage version) {
        return "  v%-4d  %s  %s; %s"
                .formatted(
                        version.number(),
                        version.version(),
                        Count.of(version.objects(), version.bytes(), version.uploads()),
                        switch (version.retirement()) {
                            case PRIMARY -> "primary, wraps what is new";
                            case NEEDED -> "still needed";
                            case SAFE_TO_RETIRE -> "safe to retire";
                        });
    }
}
