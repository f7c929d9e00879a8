package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values of published standards, and of the own formats as `known-answers.py` beside this file
/// computes them (shell: `python3 known-answers.py`).
class KnownAnswerTest {

    private static final UUID KEY_ID = new UUID(0x1011121314151617L, 0x18191a1b1c1d1e1fL);
    private static final UUID VERSION_ID = new UUID(0x2021222324252627L, 0x28292a2b2c2d2e2fL);
    private static final byte[] MESSAGE = Associated.text("0123456789abcdef0123456789abcdef");

    // McGrew and Viega, The Galois/Counter Mode of Operation (submission to NIST), test case 16.
    @Test
    void aesGcmGivesTheAnswerOfItsSpecification() {
        byte[] sealed = seal(
                CipherSuite.AES_256_GCM,
                "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                "cafebabefacedbaddecaf888",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");

        assertThat(sealed)
                .isEqualTo(hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b"));
    }

    // RFC 8998, appendix A.1.
    @Test
    void sm4GcmGivesTheAnswerOfItsSpecification() {
        byte[] sealed = seal(
                CipherSuite.SM4_GCM,
                "0123456789abcdeffedcba9876543210",
                "00001234567800000000abcd",
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");

        assertThat(sealed)
                .isEqualTo(hex("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec"));
    }

    // RFC 5869, appendices A.1 and A.3.
    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "'', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void hkdfGivesTheAnswersOfItsSpecification(String salt, String info, String okm) {
        byte[] ikm = hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");

        assertThat(Hkdf.sha256(ikm, hex(salt), hex(info), 42)).isEqualTo(hex(okm));
        assertThat(Hkdf.sha256(SecretBytes.copyOf(ikm), hex(salt), hex(info), 42)
                        .copy())
                .isEqualTo(hex(okm));
    }

    // RFC 9106, section 5.3. Its cost is below our floor and it uses inputs we have not, so it
    // asks the library directly.
    @Test
    void argon2idGivesTheAnswerOfItsSpecification() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);

        assertThat(tag).isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    @Test
    void aPassphraseGivesTheKeyAnotherImplementationGives() {
        ArgonParameters parameters = new ArgonParameters(65536, 3, 4, run(0, 16));

        assertThat(Passphrase.derive("Zo\u00eb".toCharArray(), parameters).copy())
                .isEqualTo(hex("f873935be3ba48463c44dfbbbdc84399dc29f8880c8a6c338ae04ea9e91a51d0"));
    }

    // CRC-64/XZ check value of the CRC catalogue; the others as the object store's clients compute
    // them (Java, Go, Python).
    @ParameterizedTest
    @CsvSource({"'', 0", "a, 3675645893302102789", "123456789, 11051210869376104954", "hello world, 5981764153023615706"
    })
    void crc64GivesTheCheckValues(String text, String value) {
        assertThat(Long.toUnsignedString(Crc64.of(Associated.text(text)))).isEqualTo(value);
    }

