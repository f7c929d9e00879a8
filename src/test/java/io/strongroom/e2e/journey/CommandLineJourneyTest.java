package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.Shell;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on the command line, each command a process of its own.
final class CommandLineJourneyTest {
    @TempDir
    Path folder;

    private Shell shell;
    private byte[] content;

    @BeforeEach
    void prepare() throws Exception {
        Path keyFile = folder.resolve("key");
        Files.write(keyFile, new byte[StoreSecret.KeyFile.LENGTH]);
        shell = new Shell(
                folder,
                Map.of(
                        "STRONGROOM_STORE",
                        folder.resolve("store").toString(),
                        "STRONGROOM_KEY_FILE",
                        keyFile.toString()));
        content = new byte[700_000];
        new Random(7).nextBytes(content);
        Files.write(folder.resolve("report.pdf"), content);
        Engine.create(
                        EngineOptions.of(folder.resolve("store")),
                        java.util.List.of(new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])))
                .close();
    }

    private String done(String... arguments) {
        Shell.Outcome outcome = shell.run(arguments);
        assertThat(outcome.standardError()).as(String.join(" ", arguments)).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.text();
    }

    @Test
    void aFileGoesInUnderTheBucketsDefaultAndComesBackByteForByte() throws Exception {
        done("mb", "oss://contracts");
        done("key", "create", "--alias", "legal-hold");
        done(
                "bucket-encryption",
                "--method",
                "put",
                "oss://contracts",
                "--sse-algorithm",
                "KMS",
                "--kms-masterkey-id",
                "alias/legal-hold");
        done("cp", "report.pdf", "oss://contracts/2026/report.pdf");
        assertThat(done("stat", "oss://contracts/2026/report.pdf", "--json"))
                .contains("\"serverSideEncryption\":\"KMS\"")
                .contains("\"keyId\":");
        done("cp", "oss://contracts/2026/report.pdf", "back.pdf");
        assertThat(Files.readAllBytes(folder.resolve("back.pdf"))).isEqualTo(content);
        assertThat(shell.run("cat", "oss://contracts/2026/report.pdf").standardOutput())
                .isEqualTo(content);
    }

    @Test
    void aNoIsOneLineWithItsCodeAndExitCodeOne() {
        Shell.Outcome outcome = shell.run("ls", "oss://missing");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.standardError().lines()).hasSize(1);
        assertThat(outcome.standardError()).startsWith("NoSuchBucket: ");
        assertThat(shell.run("frobnicate").exitCode()).isEqualTo(2);
    }

    @Test
    void aCommandReachesAStoreThatAnotherProcessHoldsOrSaysThatItIsHeld() throws Exception {
        StoreSecret secret = new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH]);
        try (Engine held = Engine.open(EngineOptions.of(folder.resolve("store")), secret)) {
            Shell.Outcome outcome = shell.run("ls");
            assertThat(held.folder()).exists();
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.standardError().lines()).hasSize(1);
        }
    }
}
