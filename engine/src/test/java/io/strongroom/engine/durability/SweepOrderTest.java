package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.DeleteObject;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file goes only after the loss of its row is on the disk.
@Timeout(120)
final class SweepOrderTest {
    @TempDir
    Path folder;

    @Test
    void aDeletionThatNobodyAcknowledgedLosesNoFile() throws Exception {
        Path root = folder.resolve("store");
        DatabaseFiles files = DatabaseFiles.of(root);
        EngineOptions options = EngineOptions.of(root).with(new RealDisk(), DatabaseFiles.SCHEME);
        byte[] content = content(1000);
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        OpenStore store = OpenStore.create(options);
        store.put("kept", content);
        files.beforeForce(() -> {
            forcing.countDown();
            await(cut);
        });
        Thread deleter = Thread.ofPlatform()
                .start(() -> ignoringTheCut(() -> store.engine()
                        .objects()
                        .delete()
                        .run(call(), new DeleteObject.Request(BUCKET, new ObjectKey("kept")))));
        await(forcing);
        Thread sweeper = Thread.ofPlatform()
                .start(() -> ignoringTheCut(() -> store.engine().sweep()));
        sweeper.join(TimeUnit.SECONDS.toMillis(1));

        files.cut();
        cut.countDown();
        deleter.join();
        sweeper.join();
        PowerLossTest.close(store);
        files.beforeForce(() -> {});
        files.losePower(new Random(1), 0);
        files.heal();

        try (OpenStore again = OpenStore.open(options)) {
            assertThat(again.get("kept")).isEqualTo(content);
        }
    }

    private interface Action {
        void run() throws EngineException;
    }

    private static void ignoringTheCut(Action action) {
        try {
            action.run();
        } catch (EngineException e) {
            assertThat(e.problem()).isNotNull();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
