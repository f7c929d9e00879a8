package io.strongroom.engine.durability;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/// The database's file as whoever has its key sees it: every block decrypted, those that nothing
/// refers to any more included.
final class DecryptedFile {
    private static final int PIECE = 14;

    private final byte[] bytes;

    private DecryptedFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Of a closed store.
    static DecryptedFile of(EngineOptions options) throws EngineException, IOException {
        Path path = options.folder().resolve("meta").resolve("store.mv.db");
        try (KeySlots.Opened opened = new KeySlots(options.folder(), options.disk()).open(OpenStore.secret());
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            char[] secret = opened.key("database-file")
                    .use(key -> HexFormat.of().formatHex(key).toCharArray());
            FileEncrypt file = new FileEncrypt(path.toString(), FilePathEncrypt.getPasswordBytes(secret), channel);
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
            while (all.hasRemaining() && file.read(all, all.position()) > 0) {}
            return new DecryptedFile(all.array());
        }
    }

    /// Whether any piece of `secret` stands in the file. Pages may be compressed, which leaves
    /// random bytes as they are but for a mark every 32.
    boolean holds(byte[] secret) {
        Map<Long, Integer> starts = new HashMap<>();
        ByteBuffer sought = ByteBuffer.wrap(secret);
        for (int at = 0; at + PIECE <= secret.length; at++) {
            starts.put(sought.getLong(at), at);
        }
        ByteBuffer file = ByteBuffer.wrap(bytes);
        for (int at = 0; at + PIECE <= bytes.length; at++) {
            Optional<Integer> start = Optional.ofNullable(starts.get(file.getLong(at)));
            if (start.isPresent()
                    && Arrays.mismatch(bytes, at, at + PIECE, secret, start.get(), start.get() + PIECE) < 0) {
                return true;
            }
        }
        return false;
    }
}
