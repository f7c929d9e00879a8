package io.strongroom.installers;

import io.strongroom.app.cli.CommandLineTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Manual pages and completions of the command line, from the commands themselves.
///
/// @param folder takes `man/*.adoc`, `bash/strongroom`, `zsh/_strongroom` and `fish/strongroom.fish`
record CommandPages(Path folder) {
    private static final String NAME = "strongroom";

    /// The completion for bash, which zsh knows how to use.
    private static final String ZSH_HEAD = "#compdef strongroom\nautoload -U +X bashcompinit && bashcompinit\n";

    /// The first time, zsh has only just read it.
    private static final String ZSH_TAIL = "\n_bash_complete -o default -F _complete_strongroom\n";

    void write() throws IOException {
        CommandLine commands = CommandLineTool.description();
        writePages(commands.getCommandSpec());
        String bash = AutoComplete.bash(NAME, commands);
        write("bash/strongroom", bash);
        write("zsh/_strongroom", ZSH_HEAD + bash + ZSH_TAIL);
        write("fish/strongroom.fish", FishCompletions.of(commands.getCommandSpec()));
    }

    private void writePages(CommandSpec command) throws IOException {
        StringWriter page = new StringWriter();
        ManPageGenerator.writeSingleManPage(new PrintWriter(page), command);
        write("man/" + command.qualifiedName("-") + ".adoc", page.toString());
        for (CommandLine below : command.subcommands().values()) {
            writePages(below.getCommandSpec());
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace(System.lineSeparator(), "\n"));
    }
}
