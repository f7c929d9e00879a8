package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store goes into a file and comes back out of it, by the command line.
final class BackupCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private Shell shell;

    private Path bundle;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://docs");
        put("oss://docs/encrypted", "figures of 2026", "--sse", "KMS");
        put("oss://docs/plain", "not encrypted at all");
        bundle = folder.resolve("all.strongroom-backup");
    }

    private void put(String address, String content, String... more) {
        String[] typed = new String[3 + more.length];
        typed[0] = "cp";
        typed[1] = "-";
        typed[2] = address;
        System.arraycopy(more, 0, typed, 3, more.length);
        assertThat(shell.feed(content.getBytes(StandardCharsets.UTF_8), typed).code())
                .isZero();
    }

    @Test
    void theRestoredStoreHasWhatWasThereWhenTheBackupWasMade() throws Exception {
        assertThat(shell.succeed("backup", bundle.toString())).contains("wrote", "2 files");
        put("oss://docs/later", "came after the backup");
        assertThat(shell.succeed("restore", bundle.toString(), "--verify-only")).contains("as it was written");
        Path restored = folder.resolve("restored");
        assertThat(shell.succeed("restore", bundle.toString(), restored.toString()))
                .contains("restored", "2 objects whole, 0 findings");
        String store = "--store=" + restored;
        assertThat(shell.succeed("cat", "oss://docs/encrypted", store)).isEqualTo("figures of 2026");
        assertThat(shell.succeed("cat", "oss://docs/plain", store)).isEqualTo("not encrypted at all");
        assertThat(shell.run("cat", "oss://docs/later", store).code()).isEqualTo(1);
        assertThat(shell.succeed("audit", "verify", store)).isNotBlank();
    }

    @Test
    void nothingOfTheStoreCanBeReadInTheFile() throws Exception {
        shell.succeed("backup", bundle.toString());
        String bytes = new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("SRBACKUP").doesNotContain("not encrypted at all", "docs", "plain");
    }

    @Test
    void aChangedFileRestoresNothingWhereverItWasChanged() throws Exception {
        shell.succeed("backup", bundle.toString());
        byte[] whole = Files.readAllBytes(bundle);
        Random random = new Random(2026);
        for (int i = 0; i < 12; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(bundle, changed);
            Path target = folder.resolve("none" + i);
            assertThat(shell.run("restore", bundle.toString(), target.toString(), "--quick")
                            .code())
                    .isNotZero();
            assertThat(target).doesNotExist();
        }
        Files.write(bundle, Arrays.copyOf(whole, whole.length - 100));
        assertThat(shell.refusal(
                        "restore", bundle.toString(), folder.resolve("none").toString()))
                .containsIgnoringCase("damaged");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        Files.writeString(bundle, "something else");
        assertThat(shell.run("backup", bundle.toString()).code()).isNotZero();
        assertThat(Files.readString(bundle)).isEqualTo("something else");
        assertThat(shell.run("restore", bundle.toString(), folder.resolve("x").toString())
                        .code())
                .isNotZero();
        shell.succeed("backup", bundle.toString(), "--force");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(shell.run("restore", bundle.toString(), full.toString()).code())
                .isNotZero();
        assertThat(Files.readString(full.resolve("mine.txt"))).isEqualTo("mine");
        assertThat(shell.refusal("backup", shell.path("store/inside").toString()))
                .contains("BackupInsideStore", "name a file elsewhere");
        assertThat(shell.path("store/inside")).doesNotExist();
    }
}
