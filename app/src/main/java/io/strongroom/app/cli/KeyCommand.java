package io.strongroom.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `key VERB`: the CMKs of the store, with the words of the KMS API.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = {
            "The whole life of a CMK. KEY is a key id or alias/NAME; an alias is looked up once, at the start.",
            "Refusals have the codes of the KMS API, such as Rejected.Disabled."
        },
        footer = {
            "",
            "Before disable, schedule-deletion, delete-material and an expiry date you are told what becomes unreadable;",
            "key impact tells it at any time, key rescue brings it under another key first."
        })
final class KeyCommand implements Subcommands {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    KeyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return KeyVerb.commands(typed, context);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: create, list, describe, impact …");
    }
}
