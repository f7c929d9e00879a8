package io.strongroom.app.console.keys;

import io.strongroom.app.console.TestStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// The keys of the picture, in every state there is.
final class KeyDemo {
    private KeyDemo() {}

    static void fill(TestStore store) throws Exception {
        store.timeIs("2024-01-08T09:00:00Z");
        KeyEntry finance = store.key("finance-2024", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        importMaterial(store, finance, 1, MaterialExpiry.at(Instant.parse("2026-11-30T09:00:00Z")));
        KeyEntry legal = store.key("legal-hold");
        store.key("gov-sm4", KeyOrigin.ALIYUN_KMS, KeySpec.SM4);
        KeyEntry archive = store.key("hr-archive");
        KeyEntry team = store.key("ml-team");
        store.key("partner-exchange", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        KeyEntry payroll = store.key("payroll-2022");
        objects(store, "finance-archive", finance, 6);
        objects(store, "invoices-2023", finance, 5);
        objects(store, "contracts-legal", legal, 4);
        objects(store, "hr-files", archive, 2);
        store.timeIs("2026-06-01T09:00:00Z");
        store.engine()
                .keys()
                .updateRotation()
                .run(TestStore.call(), new UpdateRotationPolicy.Request(team.id(), Optional.of(Duration.ofDays(180))));
        store.engine().keys().rotate().run(TestStore.call(), legal.id().toString());
        store.timeIs("2026-11-24T14:32:00Z");
        store.engine().keys().disable().run(TestStore.call(), archive.id());
        store.engine()
                .keys()
                .scheduleDeletion()
                .run(TestStore.call(), new ScheduleKeyDeletion.Request(payroll.id(), 9));
    }

    private static void objects(TestStore store, String bucket, KeyEntry key, int count) throws Exception {
        var name = store.bucket(bucket, EncryptionRule.kms(key.id().toString()));
        for (int i = 0; i < count; i++) {
            store.put(name, "2024/" + i + ".bin", 4096 + i);
        }
    }

    static void importMaterial(TestStore store, KeyEntry key, int seed, MaterialExpiry expiry) throws Exception {
        ImportTicket ticket = store.engine()
                .imports()
                .parameters()
                .run(
                        TestStore.call(),
                        new GetParametersForImport.Request(key.id(), WrappingAlgorithm.RSAES_OAEP_SHA_256));
        byte[] material = new byte[key.spec().materialLength()];
        new Random(seed).nextBytes(material);
        store.engine()
                .imports()
                .material()
                .run(
                        TestStore.call(),
                        new ImportKeyMaterial.Request(
                                key.id(), ticket.token(), wrap(ticket.publicKey(), material), expiry));
    }

    private static byte[] wrap(byte[] key, byte[] material) throws Exception {
        PublicKey wrapping = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                wrapping,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return cipher.doFinal(material);
    }
}
