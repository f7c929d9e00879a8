package io.strongroom.app.cli;

import io.strongroom.engine.StoreRestore;
import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.RestoreReport;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `restore FILE FOLDER`: a store out of a backup, or only a look whether the backup is whole.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Make a store of a backup: in a new or empty folder, every hash compared, every object read.",
            "It is the same store with the same secrets; jobs that were under way are paused. Exit code 1 when an",
            "object is not whole, as it was in the store already. A damaged backup restores nothing."
        })
final class RestoreCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private String file = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "Where the store is to be.")
    private @Nullable String folder;

    @Option(names = "--verify-only", description = "Compare every hash of the backup and write nothing.")
    private boolean verifyOnly;

    @Option(names = "--quick", description = "Compare every hash, but do not read every object afterwards.")
    private boolean quick;

    @Option(names = "--json", description = "Tell facts as JSON, one object per line.")
    private boolean json;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws EngineException, CommandFailure, IOException {
        if ((folder == null) != verifyOnly) {
            throw new ParameterException(spec.commandLine(), "name a folder, or say --verify-only");
        }
        Terminal terminal = context.terminal();
        Path bundle = terminal.path(file);
        try (StoreSecret secret = storeOptions.secret(terminal);
                Output output = new Output(terminal, json ? Output.Format.JSON : Output.Format.TEXT)) {
            return folder == null ? verify(bundle, secret, output) : restore(bundle, folder, secret, output);
        }
    }

    private boolean goOn() {
        return !context.cancel().isCancelled();
    }

    private int verify(Path bundle, StoreSecret secret, Output output) throws EngineException, IOException {
        BackupReport report = new StoreRestore(bundle, secret, _ -> goOn()).verify();
        output.facts(BackupCommand.facts(report), "as it was written: " + BackupCommand.sentence(report));
        return StoreCommand.DONE;
    }

    private int restore(Path bundle, String to, StoreSecret secret, Output output) throws EngineException, IOException {
        StoreRestore.Check check = quick ? StoreRestore.Check.HASHES : StoreRestore.Check.SCRUB;
        RestoreReport done = new StoreRestore(bundle, secret, _ -> goOn())
                .restore(context.terminal().path(to), check);
        output.facts(
                BackupCommand.facts(done.backup())
                        .with("folder", to)
                        .with("scrubbed", done.scrubbed())
                        .with("whole", done.whole())
                        .with("findings", done.findings())
                        .with("pausedJobs", done.pausedJobs()),
                "restored %s: %s%s"
                        .formatted(
                                to,
                                BackupCommand.sentence(done.backup()),
                                done.scrubbed()
                                        ? "; %,d objects whole, %,d findings".formatted(done.whole(), done.findings())
                                        : ""));
        return done.findings() == 0 ? StoreCommand.DONE : StoreCommand.FAILED;
    }
}
