package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyUsage.VersionUsage;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.job.StartRewrap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `key rewrap KEY [--to KEY] [--key-version V] [--dry-run] [--yes]`
@Command(
        name = "rewrap",
        mixinStandardHelpOptions = true,
        description = {
            "Wrap the data keys of everything under a key anew: by the key's newest version, or by another key.",
            "Content is not touched, so it takes no time by size. Ctrl+C stops it; what was done stays, and the same",
            "command does the rest."
        })
final class KeyRewrapCommand extends OneKeyCommand {

    @Option(
            names = "--to",
            paramLabel = "KEY",
            description = "The key that wraps from now on: id or alias/NAME (else the newest version of the same key).")
    private @Nullable String to;

    @Option(
            names = "--key-version",
            paramLabel = "V",
            description = "Only what this version of the key protects: its id, or its number as key usage shows it.")
    private @Nullable String version;

    @Option(names = "--dry-run", description = "Change nothing; tell how many objects would change.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    KeyRewrapCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        Optional<KeyVersionEntry> only =
                version == null ? Optional.empty() : Optional.of(KeyVersionName.find(key, version));
        requireUsable(key);
        Optional<KeyEntry> target = to == null ? Optional.empty() : Optional.of(target(store, key, to));
        Extent extent = extent(store, key, only);
        String what = "%s %s".formatted(extent.text(), route(key, target));
        if (dryRun) {
            output.facts(extent.facts().with("dryRun", true), "would rewrap " + what);
            return DONE;
        }
        if (extent.isEmpty()) {
            output.facts(extent.facts(), "nothing to rewrap " + route(key, target));
            return DONE;
        }
        if (!yes) {
            confirm("Rewrap " + what + "?");
        }
        JobSnapshot done = new JobRun(store, terminal(), cancel())
                .toItsEnd(call -> store.engine().jobs().startRewrap().run(call, request(key, only, target)));
        output.facts(JobFacts.of(done), "rewrapped " + JobFacts.progress(done) + " " + route(key, target));
        return DONE;
    }

    private static StartRewrap.Request request(
            KeyEntry key, Optional<KeyVersionEntry> only, Optional<KeyEntry> target) {
        KeyScope all = KeyScope.of(key.id());
        return new StartRewrap.Request(
                only.map(one -> all.under(one.id())).orElse(all),
                target.<RewrapTarget>map(other -> new RewrapTarget.Key(other.id()))
                        .orElseGet(RewrapTarget.NewestVersion::new));
    }

    private static String route(KeyEntry key, Optional<KeyEntry> target) {
        return target.map(other -> "from %s to %s".formatted(KeyFacts.name(key), KeyFacts.name(other)))
                .orElseGet(() -> "of %s to its newest version".formatted(KeyFacts.name(key)));
    }

    private record Extent(long objects, long bytes, long uploads) {
        static Extent of(List<VersionUsage> versions) {
            return new Extent(
                    versions.stream().mapToLong(VersionUsage::objects).sum(),
                    versions.stream().mapToLong(VersionUsage::bytes).sum(),
                    versions.stream().mapToLong(VersionUsage::uploads).sum());
        }

        boolean isEmpty() {
            return objects + uploads == 0;
        }

        String text() {
            return Count.of(objects, bytes, uploads);
        }

        Facts facts() {
            return new Facts().with("objects", objects).with("bytes", bytes).with("uploads", uploads);
        }
    }

    /// From the kept counters, which is what the job will plan.
    private Extent extent(OpenStore store, KeyEntry key, Optional<KeyVersionEntry> only) throws EngineException {
        KeyUsage usage = store.engine()
                .impact()
                .usage()
                .run(store.call(), Optional.of(key.id().toString()))
                .getFirst();
        return Extent.of(usage.versions().stream()
                .filter(one -> only.stream().allMatch(wanted -> wanted.id().equals(one.version())))
                .filter(one -> to != null || one.retirement() != KeyUsage.Retirement.PRIMARY)
                .toList());
    }
}
