package io.strongroom.app.cli.remote;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A proof on the wire: 32 bytes of MAC, then the slot's name.
final class ProofCodec {

    private static final int MAC = 32;

    private ProofCodec() {}

    static byte[] encode(Proof proof) {
        byte[] slot = proof.slot().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(MAC + slot.length).put(proof.mac()).put(slot).array();
    }

    static Proof decode(byte[] bytes) throws ProtocolException {
        if (bytes.length <= MAC || bytes.length > MAC + 64) {
            throw new ProtocolException("not a proof");
        }
        byte[] mac = new byte[MAC];
        System.arraycopy(bytes, 0, mac, 0, MAC);
        return new Proof(new String(bytes, MAC, bytes.length - MAC, StandardCharsets.UTF_8), mac);
    }
}
