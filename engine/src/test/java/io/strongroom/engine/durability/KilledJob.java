package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.object.HeadObject;
import java.nio.file.Path;
import java.util.List;

/// The process that [JobKillTest] kills: ends the job it finds, and then rewraps everything from
/// one key to the other and back, until it dies.
public final class KilledJob {
    static final String ONE = "one";
    static final String STEP = "step";
    static final String OTHER = "other";

    private KilledJob() {}

    /// @param arguments the folder that the store's folder is in
    public static void main(String[] arguments) throws Exception {
        try (JobStore store = JobStore.open(options(Path.of(arguments[0])))) {
            store.engine().jobs().watch().run(call(), KilledJob::tell);
            while (true) {
                List<JobSnapshot> newest = store.engine().jobs().list().run(call(), ListJobs.Request.newest(1));
                for (JobSnapshot job : newest) {
                    store.ended(job.id());
                }
                boolean there = store.impact(id(store.engine(), ONE)).isEmpty();
                store.rewrapped(
                        KeyScope.of(id(store.engine(), there ? OTHER : ONE)),
                        new RewrapTarget.Key(id(store.engine(), there ? ONE : OTHER)));
            }
        }
    }

    /// One line is one write, so that a kill cuts between lines.
    private static void tell(JobSnapshot job) {
        if (job.progress().objects() > 0) {
            System.out.println(STEP);
        }
    }

    static EngineOptions options(Path folder) {
        return EngineOptions.of(folder.resolve("store")).with(EngineOptions.Jobs.RUN);
    }

    static KeyId id(Engine engine, String alias) throws EngineException {
        return engine.keys().describe().run(call(), "alias/" + alias).id();
    }

    /// The key that everything is under.
    static KeyId current(Engine engine, int count) throws EngineException {
        KeyId one = id(engine, ONE);
        long under =
                engine.impact().impact().run(call(), one.toString()).objects().objects();
        return under == count ? one : id(engine, OTHER);
    }

    static HeadObject.Request first() {
        return HeadObject.Request.of(BUCKET, new ObjectKey("many/000001"));
    }
}
