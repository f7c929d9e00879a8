package io.strongroom.app.cli;

import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.store.BackupStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup FILE`: the whole store in one encrypted file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Write the whole store, as it stands at one moment, into one encrypted file, while others go on.",
            "What opens the store now opens the backup, also when that is taken away from the store later.",
            "Where another process holds the store, that process writes the file."
        })
final class BackupCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "Where to; NAME.strongroom-backup by custom.")
    private @Nullable String file;

    @Mixin
    private ForceOption force = new ForceOption();

    BackupCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        String name = typed(file);
        force.file(terminal(), name).requireFree();
        BackupReport report = store.engine()
                .store()
                .backup()
                .run(store.call(), new BackupStore.Request(terminal().path(name)));
        output.facts(facts(report).with("backup", name), "wrote " + name + ": " + sentence(report));
        return DONE;
    }

    static Facts facts(BackupReport report) {
        return new Facts()
                .with("store", report.store().toString())
                .with("name", report.name())
                .with("madeAt", report.madeAt())
                .with("files", report.files())
                .with("bytes", report.bytes())
                .with("missing", report.missing())
                .with("sha256", report.hash());
    }

    static String sentence(BackupReport report) {
        return "%,d files, %,d bytes%s"
                .formatted(
                        report.files(),
                        report.bytes(),
                        report.missing() == 0 ? "" : "; %,d files were gone".formatted(report.missing()));
    }
}