    // Made with Java (the later segment by known-answers.py), checked against `openssl kdf HKDF`
    // and an independent GCM: openssl kdf -keylen 71 -kdfopt digest:SHA256 -kdfopt
    // hexkey:000102…1f -kdfopt hexsalt:404142…5f
    // -kdfopt hexinfo:$(printf 'objenc/v1|' | xxd -p)$(printf demo-header | sha256sum | cut
    // -c1-64) HKDF
    @Test
    void contentKeysGiveThePublishedVector() {
        SegmentHeader header = new SegmentHeader(CipherSuite.AES_256_GCM, 18, KEY_ID, 0, run(0x40, 32));
        try (ContentKeys keys =
                ContentKeys.derive(SecretBytes.adopt(run(0, 32)), header, Associated.text("demo-header"))) {
            assertThat(keys.segmentKey().copy())
                    .isEqualTo(hex("a06c751c7f93b18182ba7f7be9bcb8031b7dde6e1eb244ba3c28aed03974ebb3"));
            assertThat(keys.noncePrefix()).isEqualTo(hex("2b984b69fc1982"));
            assertThat(keys.commitment())
                    .isEqualTo(hex("fa17eb39d5c2d6b4e4c9bb5e0844383876ff5b8e7c21453d42e1aa5fb21adc63"));
            assertThat(lastSegment(keys, 0x01020304, "hello"))
                    .isEqualTo(hex("78477e4a119ba57b3aa40fd8b61c0394f69e93d155"));
            assertThat(onlySegment(keys, "hello")).isEqualTo(hex("5630948e1521b522df5826711e916309b70e0f602b"));
            assertThat(onlySegment(keys, "")).isEqualTo(hex("646004beaa27e8e570a96ee321091c3e"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AES_256_GCM, 4c4f4531003e01011200101112131415161718191a1b1c1d1e1f00000007404142434445464748494a4b4c4d4e4f"
                + "505152535455565758595a5b5c5d5e5f8cdb9c2bd94c5b8a8188436bf3dc91196476390d6ac02d35e1ff2a9a6a3a5667"
                + "addbbf967b0e806c464ee8dbce98edce6a06a37e84",
        "SM4_GCM, 4c4f4531003e02011200101112131415161718191a1b1c1d1e1f00000007404142434445464748494a4b4c4d4e4f"
                + "505152535455565758595a5b5c5d5e5fa6e984859a61845c3c419238e8197ca41df89c0715dc2ed44e919156d2a2f9d8"
                + "89ee9e770009136b00cd8955b920356b4b6be23124"
    })
    void aFileIsTheBytesTheFormatSays(CipherSuite suite, String file) {
        SegmentHeader header = new SegmentHeader(suite, 18, KEY_ID, 7, run(0x40, 32));

        assertThat(new CiphertextFile(SecretBytes.adopt(run(0, 32)), header).write(Associated.text("hello")))
                .isEqualTo(hex(file));
    }

    @ParameterizedTest
    @CsvSource({
        "AES_256_GCM, 4c4b423101101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b"
                + "3c3d3e3fd3453968a04b4094d15aaa0cebd7fe587a71bf6e214b13f038f802e6c6dc5a5d404142434445464748494a4b7c18"
                + "acf61e263a98f29bbc831460775dce73ea137287ef9963022a22d02c96891a501cfd3b1a9c9b32426f742f8afe97",
        "SM4_GCM, 4c4b423102101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b"
                + "3c3d3e3fd201b1a883189dedf54db5da3f863a23f024dd5a4245f433dba5436d20cf052e404142434445464748494a4bb861"
                + "dec151fab884b8d3f6a846dfa503dee85561a7f166384fb1640dd303a913f8712145d86d4f1fcdf2bf8698357903"
    })
    void aBlobIsTheBytesTheFormatSays(CipherSuite suite, String blob) throws AuthenticationFailedException {
        EncryptionContext context = new EncryptionContext(Map.of("acs:oss:bucket", "demo"));
        CmkBlob.Fresh fresh = new CmkBlob.Fresh(run(0x30, 16), run(0x40, 12));
        SecretBytes material = SecretBytes.adopt(run(0, suite.keyLength()));
        try (CmkMaterial cmk = new CmkMaterial(KEY_ID, VERSION_ID, suite, material)) {
            assertThat(CmkBlob.seal(cmk, MESSAGE, context, fresh)).isEqualTo(hex(blob));
            assertThat(CmkBlob.open(cmk, hex(blob), context).copy()).isEqualTo(MESSAGE);
        }
    }

    @Test
    void aManifestHasTheCodeTheFormatSays() {
        PartManifest manifest = new PartManifest(List.of(
                new PartManifest.Part(1, 100, filled(32, 1), filled(32, 2)),
                new PartManifest.Part(2, 5, filled(32, 3), filled(32, 4))));

        assertThat(manifest.mac(SecretBytes.adopt(run(0, 32))))
                .isEqualTo(hex("3e20dbed9a8b7e188b82a019ffa16f2ea847ea05aa5b6829dba859b494e0c5d3"));
    }

    @Test
    void aRecoveryKeyIsWrittenAsTheFormatSays() {
        assertThat(RecoveryKeyCode.encode(SecretBytes.adopt(run(0, 32))))
                .containsExactly("000G-40R4 0M30-E209 185G-R38E 1W81-24GK 2GAH-C5RR 34D1-P70X 3RFT-5WF7".toCharArray());
    }

    private static byte[] seal(CipherSuite suite, String key, String nonce, String plaintext) {
        byte[] bytes = hex(plaintext);
        byte[] sealed = new byte[bytes.length + CipherSuite.TAG_LENGTH];
        byte[] associatedData = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        Aead.seal(
                new Aead.Keyed(
                        suite, SecretBytes.adopt(hex(key)), new GCMParameterSpec(128, hex(nonce)), associatedData),
                bytes,
                sealed,
                0);
        return sealed;
    }

    private static byte[] onlySegment(ContentKeys keys, String text) {
        return lastSegment(keys, 0, text);
    }

    private static byte[] lastSegment(ContentKeys keys, long index, String text) {
        byte[] sealed = new byte[text.length() + CipherSuite.TAG_LENGTH];
        new SegmentEncryptor(keys).encrypt(index, Last.YES, Associated.text(text), 0, text.length(), sealed, 0);
        return sealed;
    }

    private static byte[] run(int first, int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            bytes[at] = (byte) (first + at);
        }
        return bytes;
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
