package io.strongroom.app.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class DemoStoreTest {
    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void makeStore() throws Exception {
        engine = Engine.create(
                EngineOptions.of(folder.resolve("store")),
                List.of(new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])));
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private static Call call() {
        return Call.root(CallOrigin.CONSOLE);
    }

    private long objects(Predicate<Usage.Slice> which) throws Exception {
        return engine.buckets().usage().run(call(), Optional.empty()).stream()
                .filter(usage -> which.test(usage.slice()))
                .mapToLong(Usage::objects)
                .sum();
    }

    @Test
    void everyModeHistoryAndMirroredObjectsAreThere() throws Exception {
        List<Double> progress = new ArrayList<>();
        DemoStore demo = new DemoStore(engine, folder.resolve("origin"), new Cancellation(), progress::add);
        demo.fill();

        assertThat(engine.buckets()
                        .list()
                        .run(call(), ListBuckets.Request.first(100))
                        .buckets())
                .hasSize(8);
        assertThat(objects(_ -> true)).isEqualTo(demo.objects()).isBetween(150L, 250L);
        for (EncryptionMode mode : EncryptionMode.values()) {
            assertThat(objects(slice -> slice.mode() == mode)).as(mode.name()).isPositive();
        }
        assertThat(objects(slice -> slice.origin() == ObjectOrigin.MIRRORED && slice.mode() == EncryptionMode.NONE))
                .isEqualTo(19);
        assertThat(engine.keys().list().run(call(), KeyFilter.VISIBLE))
                .filteredOn(key -> key.state() == KeyState.PENDING_IMPORT)
                .hasSize(1);
        assertThat(progress).hasSize(demo.objects()).isSorted().endsWith(1.0);
    }

    @Test
    void stoppingKeepsWhatIsIn() throws Exception {
        Cancellation stop = new Cancellation();
        DemoStore demo = new DemoStore(engine, folder.resolve("origin"), stop, share -> {
            if (share > 0.1) {
                stop.request();
            }
        });

        assertThatThrownBy(demo::fill).isInstanceOf(EngineException.class);
        assertThat(objects(_ -> true)).isPositive().isLessThan(demo.objects());
    }
}
