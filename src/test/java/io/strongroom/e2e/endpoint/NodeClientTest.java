package io.strongroom.e2e.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.strongroom.e2e.support.Programs;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client of OSS for Node, as it is, with both ways of signing: `src/test/node/clients.mjs`.
final class NodeClientTest {
    private static final Path SOURCES = Path.of("node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final List<String> DONE = List.of("objects", "encryption", "multipart", "presigned", "refusals");

    @TempDir
    Path folder;

    @Test
    void theClientForNodeIsAnsweredAsItExpects() throws Exception {
        assumeTrue(
                Programs.isThere("node") && Programs.isThere("npm"),
                () -> Programs.said("Not run: ali-oss needs node and npm, which this machine does not have."));
        install();
        try (ServedStore store = ServedStore.in(folder)) {
            store.engine()
                    .buckets()
                    .create()
                    .run(ServedStore.root(), new CreateBucket.Request(new BucketName("from-node"), Optional.empty()));
            Programs.Outcome outcome = Programs.run(
                    INSTALLED,
                    Duration.ofMinutes(2),
                    Map.of(
                            "OSS_KEY",
                            store.owner().id(),
                            "OSS_SECRET",
                            store.owner().secret()),
                    "node",
                    "clients.mjs",
                    Integer.toString(store.address().getPort()),
                    "from-node");
            assertThat(outcome.code()).as(outcome.text()).isZero();
            for (String check : DONE) {
                assertThat(outcome.text()).contains("V1 " + check + ": done", "V4 " + check + ": done");
            }
        }
    }

    /// Only the first run needs the network: what is installed stays.
    private static void install() throws Exception {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "clients.mjs")) {
            Files.write(INSTALLED.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        if (Files.isDirectory(INSTALLED.resolve("node_modules/ali-oss"))) {
            return;
        }
        Programs.Outcome outcome = Programs.run(
                INSTALLED, Duration.ofMinutes(5), Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assertThat(outcome.code()).as(outcome.text()).isZero();
    }
}
