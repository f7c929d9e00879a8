package io.strongroom.engine.model;

import java.util.Arrays;

/// A fresh access key with its secret, which nobody is shown again.
///
/// @param secret printable characters; closing wipes them
@SuppressWarnings("ArrayRecordComponent") // never compared, wiped by its owner
public record NewAccessKey(AccessKeyEntry entry, char[] secret) implements AutoCloseable {
    @Override
    public void close() {
        Arrays.fill(secret, '\0');
    }

    @Override
    public String toString() {
        return entry.id();
    }
}
