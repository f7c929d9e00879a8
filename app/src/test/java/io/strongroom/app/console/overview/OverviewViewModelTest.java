package io.strongroom.app.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.demo.DemoStore;
import io.strongroom.app.console.overview.Stored.Unencrypted;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {
    @TempDir
    Path folder;

    private Engine engine() throws Exception {
        return Engine.create(
                EngineOptions.of(folder.resolve("store")),
                List.of(new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])));
    }

    @Test
    void aNewStoreIsNewAndIsCountedAgainAfterAChange() throws Exception {
        try (Engine engine = engine()) {
            StoreChanges changes = new StoreChanges();
            OverviewViewModel viewModel = new OverviewViewModel(engine, new DirectTasks(), changes);
            viewModel.refresh();
            assertThat(viewModel.storedProperty().get().orElseThrow().isNew()).isTrue();

            new DemoStore(engine, folder.resolve("origin"), new Cancellation(), _ -> {}).fill();
            viewModel.refresh();
            assertThat(viewModel.storedProperty().get().orElseThrow().isNew()).isTrue();

            changes.changed();
            viewModel.refresh();
            assertThat(viewModel.storedProperty().get().orElseThrow().isNew()).isFalse();
        }
    }

    @Test
    void everyObjectIsCountedOnceAndTheReasonsAddUp() throws Exception {
        try (Engine engine = engine()) {
            DemoStore demo = new DemoStore(engine, folder.resolve("origin"), new Cancellation(), _ -> {});
            demo.fill();
            OverviewViewModel viewModel = new OverviewViewModel(engine, new DirectTasks(), new StoreChanges());
            viewModel.refresh();
            Stored stored = viewModel.storedProperty().get().orElseThrow();

            assertThat(stored.total().total().objects()).isEqualTo(demo.objects());
            assertThat(stored.lines().stream()
                            .mapToLong(line -> line.coverage().total().objects())
                            .sum())
                    .isEqualTo(demo.objects());
            assertThat(stored.unencrypted()).isEqualTo(new Unencrypted(6, 19, 22, 0));
            assertThat(stored.unencrypted().total())
                    .isEqualTo(stored.total().value(EncryptionMode.NONE, Coverage.Measure.OBJECTS));
            assertThat(stored.total().value(EncryptionMode.KMS_SM4, Coverage.Measure.OBJECTS))
                    .isEqualTo(10);
            assertThat(stored.keys())
                    .extracting(KeyWarning::name, warning -> warning.objects().objects())
                    .containsExactlyInAnyOrder(
                            tuple("finance-2024", 45L), tuple("hr-archive", 2L), tuple("payroll-2022", 0L));
        }
    }

    @Test
    void olderVersionsThatAreNotEncryptedAreNotForgotten() throws Exception {
        try (Engine engine = engine()) {
            BucketName bucket = new BucketName("kept");
            Call call = Call.root(CallOrigin.CONSOLE);
            engine.buckets().create().run(call, new CreateBucket.Request(bucket, Optional.empty()));
            engine.buckets().putVersioning().run(call, new PutBucketVersioning.Request(bucket, Versioning.ENABLED));
            for (EncryptionRule rule : List.of(EncryptionRule.none(), EncryptionRule.ossManaged())) {
                PutObject.Request put =
                        PutObject.Request.of(bucket, new ObjectKey("a"), new ByteArrayInputStream(new byte[5]));
                engine.objects().put().run(call, put.encryptedBy(rule));
            }
            OverviewViewModel viewModel = new OverviewViewModel(engine, new DirectTasks(), new StoreChanges());
            viewModel.refresh();
            Stored stored = viewModel.storedProperty().get().orElseThrow();
            assertThat(stored.unencrypted()).isEqualTo(new Unencrypted(0, 0, 0, 1));
            assertThat(stored.total().total().objects()).isEqualTo(1);
        }
    }
}
