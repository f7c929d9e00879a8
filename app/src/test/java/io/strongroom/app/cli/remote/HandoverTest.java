package io.strongroom.app.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.cli.Terminal;
import io.strongroom.engine.model.EngineException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class HandoverTest {

    @TempDir
    Path store;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// Stands in for the key slots: a proof is good when it repeats the challenge backwards.
    private static final HandoverProof.Prover GOOD = challenge -> new Proof("slot-1", backwards(challenge));

    private static final HandoverProof.Prover BAD = challenge -> new Proof("slot-1", challenge);

    private static boolean verify(Proof proof, byte[] challenge) {
        return Arrays.equals(proof.mac(), backwards(challenge)) && proof.slot().equals("slot-1");
    }

    private static byte[] backwards(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private Terminal terminal(InputStream in) {
        return new Terminal(
                in,
                out,
                err,
                new Terminal.Surroundings(
                        Path.of("/somewhere"), Map.of("LANG", "zh_CN.UTF-8"), EnumSet.of(Terminal.Channel.ERR), 132),
                _ -> Optional.of("pä🔑".toCharArray()));
    }

    private Terminal terminal() {
        return terminal(InputStream.nullInputStream());
    }

    private HandoverClient connect() throws IOException {
        return HandoverClient.connect(store).orElseThrow();
    }

    private HandoverServer serve(CallRunner runner) throws IOException {
        return HandoverServer.start(store, HandoverTest::verify, runner);
    }

    @Test
    void commandSeesWhatItsSenderSees() throws Exception {
        CallRunner runner = (arguments, terminal, _) -> {
            terminal.printError(String.join("|", arguments) + "|" + terminal.path("a/../b") + "|"
                    + terminal.environment("LANG").orElse("") + "|"
                    + terminal.surroundings().interactive() + "|"
                    + terminal.surroundings().width());
            return 7;
        };
        try (HandoverServer _ = serve(runner);
                HandoverClient client = connect()) {
            int code = client.run(List.of("ls", "", "oss://b/ö 文"), GOOD, terminal());

            assertThat(code).isEqualTo(7);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("ls||oss://b/ö 文|/somewhere/b|zh_CN.UTF-8|[ERR]|132\n");
        }
    }

    @Test
    void streamsCarryEveryByteBothWays() throws Exception {
        byte[] content = new byte[9_000_001];
        new Random(7).nextBytes(content);
        CallRunner echo = (_, terminal, _) -> {
            try {
                terminal.in().transferTo(terminal.out());
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (HandoverServer _ = serve(echo);
                HandoverClient client = connect()) {
            assertThat(client.run(List.of(), GOOD, terminal(new ByteArrayInputStream(content))))
                    .isZero();
        }
        assertThat(out.toByteArray()).isEqualTo(content);
    }

    @Test
    void inputThatIsNotReadStaysWithTheSender() throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[10]);
        try (HandoverServer _ = serve((_, _, _) -> 0);
                HandoverClient client = connect()) {
            client.run(List.of(), GOOD, terminal(in));
        }
        assertThat(in.available()).isEqualTo(10);
    }

    @Test
    void wrongProofIsRefusedAndNothingRuns() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        CallRunner runner = (_, _, _) -> {
            ran.countDown();
            return 0;
        };
        try (HandoverServer _ = serve(runner);
                HandoverClient client = connect()) {
            assertThatThrownBy(() -> client.run(List.of(), BAD, terminal()))
                    .isInstanceOf(HandoverClient.RefusedException.class);
        }
        assertThat(ran.getCount()).isOne();
    }

    @Test
    void senderThatVanishesCancelsItsCommand() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch inputFailed = new CountDownLatch(1);
        CallRunner runner = (_, terminal, cancel) -> {
            cancel.onCancel(cancelled::countDown);
            started.countDown();
            if (!inputEndsWell(terminal)) {
                inputFailed.countDown();
            }
            return 0;
        };
        try (HandoverServer _ = serve(runner)) {
            HandoverClient client = connect();
            PipedInputStream nothingYet = new PipedInputStream(new PipedOutputStream());
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    client.run(List.of(), GOOD, terminal(nothingYet));
                } catch (IOException | EngineException e) {
                    // the connection is cut below
                }
            });
            started.await();
            client.close();

            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(inputFailed.await(20, TimeUnit.SECONDS)).isTrue();
            sender.join();
        }
    }

    private static boolean inputEndsWell(Terminal terminal) {
        try {
            terminal.in().readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void closingTheDoorWaitsForAnAdmittedCommand() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CallRunner runner = (_, _, _) -> {
            started.countDown();
            return awaitQuietly(goOn) ? 5 : 1;
        };
        HandoverServer server = serve(runner);
        try (HandoverClient client = connect()) {
            Thread closing = Thread.ofPlatform().unstarted(() -> closeWhenIdle(server));
            int[] code = new int[1];
            Thread sender = Thread.ofPlatform().start(() -> code[0] = runUnchecked(client));
            started.await();
            closing.start();
            while (Files.exists(store.resolve("handover/socket"))) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            sender.join();
            closing.join();

            assertThat(code[0]).isEqualTo(5);
        }
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void closeWhenIdle(HandoverServer server) {
        try {
            server.closeWhenIdle();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int runUnchecked(HandoverClient client) {
        try {
            return client.run(List.of(), GOOD, terminal());
        } catch (IOException | EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holderThatGoesAwayIsAnErrorNotASuccess() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CallRunner runner = (_, terminal, _) -> {
            started.countDown();
            return inputEndsWell(terminal) ? 0 : 1;
        };
        HandoverServer server = serve(runner);
        try (HandoverClient client = connect()) {
            Thread.ofVirtual().start(() -> {
                awaitQuietly(started);
                server.close();
            });
            PipedInputStream nothingYet = new PipedInputStream(new PipedOutputStream());

            assertThat(exitCodeOrFailure(client, nothingYet)).isNotZero();
        }
    }

    /// The holder may just manage to say that the call failed, or vanish before it can.
    private int exitCodeOrFailure(HandoverClient client, InputStream input) throws EngineException {
        try {
            return client.run(List.of(), GOOD, terminal(input));
        } catch (IOException _) {
            return -1;
        }
    }

    @Test
    void silentConnectionIsClosedAfterItsTime() throws Exception {
        try (HandoverServer _ =
                        HandoverServer.start(store, HandoverTest::verify, (_, _, _) -> 0, Duration.ofMillis(50));
                SocketChannel socket =
                        SocketChannel.open(HandoverAddress.find(store).orElseThrow())) {
            FrameChannel frames = new FrameChannel(socket);
            frames.receive(FrameType.HELLO);

            assertThatThrownBy(frames::receive).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void oversizedMessageBeforeTheProofEndsTheConversation() throws Exception {
        try (HandoverServer _ = serve((_, _, _) -> 0);
                SocketChannel socket =
                        SocketChannel.open(HandoverAddress.find(store).orElseThrow())) {
            FrameChannel frames = new FrameChannel(socket);
            frames.receive(FrameType.HELLO);
            socket.write(ByteBuffer.allocate(5)
                    .put(FrameType.PROOF.code())
                    .putInt(FrameType.PROOF.limit() + 1)
                    .flip());

            assertThatThrownBy(frames::receive).isInstanceOf(IOException.class);
        }
    }

    @Test
    void secretIsAskedAtTheSendersTerminal() throws Exception {
        CallRunner runner = (_, terminal, _) -> {
            try {
                char[] secret = terminal.secrets().ask("Passphrase: ").orElseThrow();
                return Arrays.equals(secret, "pä🔑".toCharArray()) ? 0 : 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (HandoverServer _ = serve(runner);
                HandoverClient client = connect()) {
            assertThat(client.run(List.of(), GOOD, terminal())).isZero();
        }
    }

    @Test
    void socketLiesInAFolderOnlyItsOwnerMayEnter() throws Exception {
        try (HandoverServer _ = serve((_, _, _) -> 0)) {
            assertThat(Files.getPosixFilePermissions(store.resolve("handover")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(HandoverClient.connect(store)).isEmpty();
    }

    @Test
    void deeplyNestedStoreIsReachedToo() throws Exception {
        store = Files.createDirectories(store.resolve("d".repeat(60)).resolve("e".repeat(60)));
        try (HandoverServer _ = serve((_, _, _) -> 3);
                HandoverClient client = connect()) {
            assertThat(client.run(List.of(), GOOD, terminal())).isEqualTo(3);
        }
        assertThat(HandoverClient.connect(store)).isEmpty();
    }

    @Test
    void callWithACountBeyondItsBytesIsRefused() {
        byte[] lie = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array();

        assertThatThrownBy(() -> HandedCall.decode(lie)).isInstanceOf(IOException.class);
    }
}
