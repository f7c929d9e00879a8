package io.strongroom.installers;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.cli.CommandLineTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandPagesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        new CommandPages(folder).write();
    }

    private static void addNames(CommandLine command, Set<String> names) {
        names.add(command.getCommandSpec().qualifiedName("-"));
        command.getSubcommands().values().forEach(below -> addNames(below, names));
    }

    @Test
    void everyCommandHasAPage() throws Exception {
        Set<String> names = new TreeSet<>();
        addNames(CommandLineTool.description(), names);
        try (Stream<Path> pages = Files.list(folder.resolve("man"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".adoc", "")))
                    .containsExactlyInAnyOrderElementsOf(names)
                    .contains("strongroom", "strongroom-cp", "strongroom-key-create");
        }
        assertThat(folder.resolve("man/strongroom-cp.adoc"))
                .content()
                .startsWith("// tag::picocli-generated-full-manpage[]")
                .contains("= strongroom-cp(1)", "--sse-key-id");
    }

    @Test
    void theShellsAreToldOfCommandsAndOptions() throws Exception {
        assertThat(folder.resolve("bash/strongroom")).content().contains("bucket-encryption", "--sse-key-id");
        assertThat(folder.resolve("zsh/_strongroom")).content().startsWith("#compdef strongroom\n");
        List<String> fish = Files.readAllLines(folder.resolve("fish/strongroom.fish"));
        assertThat(fish)
                .anyMatch(
                        line -> line.startsWith("complete -c strongroom -n '__fish_use_subcommand' -f -a cp -d 'Copy"))
                .anyMatch(line -> line.startsWith(
                        "complete -c strongroom -n '__fish_seen_subcommand_from cp' -l sse-key-id -r -d "))
                .anyMatch(line -> line.startsWith("complete -c strongroom -n '__fish_seen_subcommand_from key;"
                        + " and __fish_seen_subcommand_from create' -l alias -l alias-name -r -d "))
                .noneMatch(line -> line.contains("${"));
    }
}
