package io.strongroom.engine;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.reencrypt.HistoryEstimate;
import io.strongroom.engine.reencrypt.HistoryStart;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.reencrypt.JobStart;
import io.strongroom.engine.reencrypt.JobTools;
import io.strongroom.engine.reencrypt.ScrubStart;
import io.strongroom.engine.reencrypt.UndoStart;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.job.CancelJob;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.GetJob;
import io.strongroom.engine.usecase.job.LimitJob;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.ListJobReceipts;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.PauseJob;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.ReadJobUndo;
import io.strongroom.engine.usecase.job.ReleaseFormerContent;
import io.strongroom.engine.usecase.job.ResumeJob;
import io.strongroom.engine.usecase.job.RunJobs;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.job.UndoJob;
import io.strongroom.engine.usecase.job.WatchJobs;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.ReadKeyImpact;
import io.strongroom.engine.usecase.key.ReadKeyUsage;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.key.RescueKey;

/// The part of an unsealed store that counts what keys protect and runs jobs.
final class JobParts implements AutoCloseable {
    private final Door door;
    private final JobTools tools;
    private final JobRunner runner;
    private final JobStart start;
    private final HistoryStart history;
    private final UndoStart undo;

    JobParts(Door door, JobTools tools, EngineOptions.Jobs jobs) {
        this.door = door;
        this.tools = tools;
        this.runner = new JobRunner(tools, mode(jobs));
        this.start = new JobStart(tools, runner);
        this.history = new HistoryStart(tools, runner);
        this.undo = new UndoStart(tools, runner);
    }

    private static JobRunner.Mode mode(EngineOptions.Jobs jobs) {
        return switch (jobs) {
            case RUN -> JobRunner.Mode.RUN;
            case KEEP -> JobRunner.Mode.KEEP;
        };
    }

    void open() throws EngineException {
        runner.open();
    }

    ImpactUseCases impact() {
        Database database = tools.database();
        return new ImpactUseCases(
                new ReadKeyImpact(door, database, tools.keys().vault()),
                new ListKeyObjects(door, database, tools.keys().vault()),
                new ReadKeyUsage(door, database, tools.keys().vault()),
                new ReadKeyWarnings(door, database, tools.keys().vault()),
                new RescueKey(door, start));
    }

    JobUseCases jobs() {
        Database database = tools.database();
        return new JobUseCases(
                new StartRewrap(door, start),
                new PreviewReencryption(door, history),
                new EstimateReencryption(door, new HistoryEstimate(tools)),
                new StartReencryption(door, history),
                new StartScrub(door, new ScrubStart(tools, runner)),
                new RunJobs(door, database, runner),
                new ListJobs(door, database, runner),
                new GetJob(door, database, runner),
                new ListJobFailures(door, database),
                new ListJobReceipts(door, database),
                new LimitJob(door, runner),
                new PauseJob(door, runner),
                new ResumeJob(door, runner),
                new CancelJob(door, runner),
                new ReadJobUndo(door, undo),
                new UndoJob(door, undo),
                new ReleaseFormerContent(door, undo),
                new WatchJobs(door, runner));
    }

    @Override
    public void close() {
        runner.close();
    }
}
