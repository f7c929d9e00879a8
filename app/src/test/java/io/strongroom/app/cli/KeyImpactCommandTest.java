package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keys protect, and bringing it under another key.
final class KeyImpactCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("key", "create", "--alias", "one");
        shell.succeed("key", "create", "--alias", "two");
        shell.succeed("mb", "oss://docs", "--sse-algorithm", "KMS", "--kms-masterkey-id", "alias/one");
        shell.succeed("mb", "oss://misc");
        put("oss://docs/a, \"b\"");
        put("oss://docs/c");
        put("oss://misc/free");
    }

    private void put(String address) {
        assertThat(shell.feed("content".getBytes(StandardCharsets.UTF_8), "cp", "-", address)
                        .code())
                .isZero();
    }

    @Test
    void impactNamesObjectsBucketsAndDefaults() throws Exception {
        JsonNode impact = shell.facts("key", "impact", "alias/one");

        assertThat(impact.get("objects").asInt()).isEqualTo(2);
        assertThat(impact.get("bytes").asInt()).isEqualTo(14);
        assertThat(impact.get("readable").isBoolean()).isTrue();
        assertThat(impact.get("buckets").size()).isEqualTo(1);
        assertThat(impact.get("buckets").get(0).get("name").asText()).isEqualTo("docs");
        assertThat(impact.get("buckets").get(0).get("newUploadsRefused").asBoolean())
                .isTrue();
        assertThat(shell.succeed("key", "impact", "alias/one"))
                .contains("protects 2 objects (14 B) in oss://docs")
                .contains("100.0% of the bucket; its default names the key");
        assertThat(shell.succeed("key", "impact", "alias/two")).startsWith("Nothing stored is under alias/two");
    }

    @Test
    void impactIsExportedAsTheListItself() throws Exception {
        shell.succeed("key", "impact", "alias/one", "--csv", "list.csv");
        String stream = shell.succeed("key", "impact", "alias/one", "--csv", "-");

        assertThat(Files.readString(folder.resolve("list.csv"))).isEqualTo(stream);
        assertThat(stream.split("\r\n"))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines[0]).startsWith("bucket,key,size,"))
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith("docs,\"a, \"\"b\"\"\",7,")
                        .endsWith(",1"));
        assertThat(shell.refusal("key", "impact", "alias/one", "--csv", "list.csv"))
                .startsWith("FileAlreadyExists: ");
    }

    @Test
    void rewrapBringsAllUnderTheNewestVersion() throws Exception {
        shell.succeed("key", "rotate", "alias/one");
        put("oss://docs/new");

        assertThat(shell.succeed("key", "rewrap", "alias/one", "--dry-run"))
                .startsWith("would rewrap 2 objects (14 B) of alias/one");
        assertThat(shell.run("key", "rewrap", "alias/one").error()).startsWith("NotConfirmed: ");
        assertThat(shell.succeed("key", "rewrap", "alias/one", "--yes")).startsWith("rewrapped 2 of 2 objects, ");

        JsonNode versions = shell.facts("key", "usage", "alias/one").get("keyVersions");
        assertThat(versions.get(0).get("objects").asInt()).isZero();
        assertThat(versions.get(0).get("retirement").asText()).isEqualTo("safe_to_retire");
        assertThat(versions.get(1).get("objects").asInt()).isEqualTo(3);
        assertThat(shell.succeed("cat", "oss://docs/c")).isEqualTo("content");
        assertThat(shell.succeed("key", "rewrap", "alias/one", "--yes")).startsWith("nothing to rewrap ");
        assertThat(shell.succeed("key", "usage")).contains("safe to retire", "primary, wraps what is new", "alias/two");
    }

    @Test
    void rewrapGoesToAnotherKeyOneVersionAtATime() throws Exception {
        shell.succeed("key", "rotate", "alias/one");
        put("oss://docs/new");

        JsonNode plan = shell.facts("key", "rewrap", "alias/one", "--to", "alias/two", "--dry-run");
        JsonNode done = shell.facts("key", "rewrap", "alias/one", "--to", "alias/two", "--key-version", "1", "--yes");

        assertThat(plan.get("objects").asInt()).isEqualTo(3);
        assertThat(done.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(done.get("objects").asInt()).isEqualTo(2);
        assertThat(shell.facts("key", "impact", "alias/one").get("objects").asInt())
                .isEqualTo(1);
        assertThat(shell.facts("key", "impact", "alias/two").get("objects").asInt())
                .isEqualTo(2);
        assertThat(shell.refusal("key", "rewrap", "alias/one", "--key-version", "9", "--yes"))
                .startsWith("Forbidden.KeyVersionNotFound: ");
        assertThat(shell.refusal("key", "rewrap", "alias/one", "--to", "alias/one", "--yes"))
                .startsWith("InvalidParameter: ");
    }

    @Test
    void rescueSavesEverythingBeforeTheKeyGoes() throws Exception {
        shell.succeed("bucket-encryption", "--method", "delete", "oss://docs");
        String[] rescue = {
            "key",
            "rescue",
            "alias/one",
            "--to",
            "alias/two",
            "--then",
            "schedule-deletion",
            "--pending-window-in-days",
            "7",
            "--confirm",
            "one"
        };

        Shell.Ended ended = shell.run(rescue);

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(ended.error()).contains("protects 2 objects", "the key is deleted 7 days after that");
        assertThat(ended.text()).contains("2 of 2 objects").contains("is PendingDeletion");
        assertThat(shell.succeed("cat", "oss://docs/c")).isEqualTo("content");
        assertThat(shell.facts("key", "impact", "alias/one").get("objects").asInt())
                .isZero();
    }

    @Test
    void rescueAsksAsTheActDoes() {
        assertThat(shell.refusal("key", "rescue", "alias/one", "--to", "alias/two"))
                .contains("say --yes");
        assertThat(shell.refusal(
                        "key",
                        "rescue",
                        "alias/one",
                        "--to",
                        "alias/two",
                        "--then",
                        "schedule-deletion",
                        "--pending-window-in-days",
                        "7",
                        "--yes"))
                .contains("say --confirm one");
        assertThat(shell.refusal(
                        "key", "rescue", "alias/one", "--to", "alias/two", "--then", "delete-material", "--yes"))
                .startsWith("Unsupported.Origin: ");
        shell.succeed("key", "rescue", "alias/one", "--to", "alias/two", "--re-encrypt", "--then", "disable", "--yes");
        assertThat(shell.succeed("cat", "oss://docs/c")).isEqualTo("content");
    }

    @Test
    void warningsTellWhatToSeeTo() throws Exception {
        assertThat(shell.succeed("key", "warnings")).isEqualTo("nothing needs to be seen to\n");

        shell.succeed("key", "disable", "alias/one", "--yes");
        shell.succeed("key", "schedule-deletion", "alias/two", "--pending-window-in-days", "20", "--confirm", "two");

        assertThat(shell.succeed("key", "warnings"))
                .contains("one: it is Disabled and protects 2 objects (14 B) that cannot be read")
                .contains("two: it is deleted on ", "within 30 days");
        assertThat(shell.succeed("key", "warnings", "--json").lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"warning\":\"KeyGoes\"") && line.contains("\"withinDays\":30"));
    }
}
