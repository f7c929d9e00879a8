package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which store a command works on and what opens it; the same on every command.
final class StoreOptions {

    private static final int LONGEST_SECRET_FILE = 4096;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "The store's folder (else STRONGROOM_STORE, else the platform's data folder).")
    private @Nullable String store;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase (else STRONGROOM_PASSPHRASE, else a prompt).")
    private @Nullable String passphraseFile;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Key file of a slot (else STRONGROOM_KEY_FILE); opens without the cost of a passphrase.")
    private @Nullable String keyFile;

    @Option(names = "--recovery-key-file", paramLabel = "FILE", description = "File that holds the recovery key.")
    private @Nullable String recoveryKeyFile;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "Run the command as this user, with what the user may do.")
    private @Nullable String user;

    /// The store as whoever is named sees it.
    OpenStore asSomebody(OpenStore store) throws EngineException {
        return user == null ? store : store.as(UserName.parse(user));
    }

    /// The store's folder.
    Path folder(Terminal terminal) {
        return Optional.ofNullable(store)
                .or(() -> terminal.environment("STRONGROOM_STORE"))
                .map(terminal::path)
                .orElseGet(() ->
                        StoreLocation.usual(terminal.surroundings().environment(), System.getProperty("os.name", "")));
    }

    /// The key file that was named, by option or environment; where `init` makes a new one.
    Optional<Path> keyFile(Terminal terminal) {
        return Optional.ofNullable(keyFile)
                .or(() -> passphraseFile == null ? terminal.environment("STRONGROOM_KEY_FILE") : Optional.empty())
                .map(terminal::path);
    }

    /// What opens the store; what was typed counts before the environment, a prompt comes last. The caller closes it.
    StoreSecret secret(Terminal terminal) throws CommandFailure {
        if (recoveryKeyFile != null) {
            return new StoreSecret.RecoveryKey(firstLine(terminal.path(recoveryKeyFile)));
        }
        Optional<Path> key = keyFile(terminal);
        if (key.isPresent()) {
            return new StoreSecret.KeyFile(bytes(key.get()));
        }
        return passphrase(terminal, "Passphrase: ");
    }

    /// The passphrase from file, environment or prompt.
    StoreSecret.Passphrase passphrase(Terminal terminal, String prompt) throws CommandFailure {
        return givenPassphrase(terminal).orElseGetChecked(() -> ask(terminal, prompt));
    }

    /// Whether a passphrase is given without a prompt.
    Given givenPassphrase(Terminal terminal) throws CommandFailure {
        if (passphraseFile != null) {
            return new Given(Optional.of(new StoreSecret.Passphrase(firstLine(terminal.path(passphraseFile)))));
        }
        return new Given(terminal.environment("STRONGROOM_PASSPHRASE")
                .map(text -> new StoreSecret.Passphrase(text.toCharArray())));
    }

    /// A passphrase that may have been given.
    record Given(Optional<StoreSecret.Passphrase> passphrase) {

        StoreSecret.Passphrase orElseGetChecked(Prompt prompt) throws CommandFailure {
            return passphrase.isPresent() ? passphrase.get() : prompt.ask();
        }
    }

    /// Asks for a passphrase.
    @FunctionalInterface
    interface Prompt {
        StoreSecret.Passphrase ask() throws CommandFailure;
    }

    /// Asks the person at the terminal.
    static StoreSecret.Passphrase ask(Terminal terminal, String prompt) throws CommandFailure {
        try {
            return terminal.secrets()
                    .ask(prompt)
                    .map(StoreSecret.Passphrase::new)
                    .orElseThrow(() -> new CommandFailure(
                            "NoPassphrase",
                            "nobody can be asked for the passphrase here; give --passphrase-file, --key-file,"
                                    + " STRONGROOM_PASSPHRASE or STRONGROOM_KEY_FILE."));
        } catch (IOException e) {
            throw new CommandFailure("NoPassphrase", "the passphrase could not be read.", e);
        }
    }

    static char[] firstLine(Path file) throws CommandFailure {
        byte[] bytes = bytes(file);
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < chars.remaining() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        chars.get(line);
        chars.clear().put(new char[chars.capacity()]);
        return line;
    }

    private static byte[] bytes(Path file) throws CommandFailure {
        try {
            if (Files.size(file) > LONGEST_SECRET_FILE) {
                throw new CommandFailure("InvalidSecretFile", file + " is too long to hold a passphrase or key.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw LocalFiles.failure(file, e);
        }
    }
}
