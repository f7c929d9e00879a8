package io.strongroom.app.http.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// A digest of a body that is made while the body is read.
interface BodyDigest {
    /// Takes more of the body in.
    void update(byte[] bytes, int offset, int length);

    /// The digest of what came so far; asked for once.
    byte[] value();

    /// The checksums that S3 knows.
    enum Algorithm {
        CRC32(() -> of(new CRC32(), Integer.BYTES)),
        CRC32C(() -> of(new CRC32C(), Integer.BYTES)),
        CRC64NVME(() -> of(new Crc64Nvme(), Long.BYTES)),
        SHA1(() -> of("SHA-1")),
        SHA256(() -> of("SHA-256"));

        private final Supplier<BodyDigest> maker;

        Algorithm(Supplier<BodyDigest> maker) {
            this.maker = maker;
        }

        BodyDigest start() {
            return maker.get();
        }

        /// The header or trailer that has its value: `x-amz-checksum-crc32`.
        String header() {
            return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// A digest of the Java platform.
    static BodyDigest of(String algorithm) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
        return new BodyDigest() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    private static BodyDigest of(Checksum checksum, int length) {
        return new BodyDigest() {
            @Override
            public void update(byte[] bytes, int offset, int count) {
                checksum.update(bytes, offset, count);
            }

            @Override
            public byte[] value() {
                ByteBuffer value = ByteBuffer.allocate(length);
                return length == Integer.BYTES
                        ? value.putInt((int) checksum.getValue()).array()
                        : value.putLong(checksum.getValue()).array();
            }
        };
    }
}
