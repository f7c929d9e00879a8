package io.strongroom.engine.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cost and salt of Argon2id. They stand readable in a slot, so they are checked before a key is
/// derived: a floor against a weakened slot, a ceiling against one that would exhaust memory or
/// time.
///
/// The floor is 64 MiB and 3 passes (RFC 9106's second choice), which is also the default.
/// Immutable.
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ArgonParameters(int memoryKiB, int iterations, int parallelism, byte[] salt) {

    public static final int MIN_MEMORY_KIB = 64 * 1024;
    public static final int MAX_MEMORY_KIB = 4 * 1024 * 1024;
    public static final int MIN_ITERATIONS = 3;
    public static final int MAX_ITERATIONS = 64;
    public static final int MAX_PARALLELISM = 64;
    public static final int MIN_SALT_LENGTH = 16;
    public static final int MAX_SALT_LENGTH = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    public ArgonParameters {
        require(memoryKiB >= MIN_MEMORY_KIB && memoryKiB <= MAX_MEMORY_KIB, "memory", memoryKiB);
        require(iterations >= MIN_ITERATIONS && iterations <= MAX_ITERATIONS, "iterations", iterations);
        require(parallelism >= 1 && parallelism <= MAX_PARALLELISM, "parallelism", parallelism);
        require(salt.length >= MIN_SALT_LENGTH && salt.length <= MAX_SALT_LENGTH, "salt length", salt.length);
        salt = salt.clone();
    }

    /// The default cost with a fresh salt.
    public static ArgonParameters fresh() {
        byte[] salt = new byte[MIN_SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new ArgonParameters(MIN_MEMORY_KIB, MIN_ITERATIONS, 4, salt);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArgonParameters that
                && memoryKiB == that.memoryKiB
                && iterations == that.iterations
                && parallelism == that.parallelism
                && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    private static void require(boolean allowed, String what, int value) {
        if (!allowed) {
            throw new IllegalArgumentException("Argon2id " + what + " " + value);
        }
    }
}
