package io.strongroom.engine;

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

/// What can be asked for about jobs.
public record JobUseCases(
        StartRewrap startRewrap,
        PreviewReencryption previewReencryption,
        EstimateReencryption estimateReencryption,
        StartReencryption startReencryption,
        StartScrub startScrub,
        RunJobs run,
        ListJobs list,
        GetJob get,
        ListJobFailures failures,
        ListJobReceipts receipts,
        LimitJob limit,
        PauseJob pause,
        ResumeJob resume,
        CancelJob cancel,
        ReadJobUndo readUndo,
        UndoJob undo,
        ReleaseFormerContent releaseFormer,
        WatchJobs watch) {}
