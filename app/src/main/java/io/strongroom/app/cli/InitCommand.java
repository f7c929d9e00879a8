package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.store.ListKeySlots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `init`: a new store, and the slots that will open it.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Make a store. It opens with a passphrase, and with a key file if --key-file names one (made when missing).",
            "Without passphrase, key file or recovery key nobody can ever open it again."
        })
final class InitCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(
            names = "--recovery-key-out",
            paramLabel = "FILE",
            description = "Also make a recovery key and write it to this new file. Print it and keep it elsewhere.")
    private @Nullable String recoveryKeyOut;

    @Option(names = "--no-passphrase", description = "Only the key file opens the store.")
    private boolean withoutPassphrase;

    @Option(names = "--json", description = "Tell facts as JSON, one object per line.")
    private boolean json;

    InitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws EngineException, CommandFailure, IOException {
        Terminal terminal = context.terminal();
        Path folder = storeOptions.folder(terminal);
        refuseUsed(folder);
        List<StoreSecret> secrets = new ArrayList<>();
        try {
            collect(secrets, terminal);
            try (Engine engine = Engine.create(EngineOptions.of(folder), secrets)) {
                tell(engine, new Output(terminal, json ? Output.Format.JSON : Output.Format.TEXT));
            }
        } finally {
            secrets.forEach(StoreSecret::close);
        }
        return StoreCommand.DONE;
    }

    /// Before anybody is asked for a passphrase in vain, or a key file is made for nothing.
    private static void refuseUsed(Path folder) throws EngineException {
        switch (Engine.inspect(folder)) {
            case ABSENT, EMPTY -> {}
            case STORE, OTHER_FILES -> throw new EngineException(new Problem.FolderNotEmpty(folder.toString()));
            case NOT_WRITABLE -> throw new EngineException(new Problem.FolderNotWritable(folder.toString()));
        }
    }

    private void collect(List<StoreSecret> secrets, Terminal terminal) throws CommandFailure {
        Optional<Path> keyFile = storeOptions.keyFile(terminal);
        if (withoutPassphrase && keyFile.isEmpty()) {
            throw new CommandFailure("NoSecret", "--no-passphrase needs --key-file: something must open the store.");
        }
        if (!withoutPassphrase) {
            secrets.add(storeOptions.givenPassphrase(terminal).orElseGetChecked(() -> NewSecrets.typedTwice(terminal)));
        }
        if (keyFile.isPresent()) {
            secrets.add(NewSecrets.keyFile(keyFile.get()));
        }
        if (recoveryKeyOut != null) {
            secrets.add(NewSecrets.recoveryKey(terminal.path(recoveryKeyOut)));
        }
    }

    private static void tell(Engine engine, Output output) throws EngineException, IOException {
        List<SlotEntry> slots = engine.store()
                .listSlots()
                .run(
                        io.strongroom.engine.usecase.Call.root(io.strongroom.engine.model.CallOrigin.COMMAND_LINE),
                        new ListKeySlots.Request());
        output.facts(
                new Facts()
                        .with("store", engine.folder().toString())
                        .withAll("slots", slots.stream().map(KeyFacts::of).toList()),
                "made a store in " + engine.folder());
        output.flush();
    }
}
