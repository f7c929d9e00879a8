package io.strongroom.engine.content;

import io.strongroom.engine.crypto.SecretBytes;

/// What stored content is to be read with.
public sealed interface ReadKey {

    /// Nothing: for plain content only.
    static ReadKey none() {
        return new None();
    }

    /// The data key of the object. The caller keeps it and closes it after the reader.
    static ReadKey of(SecretBytes dataKey) {
        return new DataKey(dataKey);
    }

    /// No key.
    record None() implements ReadKey {}

    /// A data key of 32 bytes.
    record DataKey(SecretBytes secret) implements ReadKey {}
}
