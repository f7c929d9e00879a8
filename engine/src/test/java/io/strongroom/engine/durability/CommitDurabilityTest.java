package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A write that returned is on the disk, however much it wrote and however slow the disk is.
@Timeout(600)
final class CommitDurabilityTest {
    private static final int ROWS = 600;

    @TempDir
    Path folder;

    private final SecretBytes key = SecretBytes.random(32);

    private DatabaseOptions options() {
        return new DatabaseOptions(
                folder, DatabaseFiles.SCHEME, new DatabaseOptions.Keys(key, key, key), Clock.systemUTC());
    }

    private static AuditEntry entry() {
        return Call.of(Caller.STORE, CallOrigin.STORE).entry("Test", "store");
    }

    @Test
    void aLargeTransactionIsOnTheDiskWhenItReturns() throws Exception {
        DatabaseFiles files = DatabaseFiles.of(folder);
        for (int round = 0; round < TestScale.of(3, 50); round++) {
            Database database = Database.open(options());
            files.slowWrites(3_000_000);
            String value = round + "x".repeat(4000);
            database.write(entry(), tx -> {
                for (int i = 0; i < ROWS; i++) {
                    tx.settings().put("row" + i, value);
                }
                return value;
            });
            files.cut();
            close(database);
            files.losePower(new Random(round), 0);
            files.heal();
            files.slowWrites(0);
            try (Database again = Database.open(options())) {
                Optional<String> found = again.read(tables -> tables.settings().find("row" + (ROWS - 1)));
                assertThat(found).as("round %d", round).contains(value);
            }
        }
    }

    @Test
    void aWriteThatTheDiskCutShortTakesNothingBeforeItAlong() throws Exception {
        DatabaseFiles files = DatabaseFiles.of(folder);
        Database database = Database.open(options());
        put(database, "first");
        files.failAt(1, DatabaseFiles.Fault.ENOSPC);
        assertThat(problemOf(() -> put(database, "second"))).isInstanceOf(Problem.DatabaseFailed.class);
        files.heal();
        assertThat(database.<Optional<String>>read(tables -> tables.settings().find("first")))
                .contains("value");
        close(database);
        try (Database again = Database.open(options())) {
            assertThat(again.<Optional<String>>read(tables -> tables.settings().find("first")))
                    .contains("value");
        }
    }

    private static void put(Database database, String name) throws EngineException {
        database.write(entry(), tx -> {
            tx.settings().put(name, "value");
            return name;
        });
    }

    private static void close(Database database) {
        try {
            database.close();
        } catch (EngineException e) {
            assertThat(e.problem()).isNotNull();
        }
    }
}
