package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Key material of one's own, from parameters to the end of its life.
final class KeyImportCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeKey() throws IOException {
        shell = Shell.withStore(folder);
        shell.succeed("key", "create", "--origin", "EXTERNAL", "--alias", "byok");
        Files.write(folder.resolve("raw"), noise(1, 32));
    }

    private static byte[] noise(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void ticket(String... more) {
        String[] typed = {
            "key", "parameters-for-import", "alias/byok", "--public-key", "pub.pem", "--token", "token", "--force"
        };
        shell.succeed(concat(typed, more));
    }

    private void wrap(String raw, String out, String... more) {
        String[] typed = {"key", "wrap-material", "--material", raw, "--public-key", "pub.pem", "--out", out};
        shell.succeed(concat(typed, more));
    }

    private static String[] concat(String[] first, String[] second) {
        String[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static final String[] IMPORT = {
        "key", "import-material", "alias/byok", "--token", "token", "--material", "wrapped"
    };

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private void imported() {
        ticket();
        wrap("raw", "wrapped");
        shell.succeed(IMPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSAES_OAEP_SHA_256", "RSAES_OAEP_SHA_1", "RSAES_PKCS1_V1_5"})
    void wrappedMaterialIsImportedAndUsed(String algorithm) throws Exception {
        ticket("--wrapping-algorithm", algorithm);
        wrap("raw", "wrapped", "--wrapping-algorithm", algorithm);

        assertThat(shell.succeed(concat(IMPORT, new String[] {"--expires", "2999-01-31T18:00+08:00"})))
                .contains("is Enabled; its material expires on 2999-01-31T10:00:00Z");

        shell.succeed("mb", "oss://bkt", "--sse-algorithm", "KMS", "--kms-masterkey-id", "alias/byok");
        shell.feed(noise(2, 5000), "cp", "-", "oss://bkt/k");
        assertThat(shell.run("cat", "oss://bkt/k").bytes()).isEqualTo(noise(2, 5000));
        assertThat(shell.succeed("key", "verify", "alias/byok", "oss://bkt/k")).contains("was read to its end (5 KB)");
    }

    @Test
    void parametersAreForTheirOwnerAndAreNotWrittenOver() throws Exception {
        JsonNode ticket = shell.facts(
                "key", "parameters-for-import", "alias/byok", "--public-key", "pub.pem", "--token", "token");

        assertThat(ticket.get("wrappingAlgorithm").asText()).isEqualTo("RSAES_OAEP_SHA_256");
        assertThat(ticket.get("importTokenFile").asText())
                .isEqualTo(folder.resolve("token").toString());
        assertThat(permissions("token")).isEqualTo("rw-------");
        assertThat(permissions("pub.pem")).isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("pub.pem"))).startsWith("-----BEGIN PUBLIC KEY-----\n");
        String before = Files.readString(folder.resolve("token"));
        assertThat(shell.refusal(
                        "key", "parameters-for-import", "alias/byok", "--public-key", "other.pem", "--token", "token"))
                .startsWith("FileAlreadyExists: ");
        assertThat(folder.resolve("other.pem")).doesNotExist();
        assertThat(folder.resolve("token")).hasContent(before);
    }

    @Test
    void parametersComeWithTheCommandsThatUseThem() {
        String said = shell.succeed(
                "key", "parameters-for-import", "alias/byok", "--public-key", "my key.pem", "--token", "token");

        assertThat(said)
                .contains("openssl rand -out KeyMaterial.bin 32")
                .contains("-inkey 'my key.pem' ")
                .contains("-pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256")
                .contains("strongroom key import-material alias/byok --token token --material");
    }

    @Test
    void everyUsualMistakeIsToldAndChangesNothing() throws Exception {
        ticket();
        wrap("raw", "wrapped");
        Files.writeString(folder.resolve("hex"), "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
        Files.write(folder.resolve("other"), noise(9, 256));

        assertThat(importing("token", "raw")).contains("not wrapped");
        assertThat(importing("token", "hex")).contains("not wrapped");
        assertThat(importing("token", "token")).contains("is an import token");
        assertThat(importing("token", "pub.pem")).contains("is a public key");
        assertThat(importing("token", "other")).contains("opens with no key of this store");
        assertThat(importing("wrapped", "wrapped"))
                .startsWith("InvalidImportToken: ")
                .contains("holds wrapped material");
        assertThat(importing("raw", "wrapped")).startsWith("InvalidImportToken: ");
        assertThat(importing("none", "wrapped")).startsWith("NoSuchFile: ");
        assertThat(shell.facts("key", "describe", "alias/byok").get("keyState").asText())
                .isEqualTo("PendingImport");
    }

    private String importing(String token, String material) {
        return shell.refusal("key", "import-material", "alias/byok", "--token", token, "--material", material);
    }

    @Test
    void otherMaterialIsRefusedForEver() throws Exception {
        imported();
        Files.write(folder.resolve("raw2"), noise(2, 32));
        wrap("raw2", "wrapped2");

        assertThat(importing("token", "wrapped2"))
                .startsWith("InvalidKeyMaterial: ")
                .contains("the first time");
        assertThat(shell.refusal("key", "rehearse-import", "alias/byok", "--token", "token", "--material", "wrapped2"))
                .contains("the first time");
        assertThat(shell.succeed("key", "rehearse-import", "alias/byok", "--token", "token", "--material", "wrapped"))
                .contains("would bring the key back; nothing was changed");
    }

    @Test
    void expiryIsCheckedAndItsImpactTold() {
        imported();
        shell.succeed("mb", "oss://bkt");
        shell.feed(new byte[9], "cp", "-", "oss://bkt/k", "--sse", "KMS", "--sse-key-id", "alias/byok");

        assertThat(shell.run(concat(IMPORT, new String[] {"--expires", "soon"})).code())
                .isEqualTo(2);
        assertThat(shell.refusal(concat(IMPORT, new String[] {"--expires", "2001-01-01"})))
                .startsWith("InvalidParameter: material cannot expire at 2001-01-01T00:00:00Z");
        Shell.Ended set = shell.run(concat(IMPORT, new String[] {"--expires", "2999-01-01"}));
        assertThat(set.code()).isZero();
        assertThat(set.error())
                .contains("protects 1 object (9 B) in oss://bkt")
                .contains("When the material expires on 2999-01-01T00:00:00Z");
        assertThat(shell.succeed(IMPORT)).contains("its material does not expire any more");
    }

    @Test
    void deletedMaterialComesBackByRestoringOrImporting() throws Exception {
        imported();
        shell.succeed("mb", "oss://bkt");
        shell.feed(noise(3, 99), "cp", "-", "oss://bkt/k", "--sse", "KMS", "--sse-key-id", "alias/byok");

        assertThat(shell.refusal("key", "delete-material", "alias/byok", "--confirm", "yes"))
                .startsWith("NotConfirmed: ");
        Shell.Ended deleted = shell.run("key", "delete-material", "alias/byok", "--confirm", "byok");
        assertThat(deleted.error()).contains("protects 1 object (99 B)", "brings it back for 7 days");
        assertThat(deleted.text()).contains("key restore-material brings it back until ");
        assertThat(shell.refusal("cat", "oss://bkt/k"))
                .startsWith("KeyPendingImport: ")
                .contains("restore its material");
        assertThat(shell.refusal("key", "encrypt", "alias/byok")).startsWith("Rejected.PendingImport: ");
        shell.succeed("key", "restore-material", "alias/byok");
        assertThat(shell.run("cat", "oss://bkt/k").bytes()).isEqualTo(noise(3, 99));
        assertThat(shell.refusal("key", "restore-material", "alias/byok")).startsWith("NothingToRestore: ");
        shell.succeed("key", "delete-material", "alias/byok", "--confirm", "alias/byok");
        shell.succeed(IMPORT);
        assertThat(shell.run("cat", "oss://bkt/k").bytes()).isEqualTo(noise(3, 99));
    }

    @Test
    void materialThatIsNoneIsNotWrapped() throws Exception {
        ticket();
        Files.write(folder.resolve("short"), noise(4, 16));
        Files.write(folder.resolve("zeros"), new byte[32]);
        Files.writeString(folder.resolve("text"), "no key");

        assertThat(wrapping("short", "pub.pem"))
                .startsWith("InvalidKeyMaterial: ")
                .contains("has 16 bytes");
        assertThat(wrapping("zeros", "pub.pem")).contains("one byte over and over");
        assertThat(wrapping("raw", "text")).startsWith("InvalidPublicKey: ");
        assertThat(wrapping("raw", "token")).startsWith("InvalidPublicKey: ");
        assertThat(folder.resolve("out")).doesNotExist();
        wrap("short", "out", "--key-spec", "Aliyun_SM4");
        assertThat(folder.resolve("out")).hasSize(256);
        assertThat(permissions("out")).isEqualTo("rw-------");
    }

    private String wrapping(String raw, String publicKey) {
        return shell.refusal("key", "wrap-material", "--material", raw, "--public-key", publicKey, "--out", "out");
    }

    @Test
    void keyOfTheStoreTakesNoMaterial() {
        shell.succeed("key", "create", "--alias", "own");

        assertThat(shell.refusal("key", "parameters-for-import", "alias/own", "--public-key", "p", "--token", "t"))
                .startsWith("Unsupported.Origin: ");
        assertThat(folder.resolve("p")).doesNotExist();
        assertThat(shell.refusal(
                        "key",
                        "parameters-for-import",
                        "alias/byok",
                        "--public-key",
                        "p",
                        "--token",
                        "t",
                        "--wrapping-algorithm",
                        "SM2PKE"))
                .startsWith("InvalidParameter: SM2PKE");
    }
}
