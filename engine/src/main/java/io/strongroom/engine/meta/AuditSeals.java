package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.Mac;
import io.strongroom.engine.crypto.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The seal on the trail: a file beside the database that says up to which record the trail went at a time, under a key
/// of its own. Who cuts the end off the trail cannot make one that fits.
///
/// Not thread-safe.
final class AuditSeals implements AutoCloseable {
    private static final byte[] LABEL = "strongroom/audit-seal/v1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CONTENT = Pattern.compile(
            "audit seal 1\nrecord (\\d{1,18})\nhash ([0-9a-f]{64})\nat (\\d{1,18})\ncode ([0-9a-f]{64})\n");
    private static final String NAME = "audit.seal";

    private final Path file;
    private final SecretBytes key;
    private long sealed;

    AuditSeals(Path folder, SecretBytes auditKey) {
        file = folder.resolve(NAME);
        key = Hkdf.sha256(auditKey, new byte[0], LABEL, 32);
    }

    /// The end of the trail at a time.
    @SuppressWarnings("ArrayRecordComponent") // compared by its parts
    record Seal(long seq, byte[] hash, Instant at) {}

    /// What stands in the file.
    sealed interface Reading {
        record None() implements Reading {}

        record Fits(Seal seal) implements Reading {}

        record Broken() implements Reading {}
    }

    Reading read() throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException _) {
            return new Reading.None();
        }
        Matcher content = CONTENT.matcher(text);
        if (!content.matches()) {
            return new Reading.Broken();
        }
        HexFormat hex = HexFormat.of();
        Seal seal = new Seal(
                Long.parseLong(content.group(1)),
                hex.parseHex(content.group(2)),
                Instant.ofEpochMilli(Long.parseLong(content.group(3))));
        return MessageDigest.isEqual(hex.parseHex(content.group(4)), code(seal))
                ? new Reading.Fits(seal)
                : new Reading.Broken();
    }

    /// Seals the trail up to a record that is durable; does nothing when it is sealed up to there.
    void write(Seal seal) throws IOException {
        if (seal.seq() == sealed) {
            return;
        }
        HexFormat hex = HexFormat.of();
        String text = "audit seal 1\nrecord %d\nhash %s\nat %d\ncode %s\n"
                .formatted(seal.seq(), hex.formatHex(seal.hash()), seal.at().toEpochMilli(), hex.formatHex(code(seal)));
        Path fresh = file.resolveSibling(NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sealed = seal.seq();
    }

    private byte[] code(Seal seal) {
        return Mac.of(
                key, longBytes(seal.seq()), seal.hash(), longBytes(seal.at().toEpochMilli()));
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    /// Whether a record is the one that was sealed.
    static boolean isOf(Seal seal, Optional<AuditRecord> record) {
        return record.filter(found -> MessageDigest.isEqual(found.hash(), seal.hash()))
                .isPresent();
    }

    @Override
    public void close() {
        key.close();
    }
}
