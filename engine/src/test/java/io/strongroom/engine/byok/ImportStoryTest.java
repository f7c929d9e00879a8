package io.strongroom.engine.byok;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RehearseImport.Rehearsal;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Key material comes in by every way that is offered, and by no other.
@Timeout(300)
final class ImportStoryTest {
    private static final byte[] MATERIAL = Owner.material(32, 1);
    private static final byte[] CONTENT = content(300_000);

    @TempDir
    Path folder;

    private ByokStore store;

    @BeforeEach
    void open() throws Exception {
        store = ByokStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private KeyId keyWithObject() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        store.bring(key, MATERIAL);
        store.put("a", CONTENT, key);
        return key;
    }

    private void readable() throws Exception {
        assertThat(store.store().get("a")).isEqualTo(CONTENT);
    }

    private void unreadable() {
        assertThat(problemOf(() -> store.store().get("a"))).isInstanceOfSatisfying(Problem.KeyNotUsable.class, no -> {
            assertThat(no.state()).isEqualTo(KeyState.PENDING_IMPORT);
        });
    }

    @ParameterizedTest
    @EnumSource(value = WrappingAlgorithm.class, mode = Mode.EXCLUDE, names = "SM2PKE")
    void materialWrappedByOpenSslImportsAndDecryptsAfterARestart(WrappingAlgorithm algorithm) throws Exception {
        OpenSsl openSsl = new OpenSsl(folder);
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(key, algorithm);
        byte[] material = openSsl.run("fresh", "rand", "-out", "fresh", "32");
        KeyEntry imported = store.importMaterial(ticket, openSsl.wrap(ticket, material, OpenSsl.options(algorithm)));
        assertThat(imported.state()).isEqualTo(KeyState.ENABLED);
        assertThat(imported.versions()).hasSize(1);
        store.put("a", CONTENT, key);
        store.restart();
        readable();
        store.importMaterial(ticket, openSsl.wrap(ticket, material, OpenSsl.options(algorithm)));
        readable();
    }

    @Test
    void opensslReadsThePublicKeyFromBase64AsTheInstructionsSay() throws Exception {
        OpenSsl openSsl = new OpenSsl(folder);
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(key);
        assertThat(ticket.publicKeyBase64()).hasSize(392);
        Files.writeString(openSsl.path("PublicKey_base64.txt"), ticket.publicKeyBase64());
        openSsl.run(
                "PublicKey.bin", "enc", "-d", "-base64", "-A", "-in", "PublicKey_base64.txt", "-out", "PublicKey.bin");
        openSsl.run("pem", "pkey", "-pubin", "-inform", "DER", "-in", "PublicKey.bin", "-out", "pem");
        openSsl.wrap("pem", MATERIAL, OpenSsl.options(ticket.algorithm()));
        byte[] text = openSsl.run("wrapped.txt", "enc", "-e", "-base64", "-in", "wrapped", "-out", "wrapped.txt");
        assertThat(store.importMaterial(ticket, text).state()).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void everyFormOfAFileIsAccepted() throws Exception {
        ImportTicket ticket = store.ticket(store.externalKey(KeySpec.AES_256));
        byte[] wrapped = Owner.wrap(ticket, MATERIAL);
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(wrapped) + "\n";
        byte[] tokenText = (ticket.tokenBase64() + "\n").getBytes(StandardCharsets.US_ASCII);
        for (byte[] file : List.of(
                wrapped,
                Base64.getEncoder().encode(wrapped),
                text.getBytes(StandardCharsets.US_ASCII),
                text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
            for (byte[] token : List.of(ticket.token(), tokenText)) {
                assertThat(store.run(new ImportKeyMaterial.Request(ticket.key(), token, file, MaterialExpiry.NEVER))
                                .state())
                        .isEqualTo(KeyState.ENABLED);
            }
        }
    }

    @Test
    void theStoreWrapsMaterialForItsOwnTicketsAsOthersDo() throws Exception {
        for (KeySpec spec : KeySpec.values()) {
            KeyId key = store.externalKey(spec);
            for (WrappingAlgorithm algorithm : List.of(
                    WrappingAlgorithm.RSAES_OAEP_SHA_256,
                    WrappingAlgorithm.RSAES_OAEP_SHA_1,
                    WrappingAlgorithm.RSAES_PKCS1_V1_5)) {
                ImportTicket ticket = store.ticket(key, algorithm);
                byte[] material = Owner.material(spec.materialLength(), 9);
                store.importMaterial(ticket, Engine.wrapMaterial(ticket, spec, material));
                store.importMaterial(ticket, Owner.wrap(ticket, material));
                assertThat(problemOf(() -> Engine.wrapMaterial(ticket, spec, new byte[spec.materialLength()])))
                        .isEqualTo(new Problem.InvalidKeyMaterial(
                                key, MaterialFault.SINGLE_BYTE, spec.materialLength(), spec.materialLength()));
            }
        }
    }

    @Test
    void sm4TakesSixteenBytesAndNothingElse() throws Exception {
        KeyId key = store.externalKey(KeySpec.SM4);
        assertThat(problemOf(() -> store.bring(key, MATERIAL)))
                .isEqualTo(new Problem.InvalidKeyMaterial(key, MaterialFault.WRONG_LENGTH, 32, 16));
        store.bring(key, Owner.material(16, 1));
        store.put("a", CONTENT, key);
        store.restart();
        readable();
    }

    @Test
    void sm2IsForHardwareKeysOnly() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        assertThat(problemOf(() -> store.ticket(key, WrappingAlgorithm.SM2PKE)))
                .isEqualTo(new Problem.WrappingNotOffered(WrappingAlgorithm.SM2PKE));
    }

    @Test
    void aTicketIsGoodAgainAndAgainForADayAndNotAMomentLonger() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket first = store.ticket(key);
        ImportTicket second = store.ticket(key);
        store.importMaterial(first, Owner.wrap(first, MATERIAL));
        store.clock().move(Duration.ofHours(24).minusMillis(1));
        store.restart();
        store.importMaterial(first, Owner.wrap(first, MATERIAL));
        store.importMaterial(second, Owner.wrap(second, MATERIAL));
        store.clock().move(Duration.ofMillis(1));
        for (ImportTicket expired : List.of(first, second)) {
            assertThat(problemOf(() -> store.importMaterial(expired, Owner.wrap(expired, MATERIAL))))
                    .isEqualTo(new Problem.ExpiredImportToken(key, expired.expiresAt()));
        }
    }

