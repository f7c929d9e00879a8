package io.strongroom.engine.model;

import java.util.UUID;

/// The number of the account that owns a store, as resources of policies name it: `acs:oss:*:ACCOUNT:bucket`.
///
/// @param value 16 decimal digits (KMS, "Account id")
public record AccountId(String value) {
    private static final long SMALLEST = 1_000_000_000_000_000L;
    private static final long NUMBERS = 9 * SMALLEST;

    public AccountId {
        if (!value.matches("[0-9]{16}")) {
            throw new IllegalArgumentException("an account has 16 digits");
        }
    }

    /// The account of a store: made from its id, which every way to open it authenticates, so that nobody changes from
    /// outside whom a denial is about.
    public static AccountId of(UUID store) {
        long bits = store.getMostSignificantBits() ^ store.getLeastSignificantBits();
        return new AccountId(Long.toString(SMALLEST + Long.remainderUnsigned(bits, NUMBERS)));
    }

    @Override
    public String toString() {
        return value;
    }
}
