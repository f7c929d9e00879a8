package io.strongroom.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `strongroom` without a verb: says that one is missing.
@Command(
        name = "strongroom",
        mixinStandardHelpOptions = true,
        version = "strongroom 1.0.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Object storage with server-side encryption, in a folder. Without arguments: the console.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the operation failed; standard error says why in one line", "2:wrong use"})
final class StrongroomCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
