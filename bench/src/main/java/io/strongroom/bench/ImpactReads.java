package io.strongroom.bench;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What is asked before a key is taken out of use.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ImpactReads {
    static final String FOLDER = "strongroom.bench.impact";
    private static final int PAGE = 100;

    private final Engine engine;

    public ImpactReads() {
        this.engine = open(Path.of(System.getProperty(FOLDER, "")));
    }

    // JMH makes the state with a constructor that may not throw.
    private static Engine open(Path folder) {
        try {
            return KeyRows.open(folder);
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    @Setup
    public void requireRows() throws EngineException {
        if (counts().isEmpty() || firstPage().objects().size() != PAGE) {
            throw new IllegalStateException("the store is not what it should be");
        }
    }

    @TearDown
    public void close() throws EngineException {
        engine.close();
    }

    @Benchmark
    public KeyImpact counts() throws EngineException {
        return engine.impact().impact().run(call(), KeyRows.ALIAS);
    }

    @Benchmark
    public List<KeyUsage> usage() throws EngineException {
        return engine.impact().usage().run(call(), Optional.empty());
    }

    @Benchmark
    public List<Usage> coverage() throws EngineException {
        return engine.buckets().usage().run(call(), Optional.empty());
    }

    @Benchmark
    public List<Object> overview() throws EngineException {
        return List.of(
                engine.buckets().list().run(call(), ListBuckets.Request.first(PAGE)),
                coverage(),
                engine.impact().warnings().run(call(), new ReadKeyWarnings.Request()),
                engine.store().status().run(call(), new GetStoreStatus.Request()),
                engine.jobs().list().run(call(), ListJobs.Request.newest(PAGE)),
                engine.audit().refusals().run(call(), 3));
    }

    @Benchmark
    public ListKeyObjects.Page firstPage() throws EngineException {
        return engine.impact()
                .objects()
                .run(
                        call(),
                        new ListKeyObjects.Request(
                                KeyRows.ALIAS, Optional.empty(), Optional.empty(), Optional.empty(), PAGE));
    }
}
