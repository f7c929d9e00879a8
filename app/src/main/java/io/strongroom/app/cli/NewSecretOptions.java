package io.strongroom.app.cli;

import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a slot opens with from now on; a passphrase that is asked for, unless an option names another.
final class NewSecretOptions {

    @Option(names = "--new-key-file", paramLabel = "FILE", description = "A key file; made when missing.")
    private @Nullable String keyFile;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "A passphrase: the first line of this file.")
    private @Nullable String passphraseFile;

    @Option(
            names = "--recovery-key-out",
            paramLabel = "FILE",
            description = "A new recovery key, written to this new file.")
    private @Nullable String recoveryKeyOut;

    /// Which kind of slot it is for.
    SlotType type() {
        if (keyFile != null) {
            return SlotType.KEY_FILE;
        }
        return recoveryKeyOut != null ? SlotType.RECOVERY_KEY : SlotType.PASSPHRASE;
    }

    /// The option that gives a slot of this kind its secret.
    static String optionFor(SlotType type) {
        return switch (type) {
            case PASSPHRASE -> "--new-passphrase-file";
            case RECOVERY_KEY -> "--recovery-key-out";
            case KEY_FILE -> "--new-key-file";
        };
    }

    /// The secret; asked for when no option names one. The caller closes it.
    StoreSecret secret(Terminal terminal) throws CommandFailure {
        if (keyFile != null) {
            return NewSecrets.keyFile(terminal.path(keyFile));
        }
        if (passphraseFile != null) {
            return new StoreSecret.Passphrase(StoreOptions.firstLine(terminal.path(passphraseFile)));
        }
        if (recoveryKeyOut != null) {
            return NewSecrets.recoveryKey(terminal.path(recoveryKeyOut));
        }
        return NewSecrets.typedTwice(terminal);
    }
}
