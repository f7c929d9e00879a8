package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.ReadBack;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changes again and again does not stay in the file for ever, although nobody is ever idle.
final class DatabaseSizeTest {
    private static final int OBJECTS = 400;
    private static final int ROUNDS = 10;
    private static final long MOST = 36L << 20;

    @TempDir
    Path folder;

    @Test
    void theFileOfABusyStoreDoesNotGrowWithEachChange() throws Exception {
        Path file = folder.resolve("store").resolve("meta").resolve("store.mv.db");
        long most = 0;
        try (JobStore store = JobStore.create(folder.resolve("store"))) {
            store.fill(OBJECTS, store.key("one"));
            for (int round = 0; round < ROUNDS; round++) {
                reencrypt(store, round % 2 == 0 ? EncryptionRule.ossManaged() : EncryptionRule.kmsManaged());
                most = Math.max(most, Files.size(file));
            }
        }
        System.out.println("the database of " + OBJECTS + " objects had at most " + most + " bytes");
        assertThat(most).isLessThan(MOST);
    }

    private static void reencrypt(JobStore store, EncryptionRule rule) throws Exception {
        HistoryPlan plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
        store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(
                        call(),
                        new StartReencryption.Request(plan, HistoryOptions.USUAL.with(ReadBack.NO), JobLimits.NONE))
                .id());
    }
}
