package io.strongroom.app.cli.remote;

import java.util.Optional;

/// The messages of a handover. `H` = sent by the holder of the store, `C` = by the command that came too late.
///
/// ```
/// H HELLO challenge         C PROOF slot, mac        C CALL arguments, folder, environment, terminal
/// H REFUSED reason (ends)
/// H STDIN_WANTED            C STDIN bytes, none = end
/// H SECRET_WANTED prompt    C SECRET present?, chars
/// H STDOUT bytes            H STDERR bytes           H EXIT code (ends)
/// ```
/// A command that goes away simply closes; the holder then cancels the call.
enum FrameType {
    HELLO(1, 64),
    PROOF(2, 512),
    CALL(3, 4 << 20),
    REFUSED(4, 4096),
    STDIN_WANTED(5, 0),
    STDIN(6, FrameType.MAX_DATA),
    STDOUT(7, FrameType.MAX_DATA),
    STDERR(8, FrameType.MAX_DATA),
    SECRET_WANTED(9, 4096),
    SECRET(10, 65536),
    EXIT(11, 4);

    /// The most bytes one frame of stream data carries.
    static final int MAX_DATA = 1 << 18;

    private static final FrameType[] ALL = values();

    private final int code;
    private final int limit;

    FrameType(int code, int limit) {
        this.code = code;
        this.limit = limit;
    }

    byte code() {
        return (byte) code;
    }

    /// The longest payload a receiver takes; more ends the conversation before anything is allocated.
    int limit() {
        return limit;
    }

    static Optional<FrameType> of(byte code) {
        return code >= 1 && code <= ALL.length ? Optional.of(ALL[code - 1]) : Optional.empty();
    }
}
