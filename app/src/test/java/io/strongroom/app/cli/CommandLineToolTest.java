package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.strongroom.app.cli.remote.HandoverServer;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineToolTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://photos");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void fileComesBackByteForByte() throws Exception {
        Files.write(folder.resolve("in.bin"), noise(700_001));

        shell.succeed("cp", "in.bin", "oss://photos/a/", "--sse", "KMS");
        shell.succeed("cp", "oss://photos/a/in.bin", "out.bin");

        assertThat(folder.resolve("out.bin")).hasBinaryContent(noise(700_001));
        assertThat(shell.run("cat", "oss://photos/a/in.bin", "--range", "3-9").bytes())
                .isEqualTo(Arrays.copyOfRange(noise(700_001), 3, 10));
    }

    @Test
    void standardInputBecomesAnObject() {
        assertThat(shell.feed(noise(300_000), "cp", "-", "oss://photos/stream").code())
                .isZero();

        assertThat(shell.run("cp", "oss://photos/stream", "-").bytes()).isEqualTo(noise(300_000));
    }

    @Test
    void factsHaveTheNamesOfTheApi() throws Exception {
        shell.feed(noise(10), "cp", "-", "oss://photos/k", "--sse", "KMS", "--sse-data-encryption", "SM4");

        JsonNode object = json(shell.succeed("stat", "oss://photos/k", "--json"));
        JsonNode key = json(shell.succeed("key", "list", "--json"));

        assertThat(object.get("serverSideEncryption").asText()).isEqualTo("KMS");
        assertThat(object.get("serverSideDataEncryption").asText()).isEqualTo("SM4");
        assertThat(object.get("serverSideEncryptionKeyId")).isEqualTo(key.get("keyId"));
        assertThat(object.get("size").asLong()).isEqualTo(10);
        assertThat(key.get("keyState").asText()).isEqualTo("Enabled");
    }

    @Test
    void bucketDefaultIsSetShownAndRemoved() throws Exception {
        shell.succeed("bucket-encryption", "--method", "put", "oss://photos", "--sse-algorithm", "SM4");

        assertThat(shell.succeed("bucket-encryption", "--method", "get", "oss://photos"))
                .isEqualTo("SSEAlgorithm:SM4\n");
        shell.feed(noise(5), "cp", "-", "oss://photos/k");
        assertThat(json(shell.succeed("stat", "oss://photos/k", "--json"))
                        .get("serverSideEncryption")
                        .asText())
                .isEqualTo("SM4");
        shell.succeed("bucket-encryption", "--method", "delete", "oss://photos");
        assertThat(shell.run("bucket-encryption", "--method", "get", "oss://photos")
                        .error())
                .startsWith("NoSuchServerSideEncryptionRule: ");
    }

    @Test
    void failureIsOneLineAndOne() {
        Shell.Ended ended = shell.run("stat", "oss://photos/nothing");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.error()).isEqualTo("NoSuchKey: there is no object oss://photos/nothing.\n");
        assertThat(ended.bytes()).isEmpty();
    }

    @Test
    void wrongUseIsTwo() {
        assertThat(shell.run("stat").code()).isEqualTo(2);
        assertThat(shell.run("nonsense").code()).isEqualTo(2);
        assertThat(shell.run().code()).isEqualTo(2);
        assertThat(shell.run("cp", "a", "b").code()).isEqualTo(2);
        assertThat(shell.run("ls", "photos").code()).isEqualTo(2);
        assertThat(shell.run("bucket-encryption", "oss://photos").code()).isEqualTo(2);
        assertThat(shell.run("rb", "oss://photos/key").code()).isEqualTo(2);
    }

    @Test
    void helpIsNoFailure() {
        assertThat(shell.succeed("--help")).contains("bucket-encryption", "Exit codes");
        assertThat(shell.succeed("cp", "--help")).contains("--sse-key-id");
    }

    @Test
    void wholeTreeGoesInAndComesBack() throws Exception {
        Files.createDirectories(folder.resolve("tree/sub/文"));
        for (int i = 0; i < 40; i++) {
            Files.write(folder.resolve("tree/sub/文/" + i), noise(i * 37));
        }
        Files.createSymbolicLink(folder.resolve("tree/dangling"), Path.of("nowhere"));

        Shell.Ended ended = shell.run("cp", "-r", "tree", "oss://photos/backup");
        shell.succeed("cp", "-r", "oss://photos/backup/", "back");

        assertThat(ended.code()).isZero();
        assertThat(ended.text()).startsWith("copied 40 objects");
        assertThat(ended.error()).startsWith("skipped 1 ");
        for (int i = 0; i < 40; i++) {
            assertThat(folder.resolve("back/sub/文/" + i)).hasBinaryContent(noise(i * 37));
        }
    }

    @Test
    void nameThatLeadsOutOfTheTargetIsRefusedAndTheOthersArrive() {
        shell.feed(noise(5), "cp", "-", "oss://photos/p/../../escaped");
        shell.feed(noise(5), "cp", "-", "oss://photos/p/fine");

        Shell.Ended ended = shell.run("cp", "-r", "oss://photos/p/", "inner/target");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.error()).contains("UnsafeFileName: ", "FinishedWithErrors: 1 of 2");
        assertThat(folder.resolve("inner/target/fine")).exists();
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void listGoesLevelByLevelOrThroughAll() {
        for (String key : new String[] {"a/1", "a/2", "b", "c/3"}) {
            shell.feed(noise(1), "cp", "-", "oss://photos/" + key);
        }

        String level = shell.succeed("ls", "oss://photos", "--json");
        String all = shell.succeed("ls", "-r", "oss://photos", "--json");

        assertThat(level.lines()
                        .map(line -> line.replaceAll("\\{\"(bucket\":\"photos\",\")?(\\w+)\":\"([^\"]*)\".*", "$2 $3")))
                .containsExactly("commonPrefix a/", "key b", "commonPrefix c/");
        assertThat(all.lines()).hasSize(4);
        assertThat(shell.succeed("ls", "-r", "oss://photos", "--limit", "3").lines())
                .hasSize(3);
    }

    @Test
    void setMetaKeepsWhatIsNotNamed() throws Exception {
        shell.feed(noise(9), "cp", "-", "oss://photos/k", "--sse", "AES256", "--meta", "who=me");

        shell.succeed("set-meta", "oss://photos/k", "--content-type", "text/plain");

        JsonNode object = json(shell.succeed("stat", "oss://photos/k", "--json"));
        assertThat(object.get("serverSideEncryption").asText()).isEqualTo("AES256");
        assertThat(object.get("contentType").asText()).isEqualTo("text/plain");
        assertThat(object.get("userMetadata").get("who").asText()).isEqualTo("me");
        assertThat(shell.run("cat", "oss://photos/k").bytes()).isEqualTo(noise(9));
    }

    @Test
    void setMetaChangesTheEncryptionOfAll() throws Exception {
        shell.feed(noise(9), "cp", "-", "oss://photos/k");

        shell.succeed("set-meta", "-r", "oss://photos", "--sse", "SM4");

        assertThat(json(shell.succeed("stat", "oss://photos/k", "--json"))
                        .get("serverSideEncryption")
                        .asText())
                .isEqualTo("SM4");
        assertThat(shell.run("cat", "oss://photos/k").bytes()).isEqualTo(noise(9));
    }

    @Test
    void whatWouldAskNeedsYesWhereNobodyCanBeAsked() {
        shell.feed(noise(9), "cp", "-", "oss://photos/k");

        assertThat(shell.run("rm", "-r", "oss://photos").error()).startsWith("NotConfirmed: ");
        assertThat(shell.succeed("rm", "-r", "--yes", "oss://photos")).isEqualTo("removed 1 objects\n");
        shell.succeed("rb", "oss://photos");
    }

    @Test
    void secondKeyFileOpensTheStoreAndTheLastSlotStays() {
        shell.succeed("key-slot", "add", "--new-key-file", "key2", "--label", "backup");

        assertThat(shell.succeed("ls", "--key-file", "key2")).contains("photos");
        assertThat(shell.succeed("key-slot", "list").lines()).hasSize(2);
    }

    @Test
    void strangerKeyFileOpensNothing() throws Exception {
        Files.write(folder.resolve("stranger"), noise(32));

        assertThat(shell.run("ls", "--key-file", "stranger").error()).startsWith("WrongSecret: ");
    }

    @Test
    void commandIsRunByTheProcessThatHoldsTheStore() throws Exception {
        try (StoreSecret secret = new StoreSecret.KeyFile(Files.readAllBytes(folder.resolve("key")));
                Engine engine = Engine.open(EngineOptions.of(folder.resolve("store")), secret);
                HandoverServer _ = HeldStore.listen(engine)) {
            assertThat(shell.feed(noise(5_000_000), "cp", "-", "oss://photos/big")
                            .code())
                    .isZero();
            assertThat(shell.run("cat", "oss://photos/big").bytes()).isEqualTo(noise(5_000_000));
            assertThat(shell.run("stat", "oss://photos/no").code()).isEqualTo(1);
        }
    }

    @Test
    void strangerKeyFileIsRefusedByTheHolderToo() throws Exception {
        Files.write(folder.resolve("stranger"), noise(32));
        try (StoreSecret secret = new StoreSecret.KeyFile(Files.readAllBytes(folder.resolve("key")));
                Engine engine = Engine.open(EngineOptions.of(folder.resolve("store")), secret);
                HandoverServer _ = HeldStore.listen(engine)) {
            assertThat(shell.run("ls", "--key-file", "stranger").error()).startsWith("WrongSecret: ");
        }
    }

    @Test
    void mirrorFolderIsReadThrough() throws Exception {
        Files.createDirectories(folder.resolve("origin"));
        Files.writeString(folder.resolve("origin/page"), "from afar");
        shell.succeed("bucket-mirror", "--method", "put", "oss://photos", "origin");

        assertThat(shell.succeed("cat", "oss://photos/page")).isEqualTo("from afar");
        assertThat(shell.succeed("stat", "oss://photos/page", "--json"))
                .contains("\"tag\":\"MIRROR\"")
                .doesNotContain("serverSideEncryption");
    }

    @Test
    void namesWithControlCharactersCannotForgeALine() throws Exception {
        shell.feed("x".getBytes(StandardCharsets.UTF_8), "cp", "-", "oss://photos/a\nb\u001b[2J");

        assertThat(shell.succeed("ls", "oss://photos")).contains("a\\u000ab\\u001b[2J");
        assertThat(json(shell.succeed("ls", "oss://photos", "--json"))
                        .get("key")
                        .asText())
                .isEqualTo("a\nb\u001b[2J");
    }
}
