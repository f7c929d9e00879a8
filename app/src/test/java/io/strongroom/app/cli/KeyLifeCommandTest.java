package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// States, dates, names, versions and protection of keys, typed as a person does.
final class KeyLifeCommandTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void makeStore() {
        shell = Shell.withStore(folder);
        shell.succeed("key", "create", "--alias", "hold");
    }

    private String state(String key) throws Exception {
        return shell.facts("key", "describe", key).get("keyState").asText();
    }

    private String id(String key) throws Exception {
        return shell.facts("key", "describe", key).get("keyId").asText();
    }

    private void store(String name, String key) {
        shell.run("mb", "oss://photos");
        Shell.Ended put =
                shell.feed(new byte[100], "cp", "-", "oss://photos/" + name, "--sse", "KMS", "--sse-key-id", key);
        assertThat(put.code()).as(put.error()).isZero();
    }

    @Test
    void keyIsMadeAsItWasTyped() throws Exception {
        JsonNode key = shell.facts(
                "key",
                "create",
                "--alias",
                "alias/payroll",
                "--key-spec",
                "Aliyun_SM4",
                "--description",
                "pay",
                "--enable-automatic-rotation",
                "--rotation-interval",
                "30d");

        assertThat(key.get("keySpec").asText()).isEqualTo("Aliyun_SM4");
        assertThat(key.get("description").asText()).isEqualTo("pay");
        assertThat(key.get("automaticRotation").asText()).isEqualTo("Enabled");
        assertThat(key.get("rotationInterval").asText()).isEqualTo("2592000s");
        assertThat(shell.facts("key", "describe", "alias/payroll")).isEqualTo(key);
    }

    @Test
    void externalKeyWaitsAndDoesNotRotate() throws Exception {
        JsonNode key = shell.facts("key", "create", "--origin", "EXTERNAL");

        assertThat(key.get("keyState").asText()).isEqualTo("PendingImport");
        assertThat(key.has("primaryKeyVersion")).isFalse();
        assertThat(shell.refusal(
                        "key",
                        "create",
                        "--origin",
                        "EXTERNAL",
                        "--enable-automatic-rotation",
                        "--rotation-interval",
                        "30d"))
                .startsWith("InvalidParameter: ");
        assertThat(shell.refusal("key", "rotate", key.get("keyId").asText())).startsWith("Unsupported.Origin: ");
    }

    @Test
    void listShowsOneStateOrOneOrigin() {
        shell.succeed("key", "create", "--origin", "EXTERNAL", "--alias", "byok");
        shell.succeed("key", "create", "--alias", "off");
        shell.succeed("key", "disable", "alias/off", "--yes");

        assertThat(shell.succeed("key", "list", "--state", "Disabled"))
                .contains("alias/off")
                .hasLineCount(1);
        assertThat(shell.succeed("key", "list", "--origin", "EXTERNAL"))
                .contains("alias/byok")
                .hasLineCount(1);
        assertThat(shell.succeed("key", "list", "--json").lines()).hasSize(3);
    }

    @Test
    void disableTellsTheImpactAndAsks() throws Exception {
        store("a", "alias/hold");

        Shell.Ended unasked = shell.run("key", "disable", "alias/hold");
        Shell.Ended no = shell.answer("n\n", "key", "disable", "alias/hold");
        assertThat(state("alias/hold")).isEqualTo("Enabled");
        Shell.Ended yes = shell.answer("y\n", "key", "disable", "alias/hold");

        assertThat(unasked.error()).contains("protects 1 object (100 B) in oss://photos", "NotConfirmed: ");
        assertThat(no.error()).endsWith("NotConfirmed: nothing was done.\n");
        assertThat(yes.code()).isZero();
        assertThat(state("alias/hold")).isEqualTo("Disabled");
        assertThat(shell.refusal("cat", "oss://photos/a")).startsWith("KeyDisabled: ");
        shell.succeed("key", "enable", "alias/hold");
        assertThat(shell.run("cat", "oss://photos/a").bytes()).hasSize(100);
    }

    @Test
    void deletionWantsTheAliasTypedAndCanBeCalledOff() throws Exception {
        store("a", "alias/hold");
        List<String> schedule = List.of("key", "schedule-deletion", "alias/hold", "--pending-window-in-days", "7");

        Shell.Ended unasked = shell.run(schedule.toArray(String[]::new));
        Shell.Ended mistyped = shell.answer("hole\n", schedule.toArray(String[]::new));
        assertThat(state("alias/hold")).isEqualTo("Enabled");
        Shell.Ended typed = shell.answer("hold\n", schedule.toArray(String[]::new));

        assertThat(unasked.error())
                .contains("protects 1 object", "never again once the key goes in 7 days")
                .endsWith("NotConfirmed: nobody can be asked here; say --confirm hold to go on.\n");
        assertThat(mistyped.error()).contains("NotConfirmed: 'hole' does not name this key");
        assertThat(typed.code()).isZero();
        assertThat(typed.text()).contains("will be deleted on ");
        assertThat(state("alias/hold")).isEqualTo("PendingDeletion");
        assertThat(shell.refusal("cat", "oss://photos/a"))
                .startsWith("KeyPendingDeletion: ")
                .contains("cancel");
        shell.succeed("key", "cancel-deletion", "alias/hold");
        assertThat(state("alias/hold")).isEqualTo("Enabled");
    }

    @Test
    void keyWithoutAliasIsConfirmedByItsId() throws Exception {
        String id = shell.facts("key", "create").get("keyId").asText();

        assertThat(shell.refusal("key", "schedule-deletion", id, "--pending-window-in-days", "7", "--confirm", "hold"))
                .startsWith("NotConfirmed: ");
        assertThat(shell.succeed("key", "schedule-deletion", id, "--pending-window-in-days", "7", "--confirm", id))
                .contains("will be deleted on ");
    }

    @Test
    void whatIsRefusedAnywayIsNotAskedFor() {
        assertThat(shell.refusal("key", "schedule-deletion", "alias/hold", "--pending-window-in-days", "6"))
                .startsWith("InvalidParameter: '6'");
        shell.succeed(
                "key",
                "set-deletion-protection",
                "alias/hold",
                "--enable-deletion-protection",
                "--deletion-protection-description",
                "audit until 2030");
        assertThat(shell.refusal("key", "schedule-deletion", "alias/hold", "--pending-window-in-days", "7"))
                .startsWith("Rejected.DeletionProtected: ")
                .contains("audit until 2030");
        shell.succeed("key", "set-deletion-protection", "alias/hold", "--enable-deletion-protection", "false");
        assertThat(shell.refusal("key", "schedule-deletion", "alias/hold", "--pending-window-in-days", "7"))
                .startsWith("NotConfirmed: ");
        assertThat(shell.refusal("key", "delete-material", "alias/hold")).startsWith("Unsupported.Origin: ");
        assertThat(shell.refusal("key", "cancel-deletion", "alias/hold")).startsWith("Rejected.StateModifiedFailed: ");
    }

    @Test
    void refusalsHaveTheCodesOfTheKeyService() {
        shell.succeed("key", "disable", "alias/hold", "--yes");

        assertThat(shell.refusal("key", "rotate", "alias/hold")).startsWith("Rejected.Disabled: ");
        assertThat(shell.refusal("key", "rewrap", "alias/hold", "--dry-run")).startsWith("Rejected.Disabled: ");
        assertThat(shell.refusal("key", "describe", "alias/none")).startsWith("Forbidden.AliasNotFound: ");
        assertThat(shell.refusal("key", "describe", "00000000-0000-0000-0000-000000000000"))
                .startsWith("Forbidden.KeyNotFound: ");
        assertThat(shell.refusal("key", "describe", "no key at all")).startsWith("InvalidParameter: ");
        assertThat(shell.refusal("key", "create-alias", "hold", "alias/hold")).startsWith("AliasAlreadyExists: ");
        assertThat(shell.refusal("key", "create-alias", "acs/mine", "alias/hold"))
                .startsWith("InvalidParameter: ");
    }

    @Test
    void aliasThatMovesSaysWhatItLeavesBehind() throws Exception {
        store("a", "alias/hold");
        shell.succeed("key", "create", "--alias", "next");

        Shell.Ended moved = shell.run("key", "update-alias", "hold", "alias/next");

        assertThat(moved.code()).isZero();
        assertThat(moved.error()).startsWith("note: 1 objects (100 B) stay under the key ");
        assertThat(id("alias/hold")).isEqualTo(id("alias/next"));
        assertThat(shell.succeed("key", "list-aliases", "alias/next").lines()).hasSize(2);
        assertThat(shell.succeed("key", "delete-alias", "alias/next")).contains("names no key any more");
        assertThat(shell.succeed("key", "list-aliases").lines()).hasSize(1);
        assertThat(shell.run("key", "create-alias", id("alias/hold"), "new").code())
                .isEqualTo(2);
    }

    @Test
    void rotationGivesVersionsAndIsSet() throws Exception {
        shell.succeed("key", "rotate", "alias/hold");
        shell.succeed("key", "create-key-version", "alias/hold");

        assertThat(shell.succeed("key", "list-versions", "alias/hold").lines())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("v3 ")
                .endsWith("primary");
        assertThat(shell.succeed(
                        "key",
                        "update-rotation-policy",
                        "alias/hold",
                        "--enable-automatic-rotation",
                        "true",
                        "--rotation-interval",
                        "365d"))
                .contains("gets its next version on ");
        assertThat(shell.succeed("key", "update-rotation-policy", "alias/hold", "--enable-automatic-rotation=false"))
                .contains("does not rotate by itself");
        assertThat(shell.refusal(
                        "key",
                        "update-rotation-policy",
                        "alias/hold",
                        "--enable-automatic-rotation",
                        "--rotation-interval",
                        "6d"))
                .startsWith("InvalidParameter: ");
    }

    @Test
    void descriptionIsChanged() throws Exception {
        shell.succeed("key", "update-description", "alias/hold", "--description", "for the court");

        assertThat(shell.facts("key", "describe", "alias/hold")
                        .get("description")
                        .asText())
                .isEqualTo("for the court");
    }

    @Test
    void wrongUseIsTwo() {
        for (String typed : List.of(
                "key",
                "key frobnicate",
                "key describe",
                "key create --origin external",
                "key create --key-spec AES",
                "key create --enable-automatic-rotation",
                "key create --rotation-interval 30d",
                "key create --enable-automatic-rotation --rotation-interval 30",
                "key list --state enabled",
                "key schedule-deletion alias/hold",
                "key update-rotation-policy alias/hold",
                "key set-deletion-protection alias/hold",
                "key set-deletion-protection alias/hold --enable-deletion-protection false"
                        + " --deletion-protection-description x",
                "key rescue alias/hold",
                "key rescue alias/hold --to alias/x --then burn",
                "key rescue alias/hold --to alias/x --then schedule-deletion",
                "key impact alias/hold --csv - --json",
                "key decrypt --json",
                "key generate-data-key alias/hold",
                "key generate-data-key alias/hold --plaintext-out -")) {
            List<String> words = new ArrayList<>(List.of(typed.split(" ")));
            Shell.Ended ended = shell.run(words.toArray(String[]::new));
            assertThat(ended.code()).as(typed).isEqualTo(2);
            assertThat(ended.error().lines()).as(typed).hasSize(1);
        }
    }

    @Test
    void everyVerbExplainsItselfAndIsListed() {
        String all = shell.succeed("key", "--help");

        for (KeyVerb verb : KeyVerb.values()) {
            for (String name : verb.names()) {
                assertThat(shell.succeed("key", name, "--help")).contains("Usage: strongroom key ");
                assertThat(all).contains(name);
            }
        }
    }
}
