package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.usecase.job.ListJobFailures;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jobs show JOB [--failures]`
@Command(name = "show", mixinStandardHelpOptions = true, description = "Tell how a job is, and what it could not do.")
final class JobShowCommand extends OneJobCommand {

    @Option(names = "--failures", description = "Each object that could not be done, one per line.")
    private boolean failures;

    JobShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, JobId id, Output output) throws EngineException, IOException {
        JobSnapshot job = store.engine().jobs().get().run(store.call(), id);
        if (!failures) {
            Facts facts = JobFacts.of(job);
            JobUndo undo = store.engine().jobs().readUndo().run(store.call(), id);
            undo.until()
                    .ifPresent(
                            until -> facts.with("keptObjects", undo.objects()).with("keptUntil", until));
            output.facts(facts, facts.text().stripTrailing());
            return DONE;
        }
        ListJobFailures.Request request = ListJobFailures.Request.of(id);
        List<JobFailure> page;
        do {
            page = store.engine().jobs().failures().run(store.call(), request);
            for (JobFailure failure : page) {
                output.facts(JobFacts.of(failure), JobFacts.line(failure));
                request = new ListJobFailures.Request(id, failure.number(), request.limit());
            }
        } while (page.size() == request.limit());
        return DONE;
    }
}
