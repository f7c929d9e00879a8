package io.strongroom.app.cli.remote;

import io.strongroom.app.cli.Terminal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Asks the person at the other process for a secret. On the wire: 1 and the characters, or 0 when nobody can be asked.
final class RemoteSecrets implements Terminal.SecretPrompt {

    private static final byte[] NONE = {0};

    private final FrameChannel frames;
    private final BlockingQueue<byte[]> answers = new ArrayBlockingQueue<>(1);

    RemoteSecrets(FrameChannel frames) {
        this.frames = frames;
    }

    /// An answer has come. More than one is dropped: nobody asked for it.
    void accept(byte[] answer) {
        answers.offer(answer);
    }

    /// Nobody can answer any more.
    void end() {
        answers.offer(NONE);
    }

    @Override
    public Optional<char[]> ask(String prompt) throws IOException {
        frames.send(FrameType.SECRET_WANTED, prompt.getBytes(StandardCharsets.UTF_8));
        try {
            return decode(answers.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static byte[] encode(Optional<char[]> answer) {
        if (answer.isEmpty()) {
            return NONE.clone();
        }
        ByteBuffer chars = StandardCharsets.UTF_8.encode(CharBuffer.wrap(answer.get()));
        byte[] bytes = new byte[1 + chars.remaining()];
        bytes[0] = 1;
        chars.get(bytes, 1, bytes.length - 1);
        chars.clear().put(new byte[chars.capacity()]);
        Arrays.fill(answer.get(), '\0');
        return bytes;
    }

    private static Optional<char[]> decode(byte[] answer) {
        if (answer.length == 0 || answer[0] == 0) {
            return Optional.empty();
        }
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(answer, 1, answer.length - 1));
        Arrays.fill(answer, (byte) 0);
        char[] secret = new char[chars.remaining()];
        chars.get(secret);
        chars.clear().put(new char[chars.capacity()]);
        return Optional.of(secret);
    }
}
