package io.strongroom.engine.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.durability.DatabaseFiles;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The file is written by the thread that changes the tables and by no other: a thread that saved
/// on its own would take a half of a change along.
@Timeout(60)
final class SyncTest {
    @TempDir
    Path folder;

    @Test
    void noThreadOfTheDatabaseSavesOnItsOwn() throws Exception {
        DatabaseFiles files = DatabaseFiles.of(folder);
        try (SecretBytes key = SecretBytes.random(32);
                Connections connections = Connections.open(new DatabaseOptions(
                        folder, DatabaseFiles.SCHEME, new DatabaseOptions.Keys(key, key, key), Clock.systemUTC()))) {
            try (Statement statement = connections.writer().createStatement()) {
                statement.execute("insert into setting (name, setting_value) values ('a', 'b')");
            }
            connections.writer().commit();
            int before = files.steps();

            connections.sync();

            assertThat(files.steps()).isGreaterThan(before);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains(folder.toString()) || name.startsWith("H2-"));
        }
    }
}
