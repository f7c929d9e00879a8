package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.byok.Owner;
import io.strongroom.engine.durability.KilledRotation.Delivery;
import io.strongroom.engine.kms.RootProbe;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that rotates the root key all the time is killed at a random moment, and the store is
/// opened again, over and over. No other key is ever lost, and no destroyed material comes back by
/// itself.
@Timeout(3600)
final class RootRotationKillTest {
    private static final int KEYS = 3;
    private static final byte[] CONTENT = content(5_000);

    @TempDir
    Path folder;

    private final Random random = TestScale.random("root rotation kill");
    private final Map<String, String> last = new TreeMap<>();
    private int steps;

    @Test
    void aKillAtAnyMomentOfARotationLosesNothingAndRevivesNothing() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        prepare(options);
        List<Delivery> deliveries = Delivery.read(folder.resolve("deliveries"));
        int rounds = TestScale.of(3, 60);
        for (int round = 0; round < rounds; round++) {
            runAndKill(options, round % 4 == 3);
            try (OpenStore store = OpenStore.open(options)) {
                for (Delivery delivery : deliveries) {
                    check(store, delivery, "round " + round);
                }
                assertThat(store.get("kept")).as("round %d", round).isEqualTo(CONTENT);
            }
            try (RootProbe root = RootProbe.open(options.folder(), OpenStore.secret())) {
                assertThat(root.isRotating()).isFalse();
                assertThat(StoredMaterial.all(options)).allMatch(row -> row.opensWith(root));
            }
            assertThat(new ClosedStore(options).<Optional<Long>>database(database -> database.brokenAuditRecord()))
                    .isEmpty();
        }
        System.out.println(rounds + " kills, " + steps + " steps acknowledged");
        assertThat(steps).isGreaterThan(rounds);
    }

    private void prepare(EngineOptions options) throws Exception {
        List<String> lines = new ArrayList<>();
        try (OpenStore store = OpenStore.create(options)) {
            store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
            for (int i = 0; i < KEYS; i++) {
                KeyId key = key(store, KeyOrigin.EXTERNAL);
                ImportTicket ticket = store.engine()
                        .imports()
                        .parameters()
                        .run(call(), new GetParametersForImport.Request(key, WrappingAlgorithm.RSAES_OAEP_SHA_256));
                String wrapped = Base64.getEncoder().encodeToString(Owner.wrap(ticket, KilledRotation.material(i)));
                lines.add(key + " " + ticket.tokenBase64() + " " + wrapped);
                Files.write(folder.resolve("deliveries"), lines);
                KilledRotation.bring(
                        store, Delivery.read(folder.resolve("deliveries")).getLast());
                store.put(key.toString(), CONTENT, EncryptionRule.kms(key.toString()));
            }
            store.put(
                    "kept",
                    CONTENT,
                    EncryptionRule.kms(key(store, KeyOrigin.ALIYUN_KMS).toString()));
        }
    }

    private static KeyId key(OpenStore store, KeyOrigin origin) throws Exception {
        return store.engine()
                .keys()
                .create()
                .run(call(), new CreateKey.Request(origin, KeySpec.AES_256, "", Optional.empty()))
                .id();
    }

    private void check(OpenStore store, Delivery delivery, String name) throws Exception {
        String key = delivery.key().toString();
        boolean has = store.engine().keys().describe().run(call(), key).state() == KeyState.ENABLED;
        switch (last.getOrDefault(key, KilledRotation.BROUGHT)) {
            case KilledRotation.BROUGHT -> assertThat(has).as(name).isTrue();
            case KilledRotation.DESTROYED -> assertThat(has).as(name).isFalse();
            default -> {}
        }
        if (!has) {
            KilledRotation.bring(store, delivery);
        }
        last.put(key, KilledRotation.BROUGHT);
        assertThat(store.get(key)).as(name).isEqualTo(CONTENT);
    }

    private void runAndKill(EngineOptions options, boolean early) throws Exception {
        Process process = ChildJvm.of(
                        KilledRotation.class,
                        List.of("-Xmx256m"),
                        List.of(
                                options.folder().toString(),
                                folder.resolve("deliveries").toString(),
                                Long.toString(random.nextLong())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        if (!early) {
            assertThat(lines.readLine()).isEqualTo(KilledRotation.READY);
        }
        Thread killer = Thread.ofPlatform().start(() -> DoomedWriters.killAfter(process, 300 + random.nextInt(2_500)));
        lines.lines().filter(line -> !line.equals(KilledRotation.READY)).forEach(this::note);
        killer.join();
        process.waitFor();
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        last.put(words[1], words[0]);
        steps += Character.isUpperCase(words[0].charAt(0)) ? 1 : 0;
    }
}
