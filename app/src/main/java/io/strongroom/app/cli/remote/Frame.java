package io.strongroom.app.cli.remote;

/// One message: its type and its bytes. Handed on without copying, so nobody changes the bytes afterwards.
@SuppressWarnings("ArrayRecordComponent") // never compared; copying every frame of a stream would cost
record Frame(FrameType type, byte[] payload) {

    @Override
    public String toString() {
        return "Frame[" + type + ", " + payload.length + " bytes]";
    }
}
