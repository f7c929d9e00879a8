package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/// Makes what will open a store: key files, recovery keys, and passphrases that were typed twice.
final class NewSecrets {

    private NewSecrets() {}

    /// The key file at this place; a new one, which only its owner may read, when there is none.
    static StoreSecret.KeyFile keyFile(Path file) throws CommandFailure {
        try {
            if (Files.exists(file)) {
                return new StoreSecret.KeyFile(Files.readAllBytes(file));
            }
            byte[] content = new byte[StoreSecret.KeyFile.LENGTH];
            new SecureRandom().nextBytes(content);
            OwnerFile.fresh(file).write(content);
            return new StoreSecret.KeyFile(content);
        } catch (IOException e) {
            throw LocalFiles.failure(file, e);
        }
    }

    /// A new recovery key, written to a file that only its owner may read.
    static StoreSecret.RecoveryKey recoveryKey(Path file) throws CommandFailure {
        StoreSecret.RecoveryKey key = Engine.newRecoveryKey();
        char[] code = key.characters();
        byte[] line = new byte[code.length + 1];
        for (int i = 0; i < code.length; i++) {
            line[i] = (byte) code[i];
        }
        line[code.length] = '\n';
        try {
            OwnerFile.fresh(file).write(line);
            return key;
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /// Asks for a new passphrase twice.
    static StoreSecret.Passphrase typedTwice(Terminal terminal) throws CommandFailure {
        StoreSecret.Passphrase first = StoreOptions.ask(terminal, "New passphrase: ");
        try (StoreSecret.Passphrase second = StoreOptions.ask(terminal, "Once more: ")) {
            if (!Arrays.equals(first.characters(), second.characters())) {
                first.close();
                throw new CommandFailure("PassphrasesDiffer", "the two passphrases are not the same.");
            }
            return first;
        }
    }
}
