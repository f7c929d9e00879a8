package io.strongroom.engine.usecase.store;

import io.strongroom.engine.backup.StoreBackup;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.nio.file.Path;
import java.util.List;

/// Writes the whole store into one encrypted file, as it stands at one moment, while others go on. Whoever may do
/// that may read nothing by it without a secret of the store.
public final class BackupStore extends UseCase<BackupStore.Request, BackupReport> {
    private final Database database;
    private final StoreBackup backup;

    public BackupStore(Door door, Database database, StoreBackup backup) {
        super(door);
        this.database = database;
        this.backup = backup;
    }

    /// @param file replaced where it is there
    public record Request(Path file) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:BackupStore"));
    }

    @Override
    protected BackupReport perform(Call call, Request request) throws EngineException {
        BackupReport report = backup.write(request.file(), bytes -> {
            call.progress().bytes(bytes);
            return !call.cancellation().isRequested();
        });
        return database.write(
                call.entry(event(), "store")
                        .with("files", Long.toString(report.files()))
                        .with("sha256", report.hash()),
                _ -> report);
    }
}
