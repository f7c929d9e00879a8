package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.Mac;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.AuditEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Links records: `hash = HMAC-SHA256(audit key, previous hash ‖ every field of the record)`,
/// fields length-prefixed.
///
/// Not thread-safe; the committer owns the head.
public final class AuditChain {
    private static final byte[] START = new byte[32];

    private final SecretBytes key;
    private long seq;
    private byte[] head;

    AuditChain(SecretBytes key, long seq, byte[] head) {
        this.key = key;
        this.seq = seq;
        this.head = head;
    }

    /// What the first record is chained to.
    static byte[] start() {
        return START.clone();
    }

    static AuditChain empty(SecretBytes key) {
        return new AuditChain(key, 0, START);
    }

    /// The next record; the head moves on.
    AuditRecord append(AuditEntry entry, Instant at) {
        long next = seq + 1;
        byte[] hash = hash(key, head, next, at, entry);
        seq = next;
        head = hash;
        return new AuditRecord(next, at, entry, hash);
    }

    AuditChain copy() {
        return new AuditChain(key, seq, head);
    }

    /// The hash that a record after `previous` must have.
    public static byte[] hash(SecretBytes key, byte[] previous, long seq, Instant at, AuditEntry entry) {
        return Mac.of(
                key,
                previous,
                longBytes(seq),
                longBytes(at.toEpochMilli()),
                utf8(entry.event()),
                utf8(entry.caller().name()),
                utf8(entry.origin().name()),
                utf8(entry.request().value()),
                utf8(entry.resource()),
                utf8(entry.outcome().name()),
                utf8(entry.error()),
                utf8(Columns.jsonText(entry.parameters())));
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
