package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that works on an open store. It opens the store before anything else, because another process may hold
/// it and then runs the whole command.
abstract class StoreCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;

    private final CommandContext context;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StoreOptions storeOptions;

    @Option(names = "--json", description = "Tell facts as JSON, one object per line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    StoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws Exception {
        check();
        try (OpenStore store = context.stores().open(storeOptions, context);
                Output output = new Output(terminal(), json ? Output.Format.JSON : Output.Format.TEXT)) {
            return perform(storeOptions.asSomebody(store), output);
        }
    }

    /// Refuses combinations of options, before the store is opened.
    void check() {}

    /// Does the work.
    abstract int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException;

    /// Whether facts are told to scripts.
    final boolean isJson() {
        return json;
    }

    final Terminal terminal() {
        return context.terminal();
    }

    final CancelSignal cancel() {
        return context.cancel();
    }

    final StoreOptions storeOptions() {
        return storeOptions;
    }

    /// A wrong use of the command: exit code 2.
    final ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// A parameter that the parser lets no command pass without.
    static String typed(@Nullable String parameter) {
        if (parameter == null) {
            throw new IllegalStateException("a required parameter is missing");
        }
        return parameter;
    }

    /// An address that must name a bucket only.
    final OssAddress bucketAddress(String typed) {
        OssAddress address = address(typed);
        if (!address.isBucket()) {
            throw usage("a bucket is meant here, not an object: oss://" + address.bucket());
        }
        return address;
    }

    /// An address, as typed.
    final OssAddress address(String typed) {
        try {
            return OssAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "'" + typed + "': " + e.getMessage(), e);
        }
    }

    /// Lets the person say no, where one is there; `--yes` says yes beforehand.
    final void confirm(String question) throws CommandFailure, IOException {
        if (!terminal().isInteractive(Terminal.Channel.IN)) {
            throw new CommandFailure("NotConfirmed", "nobody can be asked here; say --yes to go on.");
        }
        terminal().err().write((question + " [y/N] ").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        terminal().err().flush();
        int answer = terminal().in().read();
        if (answer != 'y' && answer != 'Y') {
            throw new CommandFailure("NotConfirmed", "nothing was done.");
        }
    }
}
