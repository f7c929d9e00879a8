package io.strongroom.app.cli.remote;

import io.strongroom.app.cli.Terminal;
import io.strongroom.engine.model.EngineException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The command's side of a handover: proves its secret, sends what was typed, and lends its streams until the end.
///
/// When this process ends (Ctrl+C), the socket closes with it and the holder cancels the call.
/// Thread rule: one thread.
public final class HandoverClient implements AutoCloseable {

    /// The holder did not accept the proof.
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("the holder of the store refused the proof");
        }
    }

    private static final Logger log = LoggerFactory.getLogger(HandoverClient.class);
    private static final long PATIENCE_SECONDS = 10;

    private final FrameChannel frames;
    private volatile boolean greeted;

    private HandoverClient(FrameChannel frames) {
        this.frames = frames;
    }

    /// Finds the holder of a store; empty when none listens (yet, or any more).
    public static Optional<HandoverClient> connect(Path storeFolder) throws IOException {
        var address = HandoverAddress.find(storeFolder);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HandoverClient(new FrameChannel(SocketChannel.open(address.get()))));
        } catch (ConnectException | java.nio.file.NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Has the holder run the command and returns its exit code.
    ///
    /// @throws RefusedException when the proof is not accepted
    /// @throws EngineException when the secret opens no slot
    /// @throws EOFException when the holder goes away before the command has ended
    public int run(List<String> arguments, HandoverProof.Prover prover, Terminal terminal)
            throws IOException, EngineException {
        byte[] challenge = awaitGreeting();
        if (challenge.length != HandoverConnection.CHALLENGE_LENGTH) {
            throw new ProtocolException("not a holder of a store");
        }
        frames.send(FrameType.PROOF, ProofCodec.encode(prover.answer(challenge)));
        sendCall(new HandedCall(arguments, terminal.surroundings()));
        while (true) {
            Frame frame = frames.receive();
            switch (frame.type()) {
                case STDOUT -> terminal.out().write(frame.payload());
                case STDERR -> terminal.err().write(frame.payload());
                case STDIN_WANTED -> inBackground("stdin", () -> lendInput(terminal));
                case SECRET_WANTED -> inBackground("secret", () -> lendSecret(terminal, frame.payload()));
                case EXIT -> {
                    return ByteBuffer.wrap(frame.payload()).getInt();
                }
                case REFUSED -> throw new RefusedException();
                default -> throw new ProtocolException("unexpected message");
            }
        }
    }

    /// A holder that was stopped still has its socket; its silence must not become ours.
    private byte[] awaitGreeting() throws IOException {
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(this::hangUpUnlessGreeted);
        byte[] challenge = frames.receive(FrameType.HELLO);
        greeted = true;
        return challenge;
    }

    /// A holder that refuses closes without reading the call: what it said is still to be read, and tells more.
    private void sendCall(HandedCall call) throws IOException {
        byte[] bytes = call.encode();
        if (bytes.length > FrameType.CALL.limit()) {
            throw new ProtocolException("the command line is too long to hand over");
        }
        try {
            frames.send(FrameType.CALL, bytes);
        } catch (IOException e) {
            if (frames.receive().type() == FrameType.REFUSED) {
                throw (IOException) new RefusedException().initCause(e);
            }
            throw e;
        }
    }

    /// Reading from a person may take for ever; the end of the command must be seen meanwhile.
    private void inBackground(String name, IoAction action) {
        Thread.ofPlatform().daemon().name("handover-" + name).start(() -> {
            try {
                action.run();
            } catch (IOException e) {
                log.debug("The {} of a handed-over command broke off", name, e);
                hangUp();
            }
        });
    }

    /// Half an input must never look like a whole one: the holder sees a vanished sender instead, and cancels.
    private void hangUp() {
        try {
            frames.close();
        } catch (IOException e) {
            log.debug("The connection was already gone", e);
        }
    }

    private void hangUpUnlessGreeted() {
        if (!greeted) {
            hangUp();
        }
    }

    @FunctionalInterface
    private interface IoAction {
        void run() throws IOException;
    }

    private void lendInput(Terminal terminal) throws IOException {
        byte[] piece = new byte[FrameType.MAX_DATA];
        int length = terminal.in().read(piece);
        frames.send(FrameType.STDIN, piece, 0, Math.max(0, length));
    }

    private void lendSecret(Terminal terminal, byte[] prompt) throws IOException {
        byte[] answer = RemoteSecrets.encode(terminal.secrets().ask(new String(prompt, StandardCharsets.UTF_8)));
        try {
            frames.send(FrameType.SECRET, answer);
        } finally {
            Arrays.fill(answer, (byte) 0);
        }
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
