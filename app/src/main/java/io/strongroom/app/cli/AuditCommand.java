package io.strongroom.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit verify|export`: the trail of everything that was done.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "Check and export the trail of what was done, by whom, and what was refused.")
final class AuditCommand implements Subcommands {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    AuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return List.of(new AuditVerifyCommand(context), new AuditExportCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say verify or export");
    }
}
