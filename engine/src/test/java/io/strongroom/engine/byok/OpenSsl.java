package io.strongroom.engine.byok;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// The machine's own `openssl`, as an owner of key material uses it. Tests that need it are skipped
/// where there is none.
public final class OpenSsl {
    private static final boolean THERE = isThere();

    private final Path folder;

    /// @param folder for the files that go in and out
    public OpenSsl(Path folder) {
        Assumptions.assumeTrue(THERE, "this machine has no openssl on its path");
        this.folder = folder;
    }

    private static boolean isThere() {
        try {
            Process process = new ProcessBuilder("openssl", "version")
                    .redirectErrorStream(true)
                    .start();
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The options of `pkeyutl` that an algorithm stands for.
    public static List<String> options(WrappingAlgorithm algorithm) {
        return switch (algorithm) {
            case RSAES_OAEP_SHA_256 -> oaep("sha256", "sha256");
            case RSAES_OAEP_SHA_1 -> oaep("sha1", "sha1");
            case RSAES_PKCS1_V1_5 -> List.of("rsa_padding_mode:pkcs1");
            case SM2PKE -> throw new IllegalArgumentException("not offered");
        };
    }

    public static List<String> oaep(String hash, String mask) {
        return List.of("rsa_padding_mode:oaep", "rsa_oaep_md:" + hash, "rsa_mgf1_md:" + mask);
    }

    /// `openssl pkeyutl -encrypt` with the public key of a ticket.
    public byte[] wrap(ImportTicket ticket, byte[] message, List<String> options) throws IOException {
        Files.writeString(path("public.pem"), ticket.publicKeyPem());
        return wrap("public.pem", message, options);
    }

    /// The same with a public key in a file.
    public byte[] wrap(String publicKey, byte[] message, List<String> options) throws IOException {
        Files.write(path("material"), message);
        List<String> command = new ArrayList<>(
                List.of("pkeyutl", "-encrypt", "-pubin", "-inkey", publicKey, "-in", "material", "-out", "wrapped"));
        options.forEach(option -> command.addAll(List.of("-pkeyopt", option)));
        return run("wrapped", command.toArray(String[]::new));
    }

    /// Runs a command and returns what it wrote to `out`.
    public byte[] run(String out, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("openssl"));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue()).as("%s: %s", all, said).isZero();
        return Files.readAllBytes(path(out));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }
}
