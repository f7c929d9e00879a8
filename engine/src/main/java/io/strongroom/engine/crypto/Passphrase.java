package io.strongroom.engine.crypto;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Turns a passphrase into a key: Argon2id 1.3 (RFC 9106), 32 bytes, over the NFC-normalised
/// UTF-8 bytes.
///
/// Takes the memory the parameters name for as long as it runs. Refuses characters without a UTF-8
/// form. The caller wipes the passphrase. Safe for all threads.
public final class Passphrase {

    private static final int KEY_LENGTH = 32;

    private Passphrase() {}

    public static SecretBytes derive(char[] passphrase, ArgonParameters parameters) {
        byte[] password = normalised(passphrase);
        try {
            Argon2Parameters argon = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(parameters.memoryKiB())
                    .withIterations(parameters.iterations())
                    .withParallelism(parameters.parallelism())
                    .withSalt(parameters.salt())
                    .build();
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(argon);
            byte[] key = new byte[KEY_LENGTH];
            generator.generateBytes(password, key);
            return SecretBytes.adopt(key);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    // The JDK normalises into a String only; text that is in form already, as nearly all is,
    // never becomes one.
    private static byte[] normalised(char[] passphrase) {
        CharBuffer chars = CharBuffer.wrap(passphrase);
        return Normalizer.isNormalized(chars, Normalizer.Form.NFC)
                ? Utf8.encode(chars)
                : Utf8.encode(CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC)));
    }
}
