package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an auditor is given, and how it is checked.
final class EvidenceCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    private Path pack;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://docs");
        shell.succeed("key", "create", "--alias", "audited");
        assertThat(shell.feed(
                                "x".getBytes(StandardCharsets.UTF_8),
                                "cp",
                                "-",
                                "oss://docs/a",
                                "--sse",
                                "KMS",
                                "--sse-key-id",
                                "alias/audited")
                        .code())
                .isZero();
        shell.succeed("reencrypt", "oss://docs", "--sse", "AES256", "--yes");
        shell.succeed("scrub");
        pack = folder.resolve("evidence.zip");
    }

    private String in(String name) throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(pack)) {
            return Files.readString(zip.getPath(name));
        }
    }

    @Test
    void thePackTellsCoverageKeysRotationsJobsAndScrubs() throws Exception {
        String told = shell.succeed("evidence", "export", "--output", pack.toString());
        String checksum = told.substring(told.lastIndexOf(' ') + 1).strip();
        assertThat(in("coverage.csv")).contains("docs,SSE_OSS,AES_256,").contains(",1,1\r\n");
        assertThat(in("keys.csv")).contains(",audited,").contains("Enabled");
        assertThat(in("rotations.csv")).contains(",audited,1,");
        assertThat(in("jobs.csv"))
                .contains("1,HISTORY,docs,")
                .contains("COMPLETED")
                .doesNotContain("SCRUB");
        assertThat(in("scrubs.csv")).contains("2,SCRUB,all buckets,verified,COMPLETED");
        assertThat(in("index.html")).contains("<h2>Coverage</h2>").contains("audited");
        assertThat(shell.succeed("evidence", "verify", pack.toString()))
                .isEqualTo("as it was written: 6 files, checksum " + checksum + "\n");
        shell.succeed("evidence", "verify", pack.toString(), "--checksum", checksum);
        assertThat(shell.refusal("evidence", "verify", pack.toString(), "--checksum", "00"))
                .startsWith("EvidenceChanged: this is another pack");
        assertThat(shell.refusal("evidence", "export", "--output", pack.toString()))
                .startsWith("FileAlreadyExists: ");
        shell.succeed("evidence", "export", "--output", pack.toString(), "--force", "--language", "zh");
        assertThat(in("index.html")).contains("lang=\"zh\"");
    }

    @Test
    void aChangedPackIsFound() throws Exception {
        shell.succeed("evidence", "export", "--output", pack.toString());
        try (FileSystem zip = FileSystems.newFileSystem(pack)) {
            Path csv = zip.getPath("coverage.csv");
            Files.writeString(csv, Files.readString(csv).replace("SSE_OSS", "SSE_KMS"));
        }
        assertThat(shell.refusal("evidence", "verify", pack.toString()))
                .isEqualTo("EvidenceChanged: the pack was changed after it was written: coverage.csv.");
        byte[] bytes = Files.readAllBytes(pack);
        for (int at = 60; at < bytes.length / 2; at += 97) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 4;
            Files.write(pack, flipped);
            assertThat(shell.run("evidence", "verify", pack.toString()).code()).isEqualTo(1);
        }
        Files.writeString(pack, "no zip");
        assertThat(shell.refusal("evidence", "verify", pack.toString())).startsWith("NotEvidence: ");
        assertThat(shell.refusal("evidence", "verify", folder.resolve("none").toString()))
                .startsWith("NoSuchFile: ");
    }
}