    @Test
    void anExpiryInThePastOrBeyondTheYear9999IsRefused() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(key);
        byte[] wrapped = Owner.wrap(ticket, MATERIAL);
        long now = ByokStore.START.getEpochSecond();
        for (long seconds : List.of(
                -1L, 1L, now - 86_400, now - 1, now * 1000, MaterialExpiry.LIMIT, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(problemOf(() -> store.run(
                            new ImportKeyMaterial.Request(key, ticket.token(), wrapped, new MaterialExpiry(seconds)))))
                    .isEqualTo(new Problem.InvalidMaterialExpiry(seconds, ByokStore.START));
        }
        assertThat(store.describe(key).state()).isEqualTo(KeyState.PENDING_IMPORT);
        store.run(new ImportKeyMaterial.Request(
                key, ticket.token(), wrapped, new MaterialExpiry(MaterialExpiry.LIMIT - 1)));
    }

    @Test
    void keysOfTheStoreTakeNoMaterial() throws Exception {
        KeyId key = store.key(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, Optional.empty());
        ImportTicket other = store.ticket(store.externalKey(KeySpec.AES_256));
        String name = key.toString();
        assertThat(problemOf(() -> store.ticket(key)))
                .isEqualTo(new Problem.OriginForbids(
                        key, name, KeyOrigin.ALIYUN_KMS, KeyOperation.GET_PARAMETERS_FOR_IMPORT));
        assertThat(problemOf(() -> store.run(new ImportKeyMaterial.Request(
                        key, other.token(), Owner.wrap(other, MATERIAL), MaterialExpiry.NEVER))))
                .isEqualTo(
                        new Problem.OriginForbids(key, name, KeyOrigin.ALIYUN_KMS, KeyOperation.IMPORT_KEY_MATERIAL));
        assertThat(problemOf(() -> store.engine().imports().delete().run(call(), key)))
                .isEqualTo(
                        new Problem.OriginForbids(key, name, KeyOrigin.ALIYUN_KMS, KeyOperation.DELETE_KEY_MATERIAL));
        assertThat(problemOf(() -> store.ticket(
                        KeyId.parse("08c33a6f-4e0a-4a1b-a3fa-7ddfa1d4aaaa").orElseThrow())))
                .isInstanceOf(Problem.KeyNotFound.class);
    }

