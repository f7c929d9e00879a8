package io.strongroom.e2e.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.Programs;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Python and Go clients of OSS and ossutil, where a machine has them; the output says which it has.
final class OtherClientsTest {
    @TempDir
    Path folder;

    @Test
    void whateverClientThereIsWorks() throws Exception {
        try (ServedStore store = ServedStore.in(folder)) {
            store.engine()
                    .buckets()
                    .create()
                    .run(ServedStore.root(), new CreateBucket.Request(new BucketName("others"), Optional.empty()));
            Programs.Outcome outcome = Programs.run(
                    Path.of("clients"),
                    Duration.ofMinutes(3),
                    Map.of(
                            "OSS_KEY",
                            store.owner().id(),
                            "OSS_SECRET",
                            store.owner().secret()),
                    "sh",
                    "run.sh",
                    Integer.toString(store.address().getPort()),
                    "others");
            Programs.said(outcome.text());
            assertThat(outcome.code()).as(outcome.text()).isZero();
            for (String client : new String[] {"oss2", "ossutil", "go"}) {
                assertThat(outcome.text()).containsPattern("(?m)^" + client + ": (done|not run, )");
            }
        }
    }
}
