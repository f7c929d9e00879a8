package io.strongroom.app.cli;

import io.strongroom.engine.model.Plaintext;
import java.io.IOException;
import java.util.Arrays;

/// Where secret bytes go. No copy of them stays.
sealed interface SecretOutput {

    /// A file for its owner only.
    record ToFile(OwnerFile file) implements SecretOutput {}

    /// Standard output.
    record ToStream(Output output) implements SecretOutput {}

    static SecretOutput file(OwnerFile file) {
        return new ToFile(file);
    }

    static SecretOutput stream(Output output) {
        return new ToStream(output);
    }

    default void requireFree() throws CommandFailure {
        if (this instanceof ToFile(OwnerFile file)) {
            file.requireFree();
        }
    }

    default void write(Plaintext plaintext) throws CommandFailure, IOException {
        byte[] bytes = plaintext.copy();
        try {
            switch (this) {
                case ToFile(OwnerFile file) -> file.write(bytes);
                case ToStream(Output output) -> output.writeSecret(bytes);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
