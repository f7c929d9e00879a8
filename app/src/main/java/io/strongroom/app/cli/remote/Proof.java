package io.strongroom.app.cli.remote;

/// Shows that its sender knows the secret of a slot, without the secret itself.
///
/// @param slot which key slot
/// @param mac HMAC-SHA256 under a key derived from the slot's key, over the holder's challenge and the protocol's name
@SuppressWarnings("ArrayRecordComponent") // compared in constant time by who verifies, never by equals
public record Proof(String slot, byte[] mac) {

    public Proof {
        if (slot.isEmpty() || slot.length() > 64 || mac.length != 32) {
            throw new IllegalArgumentException("not a proof");
        }
        mac = mac.clone();
    }

    @Override
    public String toString() {
        return "Proof[" + slot + "]";
    }
}
