package io.strongroom.engine.model;

import java.util.Arrays;

/// What opens a store. Closing wipes it; it never shows itself.
public sealed interface StoreSecret extends AutoCloseable {
    /// Which kind of slot it opens.
    SlotType type();

    /// Another secret with the same content, wiped on its own.
    StoreSecret copy();

    @Override
    void close();

    /// A passphrase as typed; it is normalised to NFC before use.
    record Passphrase(char[] characters) implements StoreSecret {
        /// Fewest characters of a new passphrase.
        public static final int MIN_LENGTH = 12;

        @Override
        public SlotType type() {
            return SlotType.PASSPHRASE;
        }

        @Override
        public Passphrase copy() {
            return new Passphrase(characters.clone());
        }

        @Override
        public void close() {
            Arrays.fill(characters, '\0');
        }

        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    /// A recovery key in its printed groups.
    record RecoveryKey(char[] characters) implements StoreSecret {
        @Override
        public SlotType type() {
            return SlotType.RECOVERY_KEY;
        }

        @Override
        public RecoveryKey copy() {
            return new RecoveryKey(characters.clone());
        }

        @Override
        public void close() {
            Arrays.fill(characters, '\0');
        }

        @Override
        public String toString() {
            return "RecoveryKey";
        }
    }

    /// The 32 random bytes of a key file.
    record KeyFile(byte[] content) implements StoreSecret {
        /// Bytes in a key file.
        public static final int LENGTH = 32;

        @Override
        public SlotType type() {
            return SlotType.KEY_FILE;
        }

        @Override
        public KeyFile copy() {
            return new KeyFile(content.clone());
        }

        @Override
        public void close() {
            Arrays.fill(content, (byte) 0);
        }

        @Override
        public String toString() {
            return "KeyFile";
        }
    }
}
