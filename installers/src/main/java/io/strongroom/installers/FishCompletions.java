package io.strongroom.installers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completions for the fish shell: one `complete` line for each command and each option.
///
/// Source: fish documentation, "complete".
final class FishCompletions {
    private final List<String> lines = new ArrayList<>();

    private FishCompletions() {}

    /// @param root the command that people type first
    static String of(CommandSpec root) {
        FishCompletions all = new FishCompletions();
        all.lines.add("# Completions of " + root.name() + " for fish");
        all.subcommands(root, "__fish_use_subcommand");
        all.options(root, "__fish_use_subcommand");
        for (Map.Entry<String, CommandLine> verb : root.subcommands().entrySet()) {
            all.verb(verb.getKey(), verb.getValue().getCommandSpec());
        }
        return String.join("\n", all.lines) + "\n";
    }

    private void verb(String typed, CommandSpec verb) {
        String seen = "__fish_seen_subcommand_from " + typed;
        String below = String.join(" ", verb.subcommands().keySet());
        String alone = below.isEmpty() ? seen : seen + "; and not __fish_seen_subcommand_from " + below;
        subcommands(verb, alone);
        options(verb, alone);
        verb.subcommands()
                .forEach((name, command) ->
                        options(command.getCommandSpec(), seen + "; and __fish_seen_subcommand_from " + name));
    }

    private void subcommands(CommandSpec command, String when) {
        command.subcommands().forEach((typed, below) -> add(when, " -f -a " + typed, summary(below.getCommandSpec())));
    }

    private void options(CommandSpec command, String when) {
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                add(when, names(option), summary(option.description()));
            }
        }
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
        }
        return names.append(option.arity().max() > 0 ? " -r" : "").toString();
    }

    private void add(String when, String what, String summary) {
        lines.add("complete -c strongroom -n '%s'%s -d '%s'"
                .formatted(when, what, summary.replace("\\", "\\\\").replace("'", "\\'")));
    }

    private static String summary(CommandSpec command) {
        return summary(command.usageMessage().description());
    }

    /// The first sentence, without what picocli would put in.
    private static String summary(String[] description) {
        if (description.length == 0) {
            return "";
        }
        String text = description[0]
                .replaceAll("%n", " ")
                .replaceAll("\\$\\{[^}]*}", "…")
                .replace("%%", "%");
        int end = text.indexOf(". ");
        return end < 0 ? text.replaceAll("\\.$", "") : text.substring(0, end);
    }
}