    @Test
    void aRehearsalTellsWhetherTheOwnersCopyFitsAndChangesNothing() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(key);
        byte[] wrapped = Owner.wrap(ticket, MATERIAL);
        RehearseImport.Request request = new RehearseImport.Request(key, ticket.token(), wrapped);
        KeyEntry before = store.describe(key);
        assertThat(store.engine().imports().rehearse().run(call(), request)).isEqualTo(Rehearsal.FIRST_MATERIAL);
        assertThat(store.describe(key)).isEqualTo(before);
        store.importMaterial(ticket, wrapped);
        store.put("a", CONTENT, key);
        assertThat(store.engine().imports().rehearse().run(call(), request)).isEqualTo(Rehearsal.SAME_MATERIAL);
        store.engine().imports().delete().run(call(), key);
        KeyEntry deleted = store.describe(key);
        assertThat(store.engine().imports().rehearse().run(call(), request)).isEqualTo(Rehearsal.SAME_MATERIAL);
        assertThat(store.describe(key)).isEqualTo(deleted);
        unreadable();
    }

    @Test
    void aKeyIsVerifiedByWrappingAndByReadingWhatItProtects() throws Exception {
        KeyId key = keyWithObject();
        KeyId other = store.externalKey(KeySpec.AES_256);
        VerifyKeyByObject.TestObject object = new VerifyKeyByObject.TestObject(BUCKET, new ObjectKey("a"));
        assertThat(store.engine().imports().verify().run(call(), new VerifyKeyByObject.Request(key, Optional.empty())))
                .isEqualTo(new VerifyKeyByObject.Proof(key, Optional.empty(), 0));
        assertThat(store.engine()
                        .imports()
                        .verify()
                        .run(call(), new VerifyKeyByObject.Request(key, Optional.of(object))))
                .isEqualTo(new VerifyKeyByObject.Proof(key, Optional.of(object), CONTENT.length));
        assertThat(problemOf(() -> store.engine()
                        .imports()
                        .verify()
                        .run(call(), new VerifyKeyByObject.Request(other, Optional.of(object)))))
                .isInstanceOf(Problem.KeyNotUsable.class);
        store.bring(other, MATERIAL);
        assertThat(problemOf(() -> store.engine()
                        .imports()
                        .verify()
                        .run(call(), new VerifyKeyByObject.Request(other, Optional.of(object)))))
                .isEqualTo(new Problem.NotUnderKey(BUCKET, new ObjectKey("a"), other));
    }

    @Test
    void theTrailHoldsNeitherTokenNorMaterialNorWhatWasWrapped() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(key);
        byte[] wrapped = Owner.wrap(ticket, MATERIAL);
        store.importMaterial(ticket, wrapped);
        problemOf(() -> store.importMaterial(ticket, MATERIAL));
        problemOf(() -> store.run(new ImportKeyMaterial.Request(key, wrapped, ticket.token(), MaterialExpiry.NEVER)));
        store.engine()
                .imports()
                .rehearse()
                .run(Call.root(CallOrigin.CONSOLE), new RehearseImport.Request(key, ticket.token(), wrapped));
        store.engine().imports().delete().run(call(), key); // makes what was only recorded durable
        List<String> trail = store.trail();
        assertThat(trail).anyMatch(record -> record.contains("ImportKeyMaterial") && record.contains("FAILED"));
        assertThat(trail).anyMatch(record -> record.contains("RehearseImport") && record.contains("SAME_MATERIAL"));
        for (byte[] secret : List.of(ticket.token(), MATERIAL, wrapped)) {
            Owner.assertAbsent(trail, secret);
        }
    }

    @Test
    void twoKeysOfTheSameMaterialDoNotOpenEachOthersCiphertext() throws Exception {
        KeyId one = store.externalKey(KeySpec.AES_256);
        KeyId other = store.externalKey(KeySpec.AES_256);
        store.bring(one, MATERIAL);
        store.bring(other, MATERIAL);
        byte[] blob = store.engine()
                .crypto()
                .encrypt()
                .run(call(), new Encrypt.Request(one.toString(), content(100), "{}"))
                .blob();
        store.engine().imports().delete().run(call(), one);
        byte[] renamed = blob.clone();
        byte[] otherId = HexFormat.of().parseHex(other.toString().replace("-", ""));
        System.arraycopy(otherId, 0, renamed, 5, otherId.length);
        assertThat(problemOf(() -> store.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, "{}"))))
                .isInstanceOf(Problem.KeyStateForbids.class);
        assertThat(problemOf(() -> store.engine().crypto().decrypt().run(call(), new Decrypt.Request(renamed, "{}"))))
                .isEqualTo(new Problem.InvalidCiphertext());
    }
}
