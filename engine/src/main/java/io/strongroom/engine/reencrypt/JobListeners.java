package io.strongroom.engine.reencrypt;

import io.strongroom.engine.model.JobSnapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who hears of jobs. Safe for many threads.
final class JobListeners {
    private static final Logger LOG = LoggerFactory.getLogger(JobListeners.class);

    private final List<Consumer<JobSnapshot>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<JobSnapshot> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<JobSnapshot> listener) {
        listeners.remove(listener);
    }

    /// A listener that fails is no reason for a job to.
    void tell(JobSnapshot job) {
        for (Consumer<JobSnapshot> listener : listeners) {
            try {
                listener.accept(job);
            } catch (RuntimeException e) {
                LOG.error("A listener failed to hear of job {}", job.id(), e);
            }
        }
    }
}
