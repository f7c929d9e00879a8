package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.kms.MaterialFixture;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store whose time a test moves, with keys in whatever state it needs.
public final class KeyFixture implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final EngineOptions options;
    private OpenStore store;

    public KeyFixture(Path folder) throws EngineException {
        options = EngineOptions.of(folder.resolve("store")).with(clock);
        store = OpenStore.create(options);
    }

    public OpenStore store() {
        return store;
    }

    public Engine engine() {
        return store.engine();
    }

    public TestClock clock() {
        return clock;
    }

    /// Days go by while the store is open; no timer of it notices.
    public void pass(int days) {
        clock.move(Duration.ofDays(days));
    }

    /// What `work` does to the closed store; it is open again afterwards.
    @FunctionalInterface
    public interface Work {
        void on(EngineOptions options) throws Exception;
    }

    public void whileClosed(Work work) throws Exception {
        store.close();
        try {
            work.on(options);
        } finally {
            store = OpenStore.open(options);
        }
    }

    public void reopen() throws EngineException {
        store.close();
        store = OpenStore.open(options);
    }

    /// Rows of the closed store's database.
    public List<String> rows(String sql) throws Exception {
        Rows rows = new Rows();
        whileClosed(closed -> rows.found = new ClosedStore(closed).database(database -> database.rows(sql)));
        return rows.found;
    }

    private static final class Rows {
        private List<String> found = List.of();
    }

    /// Changes rows from outside.
    public void tamper(String... changes) throws Exception {
        whileClosed(closed -> {
            for (String sql : changes) {
                new ClosedStore(closed).<Integer>database(database -> changed(database.change(sql)));
            }
        });
    }

    private static int changed(int rows) throws SQLException {
        if (rows == 0) {
            throw new SQLException("nothing was changed");
        }
        return rows;
    }

    public KeyId create() throws EngineException {
        return create(KeyOrigin.ALIYUN_KMS, Optional.empty());
    }

    public KeyId create(String alias) throws EngineException {
        return create(KeyOrigin.ALIYUN_KMS, Optional.of(new KeyAlias("alias/" + alias)));
    }

    public KeyId external() throws EngineException {
        return create(KeyOrigin.EXTERNAL, Optional.empty());
    }

    private KeyId create(KeyOrigin origin, Optional<KeyAlias> alias) throws EngineException {
        return engine().keys()
                .create()
                .run(call(), new CreateKey.Request(origin, KeySpec.AES_256, "", alias))
                .id();
    }

    /// The keys have material as if it had just been imported.
    public void give(List<KeyId> keys, byte[] material, Optional<Instant> expiry) throws Exception {
        whileClosed(closed -> new MaterialFixture(closed).give(keys, material, expiry));
    }

    /// The key's material as if it had just been deleted.
    public void withhold(KeyId key, Instant until) throws Exception {
        whileClosed(closed -> new MaterialFixture(closed).withhold(key, until));
    }

    public KeyEntry describe(KeyId key) throws EngineException {
        return engine().keys().describe().run(call(), key.toString());
    }

    public KeyEntry disable(KeyId key) throws EngineException {
        return engine().keys().disable().run(call(), key);
    }

    public KeyEntry enable(KeyId key) throws EngineException {
        return engine().keys().enable().run(call(), key);
    }

    public KeyEntry schedule(KeyId key, int days) throws EngineException {
        return engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(key, days));
    }

    public KeyEntry cancel(KeyId key) throws EngineException {
        return engine().keys().cancelDeletion().run(call(), key);
    }

    @Override
    public void close() throws EngineException {
        store.close();
    }
}
