package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jobs undo JOB [--release] [--dry-run] [--yes]`: puts back what a job replaced and kept.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Put back, byte by byte, what a re-encryption with --keep-days replaced. An object that has other content",
            "since is left alone and named. Ctrl+C stops it; what was put back stays so."
        })
final class JobUndoCommand extends OneJobCommand {

    @Option(
            names = "--release",
            description = "Do not undo: give up what is kept, so that its files go now. The job cannot be undone then.")
    private boolean release;

    @Option(names = "--dry-run", description = "Change nothing; tell what is kept, and until when.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    JobUndoCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, JobId id, Output output) throws EngineException, CommandFailure, IOException {
        JobUndo kept = store.engine().jobs().readUndo().run(store.call(), id);
        if (dryRun) {
            output.facts(facts(id, kept), told(kept));
            return DONE;
        }
        if (kept.objects() == 0) {
            throw new EngineException(new Problem.NothingToUndo(id));
        }
        String what = Count.of(kept.objects(), kept.bytes(), 0);
        if (!yes) {
            confirm(release ? "Give up what is kept of " + what + "?" : "Put back the former content of " + what + "?");
        }
        if (release) {
            JobUndo released = store.engine().jobs().releaseFormer().run(store.call(), id);
            output.facts(facts(id, released), "released " + what);
            return DONE;
        }
        JobSnapshot done = new JobRun(store, terminal(), cancel())
                .toItsEnd(call -> store.engine().jobs().undo().run(call, id));
        output.facts(JobFacts.of(done), "put back " + JobFacts.progress(done));
        return DONE;
    }

    private static Facts facts(JobId id, JobUndo kept) {
        Facts facts = new Facts()
                .with("jobId", id.toString())
                .with("keptObjects", kept.objects())
                .with("keptBytes", kept.bytes());
        kept.until().ifPresent(until -> facts.with("keptUntil", until));
        return facts;
    }

    private static String told(JobUndo kept) {
        return kept.until()
                .map(until -> "%s would be put back; kept until %s"
                        .formatted(Count.of(kept.objects(), kept.bytes(), 0), until))
                .orElse("nothing is kept");
    }
}
