package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// `strongroom serve` as a process of its own.
final class ServeProcess implements AutoCloseable {
    private static final String ADDRESS = " at http";

    private final Process process;
    private final URI address;

    private ServeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Makes a store below `folder` with one bucket of this name, whose default is to encrypt.
    ///
    /// @return a key of the account owner
    static ServedStore.Key store(Path folder, String bucket) throws EngineException, IOException {
        Files.write(folder.resolve("key"), new byte[StoreSecret.KeyFile.LENGTH]);
        try (StoreSecret secret = secret();
                Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(secret))) {
            engine.buckets()
                    .create()
                    .run(
                            ServedStore.root(),
                            new CreateBucket.Request(new BucketName(bucket), Optional.of(EncryptionRule.ossManaged())));
            NewAccessKey made = engine.users().createKey().run(ServedStore.root(), Caller.ROOT);
            return new ServedStore.Key(made.entry().id(), new String(made.secret()));
        }
    }

    /// Opens that store in this process.
    static Engine open(Path folder) throws EngineException {
        try (StoreSecret secret = secret()) {
            return Engine.open(EngineOptions.of(folder.resolve("store")), secret);
        }
    }

    private static StoreSecret secret() {
        return new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH]);
    }

    /// Serves it on a free port; returns when it listens.
    static ServeProcess of(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "io.strongroom.app.Main",
                "serve",
                "--port",
                "0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("serve-errors.txt").toFile());
        builder.environment().put("STRONGROOM_STORE", folder.resolve("store").toString());
        builder.environment().put("STRONGROOM_KEY_FILE", folder.resolve("key").toString());
        builder.environment()
                .put(
                        "STRONGROOM_LOG_FOLDER",
                        Files.createDirectories(folder.resolve("log")).toString());
        Process process = builder.start();
        return new ServeProcess(process, listening(process));
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf(ADDRESS);
            if (at >= 0) {
                return URI.create(
                        line.substring(at + ADDRESS.length() - "http".length()).strip());
            }
        }
        throw new AssertionError("it never listened");
    }

    URI address() {
        return address;
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM; must end it within ten seconds.
    void terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS))
                .as("ended after SIGTERM")
                .isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
