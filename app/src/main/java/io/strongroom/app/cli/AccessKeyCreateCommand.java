package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.NewAccessKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user access-key create USER`
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {"Make an access key. Its secret is told now and never again."})
final class AccessKeyCreateCommand extends StoreCommand {
    private static final int LONGEST_END = 3;

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name, or root.")
    private @Nullable String user;

    AccessKeyCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        try (NewAccessKey made = store.engine().users().createKey().run(store.call(), AccessKeyOwner.of(typed(user)))) {
            tell(output, made);
            return DONE;
        }
    }

    // Printable characters: nothing of them has to be escaped, and no copy of them stays.
    private void tell(Output output, NewAccessKey made) throws IOException {
        String begin = isJson()
                ? "{\"accessKeyId\":\"" + made.entry().id() + "\",\"accessKeySecret\":\""
                : "AccessKeyId      " + made.entry().id() + "\nAccessKeySecret  ";
        ByteBuffer line = ByteBuffer.allocate(begin.length() + made.secret().length + LONGEST_END);
        line.put(begin.getBytes(StandardCharsets.US_ASCII));
        for (char one : made.secret()) {
            line.put((byte) one);
        }
        line.put((isJson() ? "\"}\n" : "\n").getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = Arrays.copyOf(line.array(), line.position());
        try {
            output.writeSecret(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(line.array(), (byte) 0);
        }
    }
}
