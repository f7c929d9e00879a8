package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Direct use of keys, by files and by streams.
final class KeyCryptoCommandTest {
    private static final String CONTEXT = "{\"for\":\"backup\"}";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    private final byte[] secret = new byte[6144];

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("key", "create", "--alias", "k");
        new Random(1).nextBytes(secret);
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    @Test
    void streamsGoThereAndBack() {
        Shell.Ended blob = shell.feed(secret, "key", "encrypt", "alias/k", "--encryption-context", CONTEXT);
        Shell.Ended opened =
                shell.feed(blob.bytes(), "key", "decrypt", "--encryption-context", "{ \"for\" : \"backup\" }");

        assertThat(blob.text()).matches("[A-Za-z0-9+/]+=*\n");
        assertThat(opened.bytes()).isEqualTo(secret);
    }

    @Test
    void filesGoThereAndBackForTheirOwner() throws Exception {
        Files.write(folder.resolve("plain"), secret);

        shell.succeed("key", "encrypt", "alias/k", "--in", "plain", "--out", "blob");
        JsonNode opened = shell.facts("key", "decrypt", "--in", "blob", "--out", "back");

        assertThat(folder.resolve("back")).hasBinaryContent(secret);
        assertThat(permissions("back")).isEqualTo("rw-------");
        assertThat(opened.get("keyId"))
                .isEqualTo(shell.facts("key", "describe", "alias/k").get("keyId"));
        assertThat(opened.has("plaintext")).isFalse();
        assertThat(shell.refusal("key", "decrypt", "--in", "blob", "--out", "back"))
                .startsWith("FileAlreadyExists: ");
        shell.succeed("key", "decrypt", "--in", "blob", "--out", "back", "--force");
    }

    @Test
    void blobMayBeRawOrInLines() throws Exception {
        String text = shell.feed(secret, "key", "encrypt", "alias/k").text().strip();
        Files.write(folder.resolve("raw"), Base64.getDecoder().decode(text));
        Files.writeString(folder.resolve("lines"), text.replaceAll("(.{64})", "$1\r\n"));

        assertThat(shell.run("key", "decrypt", "--in", "raw").bytes()).isEqualTo(secret);
        assertThat(shell.run("key", "decrypt", "--in", "lines").bytes()).isEqualTo(secret);
    }

    @Test
    void everyBlobThatDoesNotOpenIsRefusedAlike() throws Exception {
        Shell.Ended blob = shell.feed(secret, "key", "encrypt", "alias/k", "--encryption-context", CONTEXT);
        Files.write(folder.resolve("blob"), blob.bytes());
        Files.writeString(folder.resolve("noise"), "no blob at all");

        String otherContext = shell.refusal("key", "decrypt", "--in", "blob");
        assertThat(otherContext).startsWith("InvalidParameter: CiphertextBlob ");
        assertThat(shell.refusal("key", "decrypt", "--in", "noise")).isEqualTo(otherContext);
        assertThat(shell.refusal("key", "decrypt")).isEqualTo(otherContext);
        assertThat(shell.refusal("key", "decrypt", "--in", "blob", "--encryption-context", "[1]"))
                .startsWith("InvalidParameter: this is no encryption context");
    }

    @Test
    void tooMuchPlaintextIsRefused() throws Exception {
        Files.write(folder.resolve("plain"), new byte[6145]);

        assertThat(shell.refusal("key", "encrypt", "alias/k", "--in", "plain"))
                .startsWith("InvalidParameter: a key encrypts at most 6,144 bytes");
        assertThat(shell.refusal("key", "encrypt", "alias/k", "--in", "none")).startsWith("NoSuchFile: ");
    }

    @Test
    void dataKeyComesInTheClearAndWrapped() throws Exception {
        shell.succeed(
                "key",
                "generate-data-key",
                "alias/k",
                "--key-spec",
                "AES_128",
                "--plaintext-out",
                "dk",
                "--out",
                "blob");

        assertThat(folder.resolve("dk")).hasSize(16);
        assertThat(permissions("dk")).isEqualTo("rw-------");
        assertThat(shell.run("key", "decrypt", "--in", "blob").bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("dk")));
        Shell.Ended piped = shell.run(
                "key",
                "generate-data-key",
                "alias/k",
                "--number-of-bytes",
                "33",
                "--plaintext-out",
                "-",
                "--out",
                "b2");
        assertThat(piped.bytes()).hasSize(33);
        assertThat(shell.run("key", "decrypt", "--in", "b2").bytes()).isEqualTo(piped.bytes());
    }

    @Test
    void dataKeyIsNotShownOnATerminal() {
        Shell.Ended shown =
                shell.answer("", "key", "generate-data-key", "alias/k", "--plaintext-out", "-", "--out", "b");

        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.error()).startsWith("KeyNotShown: ");
        assertThat(shown.bytes()).isEmpty();
    }

    @Test
    void dataKeyWithoutPlaintextIsJustABlob() throws Exception {
        JsonNode wrapped = shell.facts(
                "key",
                "generate-data-key-without-plaintext",
                "alias/k",
                "--number-of-bytes",
                "5",
                "--encryption-context",
                CONTEXT);

        byte[] blob = wrapped.get("ciphertextBlob").asText().getBytes(StandardCharsets.US_ASCII);
        assertThat(shell.feed(blob, "key", "decrypt", "--encryption-context", CONTEXT)
                        .bytes())
                .hasSize(5);
        assertThat(shell.refusal("key", "generate-data-key-without-plaintext", "alias/k", "--number-of-bytes", "1025"))
                .startsWith("InvalidParameter: ");
    }

    @Test
    void reEncryptMovesABlobToAnotherKeyAndContext() throws Exception {
        shell.succeed("key", "create", "--alias", "other");
        Shell.Ended blob = shell.feed(secret, "key", "encrypt", "alias/k");

        Shell.Ended moved = shell.feed(
                blob.bytes(), "key", "re-encrypt", "--to", "alias/other", "--destination-encryption-context", CONTEXT);
        shell.succeed("key", "disable", "alias/k", "--yes");

        assertThat(shell.feed(moved.bytes(), "key", "decrypt", "--encryption-context", CONTEXT)
                        .bytes())
                .isEqualTo(secret);
        assertThat(shell.feed(blob.bytes(), "key", "decrypt").error()).startsWith("Rejected.Disabled: ");
    }
}
