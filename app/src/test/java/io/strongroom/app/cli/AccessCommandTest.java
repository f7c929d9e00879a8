package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Users, policies, explanations and the trail on the command line.
final class AccessCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    private String key = "";

    @BeforeEach
    void makeStore() throws Exception {
        shell = Shell.withStore(folder);
        shell.succeed("mb", "oss://docs");
        key = JSON.readTree(shell.succeed("key", "create", "--json"))
                .get("keyId")
                .asText();
        assertThat(shell.feed(
                                "secret".getBytes(StandardCharsets.UTF_8),
                                "cp",
                                "-",
                                "oss://docs/a",
                                "--sse",
                                "KMS",
                                "--sse-key-id",
                                key)
                        .code())
                .isZero();
        shell.succeed("user", "create", "li");
    }

    private String policy(String action, String resource) throws Exception {
        Path file = folder.resolve(action.replace(':', '-') + ".json");
        Files.writeString(
                file,
                "{\"Version\":\"1\", // who reads\n\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"}]}"
                        .formatted(action, resource));
        return file.toString();
    }

    @Test
    void aUserReadsOnlyWithBothPermissionsAndEverybodyCanSeeWhy() throws Exception {
        assertThat(shell.refusal("cat", "oss://docs/a", "--as", "li"))
                .startsWith("AccessDenied: li may not do oss:GetObject on acs:oss:*:*:docs/a")
                .contains("strongroom explain --action oss:GetObject --resource 'acs:oss:*:*:docs/a' --user li");
        shell.succeed("policy", "create", "read", "--document", policy("oss:GetObject", "acs:oss:*:*:docs/*"));
        shell.succeed("policy", "attach", "read", "--user", "li");
        assertThat(shell.refusal("cat", "oss://docs/a", "--as", "li")).contains("kms:Decrypt");
        assertThat(shell.succeed("explain", "oss://docs/a"))
                .contains("root: yes (the account owner")
                .contains("li: no\n")
                .contains("oss:GetObject on acs:oss:*:*:docs/a: allowed by read, statement 1, line 2")
                .contains("kms:Decrypt on acs:kms:*:*:key/" + key + ": no statement allows it")
                .contains("would be allowed by:");
        JsonNode said = JSON.readTree(shell.succeed("explain", "oss://docs/a", "--as", "li", "--json"));
        assertThat(said.get("succeeds").asBoolean()).isFalse();
        Path smallest = Files.writeString(
                folder.resolve("smallest.json"), said.get("statement").asText());
        shell.succeed("policy", "create", "smallest", "--document", smallest.toString());
        shell.succeed("policy", "attach", "smallest", "--user", "li");
        assertThat(shell.succeed("cat", "oss://docs/a", "--as", "li")).isEqualTo("secret");
        assertThat(shell.succeed("explain", "oss://docs")).isEqualTo("root: 1 of 1 objects\nli: 1 of 1 objects\n");
        Path nothing = Files.writeString(
                folder.resolve("nothing.json"),
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
        assertThat(shell.succeed("policy", "update", "read", "--document", nothing.toString(), "--dry-run"))
                .isEqualTo("li would lose 1 and gain 0 objects\n");
        String before = Instant.now().toString();
        shell.succeed("user", "disable", "li");
        assertThat(shell.refusal("cat", "oss://docs/a", "--as", "li")).startsWith("AccessDenied: ");
        assertThat(shell.succeed("explain", "oss://docs/a", "--at", before))
                .startsWith("as the trail tells it, at " + before)
                .contains("under key " + key)
                .contains("li: yes");
        assertThat(shell.succeed(
                        "explain", "oss://docs/a", "--at", Instant.now().toString()))
                .contains("li: no (the user is disabled)");
        assertThat(shell.run("explain", "oss://docs/a", "--at", "yesterday").error())
                .contains("'yesterday' is no time");
        assertThat(shell.refusal("explain", "oss://docs/a", "--at", "2999-01-01"))
                .startsWith("InvalidArgument: ");
        assertThat(shell.run("explain", "oss://docs/", "--at", before).error()).contains("--at goes with one object");
        assertThat(shell.succeed("explain", "--key", key, "--user", "li")).contains("(the user is disabled)");
    }

    @Test
    void policiesKeepTheirVersions() throws Exception {
        shell.succeed("policy", "create", "p", "--document", policy("oss:GetObject", "*"), "--description", "Reading");
        shell.succeed("policy", "update", "p", "--document", policy("oss:PutObject", "*"));
        assertThat(shell.succeed("policy", "show", "p"))
                .contains("oss:PutObject")
                .contains("// who reads");
        assertThat(shell.succeed("policy", "show", "p", "--version", "1")).contains("oss:GetObject");
        assertThat(shell.refusal("policy", "show", "p", "--version", "3"))
                .startsWith("EntityNotExist.Policy.Version: ");
        shell.succeed("policy", "set-version", "p", "1");
        assertThat(shell.succeed("policy", "list")).containsPattern("p +custom version 1  attached to nobody");
        shell.succeed("policy", "attach", "p", "--user", "li");
        assertThat(shell.refusal("policy", "delete", "p")).startsWith("DeleteConflict.Policy.User: ");
        shell.succeed("policy", "detach", "p", "--user", "li");
        assertThat(shell.refusal("policy", "detach", "p", "--user", "li")).startsWith("EntityNotExist.Policy: ");
        shell.succeed("policy", "delete", "p");
        assertThat(shell.refusal("policy", "delete", "AliyunOSSFullAccess")).startsWith("SystemPolicy: ");
        assertThat(shell.refusal("policy", "create", "a b", "--document", policy("oss:GetObject", "*")))
                .startsWith("InvalidParameter.PolicyName: ");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"Version\":\"2\"}");
        assertThat(shell.refusal("policy", "create", "p", "--document", broken.toString()))
                .startsWith("MalformedPolicy: ");
    }

    @Test
    void usersAndTheirKeysComeAndGo() throws Exception {
        assertThat(shell.refusal("user", "create", "li")).startsWith("EntityAlreadyExists.User: ");
        assertThat(shell.refusal("user", "create", "root")).startsWith("InvalidParameter.UserName: ");
        assertThat(shell.refusal("user", "show", "wang")).startsWith("EntityNotExist.User: ");
        assertThat(shell.refusal("ls", "--as", "wang")).startsWith("EntityNotExist.User: ");
        JsonNode made = JSON.readTree(shell.succeed("user", "access-key", "create", "li", "--json"));
        String id = made.get("accessKeyId").asText();
        assertThat(made.get("accessKeySecret").asText()).hasSize(40);
        assertThat(shell.succeed("user", "access-key", "create", "root")).containsPattern("AccessKeySecret  \\w{40}\n");
        assertThat(shell.succeed("user", "access-key", "list", "li")).isEqualTo(id + "  enabled\n");
        shell.succeed("user", "access-key", "disable", "li", id);
        assertThat(shell.succeed("user", "show", "li", "--json"))
                .doesNotContain(made.get("accessKeySecret").asText());
        assertThat(shell.refusal("user", "access-key", "delete", "root", id))
                .startsWith("EntityNotExist.User.AccessKey: ");
        shell.succeed("user", "access-key", "delete", "li", id);
        Path password = Files.writeString(folder.resolve("password"), "correct horse\n");
        assertThat(shell.succeed("user", "set-password", "li", "--password-from", password.toString()))
                .isEqualTo("li can sign in to the console\n");
        shell.succeed("user", "delete", "li", "--yes");
        assertThat(shell.succeed("user", "list")).isEmpty();
    }

    @Test
    void theTrailIsVerifiedAndExported() throws Exception {
        assertThat(shell.refusal("cat", "oss://docs/a", "--as", "li")).startsWith("AccessDenied: ");
        assertThat(shell.succeed("audit", "verify")).contains("all as they were written");
        List<String> refused =
                shell.succeed("audit", "export", "--outcome", "REFUSED").lines().toList();
        assertThat(refused).hasSize(1);
        JsonNode line = JSON.readTree(refused.getFirst());
        assertThat(line.get("user").asText()).isEqualTo("li");
        assertThat(line.get("parameters").get("action").asText()).isEqualTo("oss:GetObject");
        List<String> table = shell.succeed("audit", "export", "--format", "csv", "--user", "root", "--limit", "2")
                .lines()
                .toList();
        assertThat(table).hasSize(3);
        assertThat(table.getFirst()).startsWith("record,time,event,user");
        assertThat(shell.run("audit", "export", "--from", "yesterday").code()).isEqualTo(2);
        assertThat(shell.refusal("audit", "export", "--as", "li")).startsWith("AccessDenied: ");
    }
}
