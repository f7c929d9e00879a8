package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.job.StartScrub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `scrub [oss://BUCKET[/PREFIX]]`: reads everything and tells what is damaged.
@Command(
        name = "scrub",
        mixinStandardHelpOptions = true,
        description = {
            "Read every object and tell which are damaged, missing, or out of reach for want of their key.",
            "Damaged is ObjectCorrupt, missing ContentMissing, out of reach KeyNotUsable, KeyNotFound or KeyDeleted.",
            "Changes nothing but the time at which each was last found whole; stat shows it."
        },
        footer = {
            "",
            "Without a place the whole store is read: running uploads and what is kept for undoing jobs too, files",
            "without a row, rows without an owner, the codes of rows, and the counters. Exit code 1 when anything is",
            "found; jobs show JOB --failures lists it all, jobs report JOB writes it to a file."
        })
final class ScrubCommand extends StoreCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "oss://BUCKET[/PREFIX]",
            description = "What to read; several buckets, or one with a prefix. Without it, everything.")
    private List<String> places = List.of();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    ScrubCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (places.size() > HistoryScope.MOST_BUCKETS) {
            throw usage("name at most %d buckets, or none for all".formatted(HistoryScope.MOST_BUCKETS));
        }
        if (places.size() > 1 && places.stream().map(this::address).anyMatch(place -> !place.isBucket())) {
            throw usage("a prefix goes with one bucket; run the command once for each");
        }
        limits.fault().ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        List<BucketName> buckets = new ArrayList<>();
        String prefix = "";
        for (String place : places) {
            OssAddress address = address(place);
            buckets.add(address.bucketName());
            prefix = address.key();
        }
        HistoryScope scope = new HistoryScope(buckets, prefix, HistoryFilter.EVERYTHING);
        JobSnapshot done = new JobRun(store, terminal(), cancel())
                .toItsEnd(call -> store.engine()
                        .jobs()
                        .startScrub()
                        .run(call, new StartScrub.Request(scope, limits.over(JobLimits.NONE))));
        output.facts(JobFacts.of(done), "whole: " + JobFacts.progress(done));
        return DONE;
    }
}
