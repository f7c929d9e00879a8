package io.strongroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.strongroom.app.console.TestStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reports on a real job with a failure, and what is found when one of their bytes is another.
final class JobReportTest {
    @TempDir
    Path folder;

    private TestStore store;
    private JobSnapshot job;

    @BeforeEach
    void run() throws Exception {
        store = TestStore.runningIn(folder);
        BucketName bucket = store.bucket("docs", EncryptionRule.none());
        store.put(bucket, "a,\"b\" <c>\n", 10);
        store.put(bucket, "second", 20_000);
        store.put(bucket, "broken", 70_000);
        damage();
        JobId id = store.reencrypt(HistoryScope.all(), EncryptionRule.ossManaged(), JobLimits.NONE)
                .id();
        do {
            TimeUnit.MILLISECONDS.sleep(20);
            job = store.job(id);
        } while (!job.state().isEnded());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void damage() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("store").resolve("blobs"))) {
            Path large = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 60_000)
                    .findFirst()
                    .orElseThrow();
            byte[] content = Files.readAllBytes(large);
            content[content.length / 2] ^= 1;
            Files.write(large, content);
        }
    }

    private Path write(ReportFormat format, String language) throws Exception {
        Path file = folder.resolve(JobReport.name(job, format));
        JobReport report =
                new JobReport(store.engine(), TestStore::call, job, new ReportWords(Locale.forLanguageTag(language)));
        WholeFile.write(file, out -> report.writeTo(format, out));
        return file;
    }

    @Test
    void aReportHasTotalsAndAReceiptForEachObject() throws Exception {
        JsonNode report =
                new ObjectMapper().readTree(write(ReportFormat.JSON, "en").toFile());
        assertThat(report.get("job").get("state").asText()).isEqualTo("COMPLETED_WITH_FAILURES");
        assertThat(report.get("job").get("planHash").asText())
                .isEqualTo(job.plan().hash());
        assertThat(report.get("totals")).hasSize(1);
        assertThat(report.get("totals").get(0).get("objects").asInt()).isEqualTo(2);
        assertThat(report.get("totals").get(0).get("bytes").asInt()).isEqualTo(20_010);
        assertThat(report.get("receipts")).hasSize(3);
        List<JsonNode> receipts = List.of(
                report.get("receipts").get(0),
                report.get("receipts").get(1),
                report.get("receipts").get(2));
        assertThat(receipts).anySatisfy(receipt -> {
            assertThat(receipt.get("key").asText()).isEqualTo("a,\"b\" <c>\n");
            assertThat(receipt.get("result").asText()).isEqualTo("DONE");
            assertThat(receipt.get("was").asText()).isEqualTo("NONE");
            assertThat(receipt.get("becomes").asText()).startsWith("SSE_OSS AES_256 ");
            assertThat(receipt.get("size").asText()).isEqualTo("10");
        });
        assertThat(receipts).anySatisfy(receipt -> {
            assertThat(receipt.get("key").asText()).isEqualTo("broken");
            assertThat(receipt.get("result").asText()).isEqualTo("FAILED");
            assertThat(receipt.get("problem").asText()).isEqualTo("ObjectCorrupt");
        });
    }

    @Test
    void thePrintableFormEscapesWhatObjectsAreCalled() throws Exception {
        assertThat(Files.readString(write(ReportFormat.HTML, "zh")))
                .contains("任务 1 的报告")
                .contains("a,&quot;b&quot; &lt;c&gt;")
                .doesNotContain("<c>");
        assertThat(Files.readString(write(ReportFormat.CSV, "en"))).contains("\"a,\"\"b\"\" <c>\n\"");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void anyByteThatIsAnotherIsFound(ReportFormat format) throws Exception {
        Path file = write(format, "en");
        byte[] whole = Files.readAllBytes(file);
        assertThat(ReportCheck.check(file)).isInstanceOf(ReportCheck.Result.Unchanged.class);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << (at % 8));
            Files.write(file, changed);
            assertThat(ReportCheck.check(file)).as("byte %d", at).isNotInstanceOf(ReportCheck.Result.Unchanged.class);
        }
    }

    @Test
    void aPieceOfAReportIsNone() throws Exception {
        Path file = write(ReportFormat.CSV, "en");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(ReportCheck.check(file)).isInstanceOf(ReportCheck.Result.NoReport.class);
        }
        Files.write(file, (new String(whole, StandardCharsets.UTF_8) + "more\n").getBytes(StandardCharsets.UTF_8));
        assertThat(ReportCheck.check(file)).isInstanceOf(ReportCheck.Result.NoReport.class);
    }
}
