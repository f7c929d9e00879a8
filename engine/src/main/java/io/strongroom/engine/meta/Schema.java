package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/// Brings the tables of a store to what this program works with. Their version only ever grows.
final class Schema {
    private Schema() {}

    /// @param folder of the store, for the message
    /// @throws EngineException with [Problem.StoreTooNew] when a newer program was here; nothing is
    ///     changed then
    static void migrate(DataSource owner, Path folder) throws EngineException {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:io/strongroom/engine/meta/migration")
                .encoding(StandardCharsets.UTF_8)
                .load();
        // Flyway itself takes no offence at what it does not know.
        MigrationInfo[] all = flyway.info().all();
        int newest = newest(all, true);
        int known = newest(all, false);
        if (newest > known) {
            throw new EngineException(new Problem.StoreTooNew(folder.toString(), newest, known));
        }
        flyway.migrate();
    }

    private static int newest(MigrationInfo[] all, boolean withFuture) {
        return Stream.of(all)
                .filter(one -> withFuture || one.getState() != MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getMajor)
                .mapToInt(BigInteger::intValueExact)
                .max()
                .orElse(0);
    }
}
