package io.strongroom.engine.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.TestClock;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreClockTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(START);

    private Database open() throws EngineException {
        return Database.open(new DatabaseOptions(folder, "", new DatabaseOptions.Keys(key(), key(), key()), clock));
    }

    private static SecretBytes key() {
        return SecretBytes.copyOf(new byte[32]);
    }

    @Test
    void readsAndWritesGoByTheSameTimeThatNeverRunsBackwards() throws Exception {
        try (Database database = open()) {
            assertThat(database.<Instant>read(Tables::now)).isEqualTo(START);
            clock.move(Duration.ofDays(3));
            assertThat(database.<Instant>read(Tables::now)).isEqualTo(START.plus(Duration.ofDays(3)));
            clock.move(Duration.ofDays(-2));
            assertThat(database.<Instant>read(Tables::now)).isEqualTo(START.plus(Duration.ofDays(3)));
            assertThat(database.<Instant>write(AuditEntry.byStore("Look", "clock"), Tx::now))
                    .isEqualTo(START.plus(Duration.ofDays(3)));
        }
    }

    @Test
    void theLastRecordedTimeIsTheFloorOfTheNextSession() throws Exception {
        try (Database database = open()) {
            clock.move(Duration.ofDays(30));
            database.record(AuditEntry.byStore("Look", "clock"));
        }
        clock.move(Duration.ofDays(-60));
        try (Database database = open()) {
            assertThat(database.now()).isEqualTo(START.plus(Duration.ofDays(30)));
            assertThat(database.<Instant>read(Tables::now)).isEqualTo(START.plus(Duration.ofDays(30)));
        }
    }
}
