package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Policies are looked at without a store.
final class PolicyCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("policy.json"), text).toString();
    }

    @Test
    void aPolicyWithCommentsIsValidAndMistakesAreTold() throws Exception {
        String file = file("""
                {"Version": "1", "Statement": [
                  {"Effect": "Allow", "Action": ["kms:Listalias", "kms:DescribeKey"], // as printed
                   "Resource": "acs:kms:*:*:*"}]}
                """);
        assertThat(shell.succeed("policy", "lint", file))
                .isEqualTo("line 2, statement 1: there is no action kms:Listalias; it matches nothing."
                        + " Did you mean kms:ListAliases?\nthe policy is valid; hints: 1\n");
        assertThat(shell.succeed("policy", "lint", file, "--json"))
                .startsWith("{\"hint\":\"UNKNOWN_ACTION\",\"statement\":1,\"line\":2,\"detail\":\"kms:Listalias\","
                        + "\"suggestion\":\"kms:ListAliases\"}\n");
    }

    @Test
    void whatIsNoPolicyIsRefusedWithThePlace() throws Exception {
        String file = file("""
                {"Version": "1", "Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*",
                   "Conditions": {}}]}
                """);
        assertThat(shell.refusal("policy", "lint", file))
                .startsWith("MalformedPolicy: line 3, column ")
                .contains("\"Conditions\" is no member of a policy");
        assertThat(shell.refusal("policy", "lint", file(" // nothing\n")))
                .startsWith("MalformedPolicy: the text is empty.");
        assertThat(shell.refusal("policy", "lint", folder.resolve("none").toString()))
                .startsWith("NoSuchFile: there is no file ");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC0, 0});
        assertThat(shell.refusal("policy", "lint", folder.resolve("binary").toString()))
                .startsWith("MalformedPolicy: ")
                .contains("UTF-8");
    }

    @Test
    void standardInputIsRead() {
        String text = "{\"Version\": \"1\", \"Statement\": []}";
        assertThat(shell.feed(text.getBytes(StandardCharsets.UTF_8), "policy", "lint", "-")
                        .text())
                .isEqualTo("the policy is valid\n");
    }
}
