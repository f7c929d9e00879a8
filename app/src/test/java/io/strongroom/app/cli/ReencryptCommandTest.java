package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bringing history to an encryption, and looking after jobs.
final class ReencryptCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://docs");
        shell.succeed("mb", "oss://misc");
        put("oss://docs/old/a");
        put("oss://docs/old/b");
        put("oss://docs/new/c", "--sse", "KMS");
        put("oss://misc/free");
        shell.succeed("bucket-encryption", "--method", "put", "oss://docs", "--sse-algorithm", "AES256");
    }

    private void put(String address, String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "cp";
        all[1] = "-";
        all[2] = address;
        System.arraycopy(options, 0, all, 3, options.length);
        assertThat(shell.feed("content".getBytes(StandardCharsets.UTF_8), all).code())
                .isZero();
    }

    private String algorithm(String address) throws Exception {
        JsonNode stat = shell.facts("stat", address);
        return stat.has("serverSideEncryption")
                ? stat.get("serverSideEncryption").asText()
                : "";
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndEndsWithTheNumber() throws Exception {
        String told = shell.succeed("reencrypt", "--all", "--dry-run");
        assertThat(told)
                .contains("oss://docs: 2 objects (14 B) from no encryption to SSE-OSS")
                .contains("oss://docs: 1 object (7 B) from SSE-KMS alias/acs/oss to SSE-OSS")
                .contains("left alone: 1 object (7 B): their bucket has no default encryption");
        assertThat(told.stripTrailing().lines().toList().getLast()).isEqualTo("3 objects would change (21 B)");
        assertThat(algorithm("oss://docs/old/a")).isEmpty();

        JsonNode facts = shell.facts("reencrypt", "oss://docs/old/", "--dry-run");
        assertThat(facts.get("objects").asInt()).isEqualTo(2);
        assertThat(facts.get("dryRun").asBoolean()).isTrue();
        assertThat(facts.get("changes").get(0).get("mode").asText()).isEqualTo("none");
    }

    @Test
    void historyFollowsTheDefaultOrWhatIsSaid() throws Exception {
        assertThat(shell.run("reencrypt", "oss://docs").error()).startsWith("NotConfirmed: ");
        assertThat(shell.succeed("reencrypt", "oss://docs", "--yes")).contains("re-encrypted 3 of 3 objects");
        assertThat(algorithm("oss://docs/old/a")).isEqualTo("AES256");
        assertThat(algorithm("oss://docs/new/c")).isEqualTo("AES256");
        assertThat(algorithm("oss://misc/free")).isEmpty();
        assertThat(shell.succeed("cat", "oss://docs/old/a")).isEqualTo("content");
        assertThat(shell.succeed("reencrypt", "oss://docs", "--yes")).contains("nothing to re-encrypt");

        shell.succeed("key", "create", "--alias", "one");
        shell.succeed("reencrypt", "--all", "--sse", "KMS", "--sse-key-id", "alias/one", "--yes");
        assertThat(algorithm("oss://misc/free")).isEqualTo("KMS");
        shell.succeed("reencrypt", "oss://misc", "--no-encryption", "--yes");
        assertThat(algorithm("oss://misc/free")).isEmpty();
        assertThat(shell.succeed("cat", "oss://misc/free")).isEqualTo("content");
    }

    @Test
    void filtersNarrowWhatIsMeant() throws Exception {
        assertThat(shell.succeed("reencrypt", "--all", "--unencrypted", "--sse", "AES256", "--dry-run"))
                .endsWith("3 objects would change (21 B)\n");
        assertThat(shell.succeed("reencrypt", "--all", "--mode", "kms-default", "--sse", "AES256", "--dry-run"))
                .endsWith("1 object would change (7 B)\n");
        assertThat(shell.succeed("reencrypt", "--all", "--name", "/a", "--sse", "AES256", "--dry-run"))
                .endsWith("1 object would change (7 B)\n");
        assertThat(shell.succeed("reencrypt", "--all", "--stored-before", "2020-01-01", "--sse", "KMS", "--dry-run"))
                .endsWith("0 objects would change (0 B)\n");
        assertThat(shell.succeed("reencrypt", "oss://docs", "--before-default", "--mirrored", "--dry-run"))
                .endsWith("0 objects would change (0 B)\n");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeTheStoreIsOpened() {
        assertThat(shell.run("reencrypt").code()).isEqualTo(2);
        assertThat(shell.run("reencrypt", "--all", "oss://docs").code()).isEqualTo(2);
        assertThat(shell.run("reencrypt", "--all", "--no-encryption", "--sse", "KMS")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("reencrypt", "--all", "--mode", "rot13").error()).contains("--mode takes none, sse-oss");
        assertThat(shell.run("reencrypt", "--all", "--stored-from", "yesterday").code())
                .isEqualTo(2);
        assertThat(shell.run("reencrypt", "oss://docs/a", "oss://misc").error())
                .contains("a prefix goes with one bucket");
        assertThat(shell.run("reencrypt", "--all", "--workers", "17").error()).contains("1 to 16");
        assertThat(shell.run("jobs", "limit", "1").code()).isEqualTo(2);
        assertThat(shell.refusal("reencrypt", "oss://nowhere", "--dry-run")).startsWith("NoSuchBucket: ");
    }

    @Test
    void aReportIsWrittenAndCheckedWithoutTheStore() throws Exception {
        shell.succeed("reencrypt", "oss://docs", "--yes");
        Path report = folder.resolve("report.json");
        shell.succeed("jobs", "report", "1", "--output", report.toString());
        assertThat(shell.succeed("jobs", "verify-report", report.toString())).contains("as it was written: ");
        assertThat(shell.refusal("jobs", "report", "1", "--output", report.toString()))
                .contains("--force");
        assertThat(shell.succeed("jobs", "report", "1", "--format", "csv", "--output", "-"))
                .contains("DONE,docs,old/a,", "#merkle-root,");

        String text = Files.readString(report);
        Files.writeString(report, text.replace("old/a", "old/x"));
        assertThat(shell.refusal("jobs", "verify-report", report.toString())).startsWith("ReportChanged: ");
        Files.writeString(report, "nothing\n");
        assertThat(shell.refusal("jobs", "verify-report", report.toString())).startsWith("NotAReport: ");
        assertThat(shell.refusal("jobs", "verify-report", folder.resolve("none").toString()))
                .startsWith("NoSuchFile: ");
        assertThat(shell.run("jobs", "report", "1", "--format", "pdf").code()).isEqualTo(2);
    }

    @Test
    void jobsAreListedShownAndMoved() throws Exception {
        shell.succeed("reencrypt", "oss://docs", "--yes", "--workers", "3", "--max-mb-per-second", "50");
        assertThat(shell.succeed("jobs", "list")).contains("1  COMPLETED").contains("HISTORY    3 of 3 objects");
        JsonNode job = shell.facts("jobs", "show", "1");
        assertThat(job.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(job.get("planHash").asText()).hasSize(64);
        assertThat(job.get("workers").asInt()).isEqualTo(3);
        assertThat(job.get("bytesPerSecond").asLong()).isEqualTo(50L * 1024 * 1024);
        assertThat(shell.refusal("jobs", "limit", "1", "--workers", "2")).contains("job 1");
        assertThat(shell.succeed("jobs", "show", "1", "--failures")).isEmpty();
        assertThat(shell.refusal("jobs", "pause", "1")).contains("job 1");
        assertThat(shell.refusal("jobs", "resume", "1")).contains("job 1");
        assertThat(shell.refusal("jobs", "cancel", "9")).startsWith("NoSuchJob: ");
        assertThat(shell.run("jobs").code()).isEqualTo(2);
    }

    @Test
    void coverageIsToldByBucketAndForTheStore() throws Exception {
        assertThat(shell.succeed("coverage").lines())
                .containsExactly(
                        "oss://docs: 1 of 3 objects encrypted (33.3%): 1 kms-default; 2 not: 2 history",
                        "oss://misc: 0 of 1 object encrypted (0%); 1 not: 1 without a default",
                        "total: 1 of 4 objects encrypted (25.0%): 1 kms-default; 3 not: 2 history, 1 without a default");
        shell.succeed("reencrypt", "oss://docs", "--yes");
        JsonNode docs = shell.facts("coverage", "oss://docs");
        assertThat(docs.get("encryptedObjects").asInt()).isEqualTo(3);
        assertThat(docs.get("methods").get(1).get("mode").asText()).isEqualTo("sse-oss");
        assertThat(docs.get("methods").get(1).get("bytes").asInt()).isEqualTo(21);
        assertThat(docs.get("notEncrypted").get("history").asInt()).isZero();
        shell.succeed("mb", "oss://empty");
        assertThat(shell.succeed("coverage"))
                .contains("oss://docs: 3 of 3 objects encrypted (100%): 3 sse-oss\n", "oss://empty: no objects");
        assertThat(shell.refusal("coverage", "oss://nowhere")).startsWith("NoSuchBucket: ");
    }

    @Test
    void aJobThatKeptTheFormerContentIsUndone() throws Exception {
        String etag = shell.facts("stat", "oss://docs/old/a").get("eTag").asText();
        assertThat(shell.succeed("reencrypt", "oss://docs", "--keep-days", "30", "--dry-run"))
                .contains("by a measurement of 3 objects")
                .contains("needs 21 B of the disk on the way");
        shell.succeed("reencrypt", "oss://docs", "--keep-days", "30", "--yes");
        assertThat(shell.succeed("jobs", "undo", "1", "--dry-run"))
                .contains("3 objects (21 B) would be put back; kept until ");
        assertThat(shell.run("jobs", "undo", "1").error()).startsWith("NotConfirmed: ");
        assertThat(shell.facts("jobs", "show", "1").get("keptObjects").asInt()).isEqualTo(3);
        put("oss://docs/old/b");
        assertThat(shell.succeed("jobs", "undo", "1", "--yes")).contains("put back 2 of 2 objects");
        assertThat(algorithm("oss://docs/old/a")).isEmpty();
        assertThat(algorithm("oss://docs/old/b")).as("stored anew since").isEqualTo("AES256");
        assertThat(algorithm("oss://docs/new/c")).isEqualTo("KMS");
        assertThat(shell.facts("stat", "oss://docs/old/a").get("eTag").asText()).isEqualTo(etag);
        assertThat(shell.succeed("cat", "oss://docs/old/a")).isEqualTo("content");
        assertThat(shell.refusal("jobs", "undo", "1", "--yes")).startsWith("NothingToUndo: ");
        shell.succeed("reencrypt", "oss://docs", "--keep-days", "1", "--yes");
        assertThat(shell.succeed("jobs", "undo", "3", "--release", "--yes")).contains("released 2 objects (14 B)");
        assertThat(shell.refusal("jobs", "undo", "3", "--yes")).startsWith("NothingToUndo: ");
    }

    @Test
    void dataKeysAreWrappedAnewWithoutCopying() throws Exception {
        shell.succeed("key", "create", "--alias", "one");
        assertThat(shell.succeed(
                        "reencrypt", "--all", "--rewrap", "--sse", "KMS", "--sse-key-id", "alias/one", "--dry-run"))
                .contains("left alone: 3 objects (21 B): not encrypted, so there is no data key to wrap")
                .endsWith("1 object would change (7 B)\n");
        String stored = shell.facts("stat", "oss://docs/new/c").get("storedAt").asText();
        assertThat(shell.succeed(
                        "reencrypt", "--all", "--rewrap", "--sse", "KMS", "--sse-key-id", "alias/one", "--yes"))
                .contains("rewrapped 1 of 1 object");
        JsonNode stat = shell.facts("stat", "oss://docs/new/c");
        assertThat(stat.get("storedAt").asText())
                .as("the content is not stored anew")
                .isEqualTo(stored);
        assertThat(shell.succeed("cat", "oss://docs/new/c")).isEqualTo("content");
        shell.succeed("key", "rotate", "alias/one");
        assertThat(shell.succeed("reencrypt", "--all", "--rewrap", "--yes")).contains("rewrapped 1 of 1 object");
        assertThat(shell.succeed("reencrypt", "--all", "--rewrap", "--yes")).contains("nothing to re-encrypt");
        assertThat(shell.run("reencrypt", "--all", "--rewrap", "--keep-days", "3")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("reencrypt", "--all", "--keep-days", "3", "--overwrite")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("reencrypt", "--all", "--keep-days", "400").error())
                .contains("1 to 365");
    }

    @Test
    void aScrubTellsWhatIsWholeAndNamesWhatIsNot() throws Exception {
        assertThat(shell.facts("stat", "oss://docs/old/a").has("lastVerified")).isFalse();
        assertThat(shell.succeed("scrub")).contains("whole: 4 of 4 objects");
        assertThat(shell.facts("stat", "oss://docs/old/a").has("lastVerified")).isTrue();
        assertThat(shell.succeed("scrub", "oss://docs/old/")).contains("whole: 2 of 2 objects");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().contains("blobs") && Files.isRegularFile(file))
                    .toList();
        }
        Files.delete(files.getFirst());

        Shell.Ended found = shell.run("scrub");

        assertThat(found.code()).isEqualTo(1);
        assertThat(found.error()).contains("ContentMissing: this object failed").contains("FinishedWithErrors: ");
        assertThat(shell.run("scrub", "oss://docs/a", "oss://misc").code()).isEqualTo(2);
        assertThat(shell.succeed("jobs", "list")).contains("SCRUB");
    }
}
