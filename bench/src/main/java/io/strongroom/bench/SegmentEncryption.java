package io.strongroom.bench;

import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.Last;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentEncryptor;
import io.strongroom.engine.crypto.SegmentHeader;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One segment of the usual size, encrypted by the engine and by the JDK alone, on the same
/// buffers.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SegmentEncryption {
    static final int SIZE = 1 << SegmentHeader.DEFAULT_SEG_LOG2;
    private static final int TAG_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;

    private final byte[] plain = new byte[SIZE];
    private final byte[] sealed = new byte[SIZE + TAG_LENGTH];
    private final Cipher cipher;
    private final SecretKeySpec key;
    private final SegmentEncryptor encryptor;
    private long index;

    public SegmentEncryption() {
        Random random = new Random(1);
        random.nextBytes(plain);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.cipher = aesGcm();
        this.key = new SecretKeySpec(secret, "AES");
        SegmentHeader header = new SegmentHeader(
                CipherSuite.AES_256_GCM, SegmentHeader.DEFAULT_SEG_LOG2, new UUID(1, 2), 0, secret.clone());
        this.encryptor = new SegmentEncryptor(ContentKeys.derive(SecretBytes.copyOf(secret), header));
    }

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Benchmark
    public int engine() {
        return encryptor.encrypt(index++, Last.NO, plain, 0, SIZE, sealed, 0);
    }

    @Benchmark
    public int jdk() throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_LENGTH).putLong(index++).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_LENGTH * 8, nonce));
        return cipher.doFinal(plain, 0, SIZE, sealed, 0);
    }
}
