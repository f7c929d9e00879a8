package io.strongroom.app.cli.remote;

import io.strongroom.app.cli.CancelSignal;
import io.strongroom.app.cli.Terminal;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One handed-over command on the holder's side, from challenge to exit code.
final class HandoverConnection {

    static final int CHALLENGE_LENGTH = 32;

    private static final Logger log = LoggerFactory.getLogger(HandoverConnection.class);

    private final FrameChannel frames;
    private final HandoverProof.Verifier verifier;
    private final CallRunner runner;
    private final CancelSignal cancel = new CancelSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean admitted;

    HandoverConnection(SocketChannel socket, HandoverProof.Verifier verifier, CallRunner runner) {
        this.frames = new FrameChannel(socket);
        this.verifier = verifier;
        this.runner = runner;
    }

    /// Serves the connection to its end; never throws.
    void run() {
        try (frames) {
            if (authenticate()) {
                HandedCall call = HandedCall.decode(frames.receive(FrameType.CALL));
                admitted = true;
                perform(call);
            }
        } catch (IOException e) {
            log.debug("A handed-over command went away", e);
        } finally {
            cancel.cancel();
            ended.countDown();
        }
    }

    private boolean authenticate() throws IOException {
        byte[] challenge = new byte[CHALLENGE_LENGTH];
        new SecureRandom().nextBytes(challenge);
        frames.send(FrameType.HELLO, challenge);
        Proof proof = ProofCodec.decode(frames.receive(FrameType.PROOF));
        if (isGood(proof, challenge)) {
            return true;
        }
        log.warn("A command was refused: its proof opens no slot of this store");
        frames.send(FrameType.REFUSED, "WrongSecret".getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private boolean isGood(Proof proof, byte[] challenge) {
        try {
            return verifier.accepts(proof, challenge);
        } catch (EngineException e) {
            log.warn("A proof could not be checked", e);
            return false;
        }
    }

    /// The command runs in its own thread, so that this one notices at once when the sender goes away.
    private void perform(HandedCall call) throws IOException {
        RemoteInput input = new RemoteInput(frames);
        RemoteSecrets secrets = new RemoteSecrets(frames);
        cancel.onCancel(input::breakOff);
        cancel.onCancel(secrets::end);
        Terminal terminal = new Terminal(
                input,
                new RemoteOutput(frames, FrameType.STDOUT),
                new RemoteOutput(frames, FrameType.STDERR),
                call.surroundings(),
                secrets);
        Thread command = Thread.ofPlatform().name("handed-over-command").start(() -> execute(call, terminal));
        try {
            while (true) {
                Frame frame = frames.receive();
                switch (frame.type()) {
                    case STDIN -> input.accept(frame.payload());
                    case SECRET -> secrets.accept(frame.payload());
                    default -> throw new ProtocolException("unexpected message");
                }
            }
        } finally {
            cancel.cancel();
            join(command);
        }
    }

    private void execute(HandedCall call, Terminal terminal) {
        int code = 1;
        try {
            code = runner.run(call.arguments(), terminal, cancel);
        } finally {
            sendExit(code);
            close();
        }
    }

    private void sendExit(int code) {
        try {
            frames.send(
                    FrameType.EXIT,
                    ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
        } catch (IOException e) {
            log.debug("Nobody waits for the command's result any more", e);
        }
    }

    private static void join(Thread command) {
        boolean interrupted = false;
        while (command.isAlive()) {
            try {
                command.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void closeUnlessAdmitted() {
        if (!admitted) {
            close();
        }
    }

    /// Cancels the command and cuts the connection.
    void close() {
        cancel.cancel();
        try {
            frames.close();
        } catch (IOException e) {
            log.debug("A connection was already gone", e);
        }
    }

    boolean atWork() {
        return admitted && ended.getCount() > 0;
    }

    void awaitEnd() throws InterruptedException {
        if (admitted) {
            ended.await();
        }
    }
}
