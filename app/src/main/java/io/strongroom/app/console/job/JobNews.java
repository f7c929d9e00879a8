package io.strongroom.app.console.job;

import io.strongroom.app.console.FxThread;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// News of jobs on their way to the application thread: of each job only the newest arrives, and
/// thousands a second do not flood the thread. Safe for many threads.
final class JobNews implements Consumer<JobSnapshot> {
    private final Map<JobId, JobSnapshot> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean underway = new AtomicBoolean();
    private final Consumer<List<JobSnapshot>> sink;

    /// @param sink is handed the news on the application thread
    JobNews(Consumer<List<JobSnapshot>> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(JobSnapshot job) {
        waiting.put(job.id(), job);
        if (!underway.getAndSet(true)) {
            FxThread.later(this::deliver);
        }
    }

    private void deliver() {
        underway.set(false);
        List<JobSnapshot> news = new ArrayList<>();
        for (JobId id : List.copyOf(waiting.keySet())) {
            JobSnapshot newest = waiting.remove(id);
            if (newest != null) {
                news.add(newest);
            }
        }
        sink.accept(news);
    }
}
