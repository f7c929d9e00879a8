package io.strongroom.app.cli;

import io.strongroom.app.cli.remote.CallRunner;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command: parses, performs, translates a "no" into one line and an exit code (0 done, 1 failed, 2 usage).
///
/// Thread rule: commands may run at the same time, each with its own terminal.
public final class CommandLineTool {

    private static final int USAGE = 2;

    private CommandLineTool() {}

    /// Runs what this process was started with.
    public static int runInThisProcess(List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().equals(TrainingRun.OPTION)) {
            return TrainingRun.run(arguments);
        }
        CancelSignal cancel = new CancelSignal();
        OrderlyEnd end = OrderlyEnd.onInterrupt(cancel);
        try {
            return run(arguments, ProcessTerminal.open(), new LocalStores(arguments), cancel);
        } finally {
            end.reached();
        }
    }

    /// Runs what another process handed over, on the store that this process holds.
    public static CallRunner forHolder(HeldStore held) {
        return (arguments, terminal, cancel) -> run(arguments, terminal, held, cancel);
    }

    /// All commands, to be described: for manual pages and completions.
    public static CommandLine description() {
        return commandLine(
                List.of(), new CommandContext(ProcessTerminal.open(), new LocalStores(List.of()), new CancelSignal()));
    }

    static int run(List<String> arguments, Terminal terminal, StoreAccess stores, CancelSignal cancel) {
        CommandContext context = new CommandContext(terminal, stores, cancel);
        CommandLine commandLine = commandLine(arguments, context);
        commandLine.setExecutionExceptionHandler((failure, below, _) -> failed(failure, below.getCommand(), terminal));
        commandLine.setParameterExceptionHandler((failure, _) -> misused(failure, terminal));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private static CommandLine commandLine(List<String> arguments, CommandContext context) {
        CommandLine root = new CommandLine(new StrongroomCommand());
        var typed = arguments.stream().findFirst().flatMap(Verb::of);
        if (typed.isPresent()) {
            add(root, typed.get(), arguments.stream().skip(1).findFirst(), context);
        } else {
            for (Verb verb : Verb.values()) {
                add(root, verb, Optional.empty(), context);
            }
            root.addSubcommand(new CommandLine.HelpCommand());
        }
        Terminal terminal = context.terminal();
        root.setUsageHelpWidth(Math.clamp(terminal.surroundings().width(), 80, 120));
        root.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)));
        root.setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8)));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExpandAtFiles(false);
        return root;
    }

    /// @param next what was typed after the verb
    private static void add(CommandLine root, Verb verb, Optional<String> next, CommandContext context) {
        Object command = verb.command(context);
        CommandLine below = new CommandLine(command);
        if (command instanceof Subcommands several) {
            several.subcommands(next).forEach(below::addSubcommand);
        }
        root.addSubcommand(verb.typed(), below);
    }

    private static int misused(ParameterException failure, Terminal terminal) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.printError("Usage: " + failure.getMessage() + " (try: " + command + " --help)");
        return USAGE;
    }

    private static int failed(Exception failure, Object command, Terminal terminal) throws Exception {
        switch (failure) {
            case StoreAccess.HandedOverException done -> {
                return done.exitCode();
            }
            case EngineException no -> terminal.printError(line(no.problem(), command));
            case CommandFailure no -> terminal.printError(no.line());
            case IOException _, UncheckedIOException _ -> terminal.printError(streamFailed(failure));
            default -> {
                LoggerFactory.getLogger(CommandLineTool.class).error("A command stopped on a fault", failure);
                terminal.printError("InternalError: Strongroom itself failed here; please report this. " + failure);
            }
        }
        return StoreCommand.FAILED;
    }

    /// Each service has its own names for the same "no".
    private static String line(Problem problem, Object command) {
        return command instanceof KmsCommand ? CliProblems.kmsLine(problem) : CliProblems.line(problem);
    }

    private static String streamFailed(Exception failure) {
        Logger log = LoggerFactory.getLogger(CommandLineTool.class);
        log.debug("A stream of the command failed", failure);
        return "StreamFailed: reading the input or writing the output failed: " + failure.getMessage() + ".";
    }
}
