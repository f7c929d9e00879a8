package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.ContextFault;
import io.strongroom.engine.model.DataKeySpec;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.ReEncrypt;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Encrypt, Decrypt, ReEncrypt and data keys: what callers do with a key without an object.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DirectCryptoTest {
    private static final String ALIAS = "alias/finance";
    private static final String CONTEXT = "{\"case\":\"4711\",\"who\":\"ada\"}";

    private KeyFixture fixture;
    private KeyId key;

    @BeforeAll
    void open(@TempDir Path folder) throws EngineException {
        fixture = new KeyFixture(folder);
        key = fixture.create("finance");
    }

    @AfterAll
    void close() throws EngineException {
        fixture.close();
    }

    private CiphertextBlob encrypt(String name, byte[] plaintext, String context) throws EngineException {
        return fixture.engine().crypto().encrypt().run(call(), new Encrypt.Request(name, plaintext, context));
    }

    private byte[] decrypt(byte[] blob, String context) throws EngineException {
        try (var opened = fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, context))) {
            return opened.plaintext().copy();
        }
    }

    private void doesNotOpen(byte[] blob, String context) {
        assertThat(problemOf(() -> decrypt(blob, context))).isEqualTo(new Problem.InvalidCiphertext());
    }

    @ParameterizedTest
    @EnumSource(KeySpec.class)
    void whatAKeyEncryptsOnlyItDecryptsAndTheBlobNamesIt(KeySpec spec) throws Exception {
        KeyId of = fixture.engine()
                .keys()
                .create()
                .run(
                        call(),
                        new CreateKey.Request(
                                KeyOrigin.ALIYUN_KMS, spec, "", Optional.of(new KeyAlias("alias/" + spec))))
                .id();
        for (int length : new int[] {0, 1, 31, Encrypt.MAX_PLAINTEXT}) {
            CiphertextBlob sealed = encrypt("alias/" + spec, content(length), CONTEXT);
            assertThat(sealed.key()).isEqualTo(of);
            fixture.reopen();
            try (var opened =
                    fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(sealed.blob(), CONTEXT))) {
                assertThat(opened.plaintext().copy()).isEqualTo(content(length));
                assertThat(opened.key()).isEqualTo(of);
                assertThat(opened.version()).isEqualTo(sealed.version());
            }
        }
    }

    @Test
    void moreThanSixKilobytesAreRefused() {
        assertThat(problemOf(() -> encrypt(ALIAS, content(6145), "")))
                .isEqualTo(new Problem.PlaintextTooLarge(6145, 6144));
    }

    @Test
    void theContextIsComparedAsAMap() throws Exception {
        byte[] blob = encrypt(ALIAS, content(5), CONTEXT).blob();

        assertThat(decrypt(blob, " { \"who\" : \"a\\u0064a\", \"case\":\"4711\" } "))
                .isEqualTo(content(5));
        for (String other : List.of(
                "",
                "{}",
                "{\"case\":\"4711\"}",
                "{\"case\":\"4711\",\"who\":\"Ada\"}",
                "{\"Case\":\"4711\",\"who\":\"ada\"}",
                "{\"case\":\"4711\",\"who\":\"ada\",\"more\":\"\"}")) {
            doesNotOpen(blob, other);
        }
        byte[] without = encrypt(ALIAS, content(5), "").blob();
        assertThat(decrypt(without, "{}")).isEqualTo(content(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|NOT_TEXT_TO_TEXT",
                "\"text\"|NOT_TEXT_TO_TEXT",
                "{\"a\":1}|NOT_TEXT_TO_TEXT",
                "{\"a\":null}|NOT_TEXT_TO_TEXT",
                "{\"a\":true}|NOT_TEXT_TO_TEXT",
                "{\"a\":[\"b\"]}|NOT_TEXT_TO_TEXT",
                "{\"a\":{\"b\":\"c\"}}|NOT_TEXT_TO_TEXT",
                "{\"a\":\"1\",\"a\":\"1\"}|DOUBLE_NAME",
                "{\"a\":\"1\"|NOT_JSON",
                "{\"a\":\"1\"} {}|NOT_JSON",
                "{'a':'1'}|NOT_JSON",
                "a=b|NOT_JSON",
                "{\"a\":\"\\ud800\"}|NOT_UNICODE"
            })
    void anythingButOneObjectOfTextsIsNoContext(String context, ContextFault fault) {
        assertThat(problemOf(() -> encrypt(ALIAS, content(5), context)))
                .isEqualTo(new Problem.InvalidEncryptionContext(fault));
    }

    @Test
    void aContextHasAtMost8192Characters() throws Exception {
        String longest = "{\"name\":\"" + "v".repeat(8188) + "\"}";
        assertThat(decrypt(encrypt(ALIAS, content(5), longest).blob(), longest)).isEqualTo(content(5));
        for (String longer : List.of("{\"names\":\"" + "v".repeat(8188) + "\"}", " ".repeat(200_000) + "{}x")) {
            assertThat(problemOf(() -> encrypt(ALIAS, content(5), longer)))
                    .isEqualTo(new Problem.InvalidEncryptionContext(ContextFault.TOO_LONG));
        }
    }

    @Test
    void theLongestContextsStandInTheTrailWhateverTheyAreMadeOf() throws Exception {
        StringBuilder pairs = new StringBuilder("{\"\":\"\"");
        for (int name = 0; name < 4096; name++) {
            pairs.append(",\"\\u%04x\":\"\\\\\"".formatted(0x100 + name));
        }
        String widest = pairs.append('}').toString();
        byte[] blob = encrypt(ALIAS, content(5), widest).blob();

        CiphertextBlob moved = reencrypt(blob, widest, ALIAS, widest);

        assertThat(decrypt(moved.blob(), widest)).isEqualTo(content(5));
    }

    @Test
    void everyDamageIsTheSameRefusal() throws Exception {
        byte[] blob = encrypt(ALIAS, content(5), "").blob();
        for (int at : new int[] {0, 4, 21, 37, 53, 85, 97, blob.length - 1}) {
            byte[] changed = blob.clone();
            changed[at] ^= 1;
            doesNotOpen(changed, "");
        }
        doesNotOpen(Arrays.copyOf(blob, blob.length - 1), "");
        doesNotOpen(Arrays.copyOf(blob, blob.length + 1), "");
        doesNotOpen(new byte[0], "");
        doesNotOpen(content(200), "");
    }

    @Test
    void aBlobOfAnotherStoreNamesAKeyThatIsNotHere() throws Exception {
        byte[] blob = encrypt(ALIAS, content(5), "").blob();
        UUID foreign = UUID.randomUUID();
        ByteBuffer.wrap(blob)
                .putLong(5, foreign.getMostSignificantBits())
                .putLong(13, foreign.getLeastSignificantBits());

        assertThat(problemOf(() -> decrypt(blob, ""))).isEqualTo(new Problem.KeyNotFound(foreign.toString()));
    }

    @Test
    void theSameMaterialInTwoKeysIsNotInterchangeable() throws Exception {
        KeyId one = fixture.external();
        KeyId other = fixture.external();
        fixture.give(List.of(one, other), content(32), Optional.empty());
        byte[] blob = encrypt(one.toString(), content(5), "").blob();
        CiphertextBlob theirs = encrypt(other.toString(), content(5), "");
        assertThat(decrypt(blob, "")).isEqualTo(content(5));

        byte[] renamed = blob.clone();
        UUID key2 = other.value();
        UUID version = theirs.version().value();
        ByteBuffer.wrap(renamed)
                .putLong(5, key2.getMostSignificantBits())
                .putLong(13, key2.getLeastSignificantBits())
                .putLong(21, version.getMostSignificantBits())
                .putLong(29, version.getLeastSignificantBits());
        doesNotOpen(renamed, "");
    }

    @ParameterizedTest
    @CsvSource({",,32", "AES_256,,32", "AES_128,,16", ",1,1", ",1024,1024", "AES_128,64,64"})
    void aDataKeyHasTheLengthThatWasAskedFor(DataKeySpec spec, Integer bytes, int length) throws Exception {
        DataKeyRequest request =
                new DataKeyRequest(ALIAS, Optional.ofNullable(spec), Optional.ofNullable(bytes), CONTEXT);
        try (var pair = fixture.engine().crypto().generateDataKey().run(call(), request)) {
            assertThat(pair.plaintext().length()).isEqualTo(length);
            assertThat(decrypt(pair.blob().blob(), CONTEXT))
                    .isEqualTo(pair.plaintext().copy());
        }
        CiphertextBlob alone =
                fixture.engine().crypto().generateDataKeyWithoutPlaintext().run(call(), request);
        assertThat(decrypt(alone.blob(), CONTEXT)).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1025})
    void aDataKeyHasItsLimits(int bytes) {
        DataKeyRequest request = new DataKeyRequest(ALIAS, Optional.empty(), Optional.of(bytes), "");
        assertThat(problemOf(() -> fixture.engine().crypto().generateDataKey().run(call(), request)))
                .isEqualTo(new Problem.InvalidArgument("NumberOfBytes", Integer.toString(bytes)));
    }

    @Test
    void reEncryptingMovesABlobToAnotherKeyContextAndVersion() throws Exception {
        byte[] blob = encrypt(ALIAS, content(5), CONTEXT).blob();
        KeyId other = fixture.create("legal");

        CiphertextBlob moved = reencrypt(blob, CONTEXT, "alias/legal", "{\"new\":\"one\"}");
        assertThat(moved.key()).isEqualTo(other);
        assertThat(decrypt(moved.blob(), "{\"new\":\"one\"}")).isEqualTo(content(5));
        doesNotOpen(moved.blob(), CONTEXT);

        fixture.engine().keys().rotate().run(call(), ALIAS);
        CiphertextBlob newest = reencrypt(blob, CONTEXT, key.toString(), CONTEXT);
        assertThat(newest.key()).isEqualTo(key);
        assertThat(newest.version())
                .isEqualTo(fixture.describe(key).primaryVersion().orElseThrow().id());
        assertThat(problemOf(() -> reencrypt(blob, "", "alias/legal", ""))).isEqualTo(new Problem.InvalidCiphertext());
    }

    private CiphertextBlob reencrypt(byte[] blob, String from, String key, String to) throws EngineException {
        return fixture.engine().crypto().reencrypt().run(call(), new ReEncrypt.Request(blob, from, key, to));
    }

    @Test
    void theBlobOfAnObjectsDataKeyUnderTheStoresOwnKeyIsNotForCallers() throws Exception {
        fixture.store().put("a", content(5), EncryptionRule.kmsManaged());
        String hex =
                fixture.rows("select rawtohex(wrapped_key) from object_version").getFirst();

        assertThat(problemOf(() -> decrypt(HexFormat.of().parseHex(hex), "")))
                .isInstanceOf(Problem.ServiceKeyForbids.class);
    }

    @Test
    void theTrailTellsWhoUsedWhichKeyInWhichContextAndNothingSecret() throws Exception {
        byte[] plaintext = "salary 4711".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        KeyId used = fixture.create();
        CiphertextBlob sealed = encrypt(used.toString(), plaintext, CONTEXT);
        decrypt(sealed.blob(), CONTEXT);
        doesNotOpen(sealed.blob(), "");

        List<String> records =
                fixture.rows("select event, resource, outcome, error, parameters from audit where event in"
                        + " ('Encrypt', 'Decrypt') and resource like '%" + used + "' order by seq");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(sealed.blob());
        String noted = "{\"ciphertext\":\"" + HexFormat.of().formatHex(hash, 0, 8) + "\",\"encryptionContext\":\""
                + CONTEXT.replace("\"", "\\\"") + "\",\"keyId\":\"" + used + "\",\"keyVersionId\":\""
                + sealed.version() + "\"}";
        assertThat(records)
                .containsExactly(
                        "Encrypt " + used + " DONE  " + noted,
                        "Decrypt " + used + " DONE  " + noted,
                        "Decrypt acs:kms:*:*:key/" + used + " FAILED InvalidCiphertext {}");
    }
}
