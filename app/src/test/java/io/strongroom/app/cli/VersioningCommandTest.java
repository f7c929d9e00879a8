package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of objects on the command line.
final class VersioningCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://docs");
    }

    private void put(String content) {
        assertThat(shell.feed(content.getBytes(StandardCharsets.UTF_8), "cp", "-", "oss://docs/a")
                        .code())
                .isZero();
    }

    private List<String> versions() {
        return shell.succeed("ls", "oss://docs", "--all-versions").lines().toList();
    }

    private static String id(String line) {
        return line.substring(2, 18).strip();
    }

    @Test
    void versionsAreKeptListedReadBroughtBackAndRemoved() throws Exception {
        assertThat(shell.succeed("bucket-versioning", "--method", "get", "oss://docs"))
                .isEqualTo("versioning: Off\n");
        put("first");
        assertThat(shell.succeed("bucket-versioning", "--method", "put", "oss://docs", "enabled"))
                .isEqualTo("versioning: Enabled\n");
        put("second");
        put("third");
        shell.succeed("rm", "oss://docs/a");
        assertThat(shell.refusal("cat", "oss://docs/a")).startsWith("NoSuchKey: ");
        List<String> lines = versions();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("* ").contains("deleted");
        assertThat(id(lines.get(3))).isEqualTo("null");
        assertThat(shell.succeed("cat", "oss://docs/a", "--version-id", id(lines.get(2))))
                .isEqualTo("second");
        assertThat(shell.succeed("cat", "oss://docs/a", "--version-id", "null")).isEqualTo("first");
        assertThat(shell.refusal("cat", "oss://docs/a", "--version-id", id(lines.get(0))))
                .startsWith("IsDeleteMarker: ");
        assertThat(shell.refusal("cat", "oss://docs/a", "--version-id", "00000000000000ff"))
                .startsWith("NoSuchVersion: ");
        assertThat(shell.refusal("cat", "oss://docs/a", "--version-id", "newest"))
                .startsWith("InvalidArgument: ");

        assertThat(shell.succeed("coverage", "oss://docs"))
                .contains("no objects; not encrypted besides: 3 older versions");
        shell.succeed("cp", "oss://docs/a", "oss://docs/a", "--version-id", id(lines.get(2)));
        assertThat(shell.succeed("cat", "oss://docs/a")).isEqualTo("second");
        shell.succeed("cp", "oss://docs/a", folder.resolve("old").toString(), "--version-id", "null");
        assertThat(Files.readString(folder.resolve("old"))).isEqualTo("first");
        JsonNode stat = shell.facts("stat", "oss://docs/a");
        assertThat(stat.get("versionId").asText()).isEqualTo(id(versions().getFirst()));
        assertThat(shell.facts("stat", "oss://docs").get("versioning").asText()).isEqualTo("Enabled");

        shell.succeed("rm", "oss://docs/a", "--version-id", "null");
        assertThat(versions()).hasSize(4);
        assertThat(shell.refusal("rb", "oss://docs")).contains("--all-versions");
        assertThat(shell.succeed("rm", "-r", "oss://docs", "--all-versions", "--yes"))
                .contains("removed 4 versions");
        shell.succeed("rb", "oss://docs");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(shell.run("bucket-versioning", "--method", "put", "oss://docs")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("bucket-versioning", "--method", "put", "oss://docs", "off")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("bucket-versioning", "--method", "delete", "oss://docs")
                        .error())
                .contains("cannot be turned off");
        assertThat(shell.run("ls", "--all-versions").code()).isEqualTo(2);
        assertThat(shell.run("rm", "oss://docs/a", "--all-versions").code()).isEqualTo(2);
        assertThat(shell.run("rm", "-r", "oss://docs", "--version-id", "null").code())
                .isEqualTo(2);
        assertThat(shell.run("cp", folder.toString(), "oss://docs/a", "--version-id", "null")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("stat", "oss://docs", "--version-id", "null").code())
                .isEqualTo(2);
    }
}
