package io.strongroom.engine.content;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Who is told how far a stream has come, and who may stop it. Both are called in the thread that
/// writes or reads, about once per segment.
///
/// @param bytes is told the plaintext bytes so far
/// @param cancelled is asked whether to stop
public record ContentProgress(LongConsumer bytes, BooleanSupplier cancelled) {

    /// Nobody listens, nobody stops.
    public static ContentProgress ignored() {
        return new ContentProgress(_ -> {}, () -> false);
    }

    // An interrupted thread can do no more file operations, so it counts as stopped.
    void report(long sofar) throws CancelledException {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        bytes.accept(sofar);
    }
}
