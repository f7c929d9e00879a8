package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.GCMParameterSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CmkBlobTest {

    private static final EncryptionContext CONTEXT =
            new EncryptionContext(Map.of("acs:oss:bucket", "demo", "acs:oss:object-id", "17"));
    private static final UUID KEY = new UUID(1, 2);
    private static final UUID VERSION = new UUID(3, 4);

    @Property(tries = 100)
    void whatWasSealedOpens(@ForAll CipherSuite suite, @ForAll @Size(max = 200) byte[] plaintext)
            throws AuthenticationFailedException {
        CmkMaterial cmk = cmk(suite, KEY, VERSION);

        byte[] blob = CmkBlob.seal(cmk, plaintext, CONTEXT);

        assertThat(blob).hasSize(plaintext.length + CmkBlob.OVERHEAD);
        assertThat(CmkBlob.open(cmk, blob, CONTEXT).copy()).isEqualTo(plaintext);
        assertThat(CmkBlob.header(blob)).isEqualTo(new CmkBlob.Header(KEY, VERSION, suite));
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedBitAnywhereIsFound(CipherSuite suite) {
        CmkMaterial cmk = cmk(suite, KEY, VERSION);
        byte[] blob = CmkBlob.seal(cmk, SecretBytes.random(32), CONTEXT);
        for (int bit = 0; bit < blob.length * 8; bit++) {
            byte[] changed = blob.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(cmk, changed, CONTEXT, "bit " + bit);
        }
    }

    @Test
    void aBlobOfAnyOtherLengthIsRefused() {
        CmkMaterial cmk = cmk(CipherSuite.AES_256_GCM, KEY, VERSION);
        byte[] blob = CmkBlob.seal(cmk, SecretBytes.random(32), CONTEXT);
        for (int length = 0; length <= blob.length + 16; length++) {
            if (length != blob.length) {
                refused(cmk, Arrays.copyOf(blob, length), CONTEXT, "length " + length);
            }
        }
    }

    // The documented rule of KMS: ciphertext of one CMK does not open under another, even with
    // identical imported bytes.
    @Test
    void equalMaterialUnderAnotherKeyOrVersionDoesNotOpen() {
        CmkMaterial cmk = cmk(CipherSuite.AES_256_GCM, KEY, VERSION);
        byte[] blob = CmkBlob.seal(cmk, SecretBytes.random(32), CONTEXT);

        refused(cmk(CipherSuite.AES_256_GCM, new UUID(1, 9), VERSION), blob, CONTEXT, "key");
        refused(cmk(CipherSuite.AES_256_GCM, KEY, new UUID(3, 9)), blob, CONTEXT, "version");
    }

    @Test
    void aBlobRelabelledForAnotherKeyWithEqualMaterialDoesNotOpen() {
        byte[] blob = CmkBlob.seal(cmk(CipherSuite.AES_256_GCM, KEY, VERSION), SecretBytes.random(32), CONTEXT);
        UUID other = new UUID(8, 9);
        System.arraycopy(Associated.uuid(other), 0, blob, 5, 16);

        refused(cmk(CipherSuite.AES_256_GCM, other, VERSION), blob, CONTEXT, "relabelled");
    }

    // GCM alone would let one ciphertext open under two keys; the tag of this blob is right, its
    // commitment is not.
    @Test
    void aBlobThatCommitsToAnotherKeyIsRefusedThoughItsTagIsRight() {
        CmkMaterial cmk = cmk(CipherSuite.AES_256_GCM, KEY, VERSION);
        byte[] blob = CmkBlob.seal(cmk, new byte[32], CONTEXT);
        byte[] identity = Arrays.copyOfRange(blob, 4, 37);
        byte[] info = concat(Associated.text("kms/blob/v1"), identity);
        byte[] blobKey = Hkdf.sha256(new byte[32], Arrays.copyOfRange(blob, 37, 53), info, 32);
        blob[60] ^= 1;
        byte[] associatedData = concat(Arrays.copyOf(blob, 97), CONTEXT.canonical());
        GCMParameterSpec nonce = new GCMParameterSpec(128, blob, 85, 12);
        SecretBytes key = SecretBytes.adopt(blobKey);
        Aead.Keyed keyed = new Aead.Keyed(CipherSuite.AES_256_GCM, key, nonce, associatedData);
        Aead.seal(keyed, new byte[32], blob, 97);

        assertThatNoException().as("the tag").isThrownBy(() -> Aead.open(keyed, blob, 97));
        refused(cmk, blob, CONTEXT, "commitment");
    }

    @Test
    void otherMaterialUnderTheSameKeyDoesNotOpen() {
        byte[] blob = CmkBlob.seal(cmk(CipherSuite.AES_256_GCM, KEY, VERSION), SecretBytes.random(32), CONTEXT);

        refused(
                new CmkMaterial(KEY, VERSION, CipherSuite.AES_256_GCM, SecretBytes.random(32)),
                blob,
                CONTEXT,
                "material");
    }

    @Test
    void anyOtherContextDoesNotOpen() {
        CmkMaterial cmk = cmk(CipherSuite.SM4_GCM, KEY, VERSION);
        byte[] blob = CmkBlob.seal(cmk, SecretBytes.random(32), CONTEXT);

        refused(cmk, blob, EncryptionContext.EMPTY, "none");
        refused(cmk, blob, new EncryptionContext(Map.of("acs:oss:bucket", "demo")), "one less");
        refused(
                cmk,
                blob,
                new EncryptionContext(Map.of("acs:oss:bucket", "Demo", "acs:oss:object-id", "17")),
                "another case");
        refused(
                cmk,
                blob,
                new EncryptionContext(Map.of("acs:oss:bucket", "17", "acs:oss:object-id", "demo")),
                "values swapped");
    }

    @Test
    void sealingTwiceGivesDifferentBlobs() {
        CmkMaterial cmk = cmk(CipherSuite.AES_256_GCM, KEY, VERSION);
        byte[] plaintext = new byte[32];

        assertThat(CmkBlob.seal(cmk, plaintext, CONTEXT)).isNotEqualTo(CmkBlob.seal(cmk, plaintext, CONTEXT));
    }

    @Test
    void materialOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CmkMaterial(KEY, VERSION, CipherSuite.SM4_GCM, SecretBytes.random(32)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CmkMaterial(KEY, VERSION, CipherSuite.AES_256_GCM, SecretBytes.random(31)));
    }

    private static CmkMaterial cmk(CipherSuite suite, UUID key, UUID version) {
        return new CmkMaterial(key, version, suite, SecretBytes.adopt(new byte[suite.keyLength()]));
    }

    private static byte[] concat(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static void refused(CmkMaterial cmk, byte[] blob, EncryptionContext context, String what) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .as(what)
                .isThrownBy(() -> CmkBlob.open(cmk, blob, context));
    }
}
