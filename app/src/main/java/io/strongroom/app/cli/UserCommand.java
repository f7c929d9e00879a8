package io.strongroom.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `user VERB`: users of the store.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "Make, show, disable and remove users and their access keys.")
final class UserCommand implements Subcommands {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    UserCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        CommandLine keys = new CommandLine(new Keys());
        List.of(
                        new AccessKeyCreateCommand(context),
                        new AccessKeyListCommand(context),
                        new AccessKeyEnableCommand(context),
                        new AccessKeyDisableCommand(context),
                        new AccessKeyDeleteCommand(context))
                .forEach(keys::addSubcommand);
        return List.of(
                new UserCreateCommand(context),
                new UserListCommand(context),
                new UserShowCommand(context),
                new UserEnableCommand(context),
                new UserDisableCommand(context),
                new UserSetPasswordCommand(context),
                new UserDeleteCommand(context),
                keys);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say create, list, show, enable, disable, set-password, delete or access-key");
    }

    /// `user access-key VERB`
    @Command(
            name = "access-key",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "VERB",
            description = "Make, list, disable and remove access keys of a user, or of the account owner (root).")
    static final class Keys implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "say create, list, enable, disable or delete");
        }
    }
}
