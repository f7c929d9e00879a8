package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.cli.remote.HandoverServer;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.StoreSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Key commands while another process holds the store: files are those of the sender, people are asked there.
final class HandedOverKeysTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @SuppressWarnings("NullAway.Init")
    private HandoverServer server;

    @BeforeEach
    void holdStore() throws Exception {
        shell = Shell.withStore(folder);
        try (StoreSecret secret = new StoreSecret.KeyFile(Files.readAllBytes(folder.resolve("key")))) {
            engine = Engine.open(EngineOptions.of(folder.resolve("store")), secret);
        }
        server = HeldStore.listen(engine);
    }

    @AfterEach
    void letGo() throws Exception {
        server.close();
        engine.close();
    }

    @Test
    void materialIsImportedFromFilesBesideTheSender() throws Exception {
        Files.write(folder.resolve("raw"), "0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII));
        shell.succeed("key", "create", "--origin", "EXTERNAL", "--alias", "byok");
        shell.succeed("key", "parameters-for-import", "alias/byok", "--public-key", "p.pem", "--token", "t");
        shell.succeed("key", "wrap-material", "--material", "raw", "--public-key", "p.pem", "--out", "w");

        assertThat(shell.succeed("key", "import-material", "alias/byok", "--token", "t", "--material", "w"))
                .contains("is Enabled");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("t"))))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsGoThroughStreams() {
        shell.succeed("key", "create", "--alias", "k");
        byte[] secret = "the secret".getBytes(StandardCharsets.UTF_8);

        Shell.Ended blob = shell.feed(secret, "key", "encrypt", "alias/k");

        assertThat(shell.feed(blob.bytes(), "key", "decrypt").bytes()).isEqualTo(secret);
    }

    @Test
    void personAtTheSenderIsAsked() throws Exception {
        shell.succeed("key", "create", "--alias", "k");

        Shell.Ended asked = shell.answer("k\n", "key", "schedule-deletion", "alias/k", "--pending-window-in-days", "7");

        assertThat(asked.error()).contains("Type k to go on: ");
        assertThat(asked.code()).isZero();
        assertThat(shell.facts("key", "describe", "alias/k").get("keyState").asText())
                .isEqualTo("PendingDeletion");
        assertThat(shell.refusal("key", "disable", "alias/k", "--yes")).startsWith("Rejected.StateModifiedFailed: ");
    }

    /// The holder was opened to leave jobs alone; who starts one and waits must not wait for ever.
    @Test
    void jobRunsWhereTheStoreIsHeld() throws Exception {
        shell.succeed("key", "create", "--alias", "k");
        shell.succeed("mb", "oss://bkt", "--sse-algorithm", "KMS", "--kms-masterkey-id", "alias/k");
        shell.feed(new byte[10], "cp", "-", "oss://bkt/o");
        shell.succeed("key", "rotate", "alias/k");

        assertThat(shell.succeed("key", "rewrap", "alias/k", "--yes")).startsWith("rewrapped 1 of 1 object");
        assertThat(shell.succeed("key", "impact", "alias/k", "--csv", "-")).contains("bkt,o,10,");
        shell.succeed("key", "impact", "alias/k", "--csv", "list.csv");
        assertThat(folder.resolve("list.csv")).isNotEmptyFile();
    }
}
