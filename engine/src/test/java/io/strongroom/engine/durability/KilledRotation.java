package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.byok.Owner;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.store.CompactStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// The process that [RootRotationKillTest] kills: it destroys material and imports it again, over
/// and over, which rotates the root key each time, and tells of each step before and after.
public final class KilledRotation {
    static final String READY = "R";
    static final String BRINGING = "b";
    static final String BROUGHT = "B";
    static final String DESTROYING = "d";
    static final String DESTROYED = "D";

    private final OpenStore store;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private KilledRotation(OpenStore store) {
        this.store = store;
    }

    /// What was handed out for one key before: `id token wrapped-material`, a line each.
    record Delivery(KeyId key, byte[] token, byte[] wrapped) {
        static List<Delivery> read(Path file) throws IOException {
            return Files.readAllLines(file).stream().map(Delivery::parse).toList();
        }

        private static Delivery parse(String line) {
            String[] words = line.split(" ", -1);
            return new Delivery(
                    KeyId.parse(words[0]).orElseThrow(),
                    words[1].getBytes(StandardCharsets.US_ASCII),
                    words[2].getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// @param arguments store folder, file of deliveries, seed
    public static void main(String[] arguments) throws Exception {
        List<Delivery> deliveries = Delivery.read(Path.of(arguments[1]));
        Random random = new Random(Long.parseLong(arguments[2]));
        KilledRotation process = new KilledRotation(OpenStore.open(EngineOptions.of(Path.of(arguments[0]))));
        process.say(READY);
        while (true) {
            process.step(deliveries.get(random.nextInt(deliveries.size())), random);
        }
    }

    private void step(Delivery delivery, Random random) throws EngineException {
        KeyId key = delivery.key();
        boolean has =
                store.engine().keys().describe().run(call(), key.toString()).state() == KeyState.ENABLED;
        say((has ? DESTROYING : BRINGING) + " " + key);
        if (has) {
            store.engine().imports().delete().run(call(), key);
        } else {
            bring(store, delivery);
        }
        say((has ? DESTROYED : BROUGHT) + " " + key);
        if (random.nextInt(8) == 0) {
            store.engine().store().compact().run(call(), new CompactStore.Request());
        }
    }

    static void bring(OpenStore store, Delivery delivery) throws EngineException {
        store.engine()
                .imports()
                .material()
                .run(
                        call(),
                        new ImportKeyMaterial.Request(
                                delivery.key(), delivery.token(), delivery.wrapped(), MaterialExpiry.NEVER));
    }

    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The material of the key of this number.
    static byte[] material(int number) {
        return Owner.material(32, number);
    }
}
