package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.model.TimeEstimate;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reencrypt oss://BUCKET[/PREFIX] [--sse …] [--rewrap] [--dry-run] [--yes]`: brings what is stored to an encryption.
@Command(
        name = "reencrypt",
        mixinStandardHelpOptions = true,
        description = {
            "Encrypt stored objects anew where they are: as the default of their bucket says, or as --sse says.",
            "Names, ETags, metadata and last modification stay. Objects that are as they should be are left alone.",
            "What changes while it runs is never overwritten. Ctrl+C stops it; what was done stays, and the same",
            "command does the rest."
        },
        footer = {
            "",
            "The last line of a dry run says how many objects would change. jobs list shows what runs and what ran.",
        })
final class ReencryptCommand extends KmsCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "oss://BUCKET[/PREFIX]",
            description = "What to look at; several buckets, or one with a prefix.")
    private List<String> places = List.of();

    @Option(names = "--all", description = "All buckets of the store.")
    private boolean all;

    @Mixin
    private SseOptions sse = new SseOptions();

    @Option(names = "--no-encryption", description = "Take the encryption away: store the content as it is.")
    private boolean plaintext;

    @Mixin
    private HistoryOptions only = new HistoryOptions();

    @Option(
            names = "--rewrap",
            description = {
                "Wrap the data keys anew and leave content and files as they are: by the newest version of their own",
                "key, or by the key that --sse says. Fast; enough after a rotation or to move objects to another key."
            })
    private boolean rewrap;

    @Mixin
    private CopyOptions copying = new CopyOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--dry-run", description = "Change nothing; tell what would change.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    ReencryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (all == !places.isEmpty()) {
            throw usage("name buckets, or say --all for all of them");
        }
        if (plaintext && sse.isGiven()) {
            throw usage("--no-encryption and --sse exclude each other");
        }
        if (places.size() > HistoryScope.MOST_BUCKETS) {
            throw usage("name at most %d buckets, or say --all".formatted(HistoryScope.MOST_BUCKETS));
        }
        boolean prefixed = places.stream().map(this::address).anyMatch(place -> !place.isBucket());
        if (prefixed && places.size() > 1) {
            throw usage("a prefix goes with one bucket; run the command once for each");
        }
        if (rewrap && (plaintext || copying.isGiven())) {
            throw usage("--rewrap copies nothing: it goes with none of --no-encryption, --no-read-back, --like-copy,"
                    + " --keep-days, --overwrite");
        }
        limits.fault().or(only::fault).or(copying::fault).ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        HistoryPlan plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(store.call(), new PreviewReencryption.Request(scope(store), target(store)));
        PlanFacts told = PlanFacts.of(store, plan, estimate(store, plan), copying.options());
        if (isJson()) {
            return performTelling(store, output, plan, told);
        }
        for (String line : told.lines()) {
            output.line(line);
        }
        if (dryRun) {
            output.line(told.wouldChange());
            return DONE;
        }
        return performTelling(store, output, plan, told);
    }

    /// Who has decided already does not wait for it.
    private Optional<TimeEstimate> estimate(OpenStore store, HistoryPlan plan) throws EngineException {
        if (yes && !dryRun) {
            return Optional.empty();
        }
        return Optional.of(store.engine()
                .jobs()
                .estimateReencryption()
                .run(
                        store.call(),
                        new EstimateReencryption.Request(plan, copying.options(), limits.over(JobLimits.NONE))));
    }

    private int performTelling(OpenStore store, Output output, HistoryPlan plan, PlanFacts told)
            throws EngineException, CommandFailure, IOException {
        if (dryRun || plan.plan().objects() == 0) {
            output.facts(told.facts().with("dryRun", dryRun), "nothing to re-encrypt");
            return DONE;
        }
        if (!yes) {
            confirm((rewrap ? "Rewrap " : "Re-encrypt ")
                    + Count.of(plan.plan().objects(), plan.plan().bytes(), 0) + "?");
        }
        JobSnapshot done = new JobRun(store, terminal(), cancel())
                .toItsEnd(call -> store.engine()
                        .jobs()
                        .startReencryption()
                        .run(
                                call,
                                new StartReencryption.Request(plan, copying.options(), limits.over(JobLimits.NONE))));
        output.facts(JobFacts.of(done), (rewrap ? "rewrapped " : "re-encrypted ") + JobFacts.progress(done));
        return DONE;
    }

    private HistoryTarget target(OpenStore store) throws EngineException, CommandFailure {
        if (rewrap) {
            return new HistoryTarget.Wrapping(wrapping(store));
        }
        if (plaintext) {
            return new HistoryTarget.Rule(EncryptionRule.none());
        }
        Optional<EncryptionRule> rule = sse.rule();
        return rule.<HistoryTarget>map(HistoryTarget.Rule::new).orElseGet(HistoryTarget.BucketDefault::new);
    }

    private RewrapTarget wrapping(OpenStore store) throws EngineException, CommandFailure {
        return switch (sse.rule().orElse(EncryptionRule.none())) {
            case EncryptionRule.None() -> new RewrapTarget.NewestVersion();
            case EncryptionRule.OssManaged _ -> new RewrapTarget.OssManaged();
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Managed(), var _) -> new RewrapTarget.ManagedDefault();
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String name), var _) ->
                new RewrapTarget.Key(describe(store, name).id());
        };
    }

    private HistoryScope scope(OpenStore store) throws EngineException, CommandFailure {
        List<BucketName> buckets = new ArrayList<>();
        String prefix = "";
        for (String place : places) {
            OssAddress address = address(place);
            buckets.add(address.bucketName());
            prefix = address.key();
        }
        return new HistoryScope(buckets, prefix, filter(store));
    }

    private HistoryFilter filter(OpenStore store) throws EngineException, CommandFailure {
        HistoryFilter filter = only.filter();
        if (only.key().isEmpty()) {
            return filter;
        }
        KeyEntry key = describe(store, only.key().get());
        HistoryFilter under = filter.under(key.id());
        return only.version().isEmpty()
                ? under
                : under.under(KeyVersionName.find(key, only.version().get()).id());
    }
}
