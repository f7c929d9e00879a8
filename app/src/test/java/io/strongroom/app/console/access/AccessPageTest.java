package io.strongroom.app.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.Message;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Users, policies and "Who can decrypt?" over a real store.
class AccessPageTest extends PageTest {
    private static final UserName LI = new UserName("li");
    private static final BucketName DOCS = new BucketName("docs");

    private Optional<KeyId> key = Optional.empty();

    @SuppressWarnings("NullAway.Init") // before each test
    private AccessPage page;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        key = Optional.of(store.key("finance-2024").id());
        store.bucket("docs", EncryptionRule.kms(key.get().toString()));
        store.put(DOCS, "ledger.xlsx", 10);
        store.engine().users().create().run(TestStore.call(), LI);
        console = FxToolkit.call(() -> new TestConsole(store, Locale.ENGLISH, Theme.Choice.LIGHT, context -> {
            page = new AccessPage(context);
            return page;
        }));
        FxToolkit.run(console::layout);
        waitFor("users", () -> !users().getItems().isEmpty());
        FxToolkit.run(console::layout);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<UserEntry> users() {
        return console.node("usersTable", TableView.class);
    }

    @SuppressWarnings("unchecked")
    private TableView<PolicyEntry> policies() {
        return console.node("policiesTable", TableView.class);
    }

    private void tab(int index) throws Exception {
        FxToolkit.run(() ->
                console.node("accessTabs", TabPane.class).getSelectionModel().select(index));
        FxToolkit.run(console::layout);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneId.systemDefault());
    }

    private UserEntry li() throws Exception {
        return store.engine().users().get().run(TestStore.call(), LI);
    }

    private void attach(String policy) throws Exception {
        FxToolkit.run(() -> console.node("userAttach", MenuButton.class).getItems().stream()
                .filter(item -> policy.equals(item.getText()))
                .forEach(MenuItem::fire));
    }

    @Test
    void usersAreMadeGivenPoliciesDisabledAndDeleted() throws Exception {
        press("accessNewUser");
        type("newUserName", "root");
        press("newUserAct");
        waitFor("a refusal", () -> console.node("newUserRefused", Message.class).isVisible());
        type("newUserName", "chen.jing");
        press("newUserAct");
        waitFor("the user", () -> users().getItems().size() == 2);
        FxToolkit.run(() -> users().getSelectionModel().select(1));
        assertThat(text("userName")).isEqualTo("li");
        attach("AliyunOSSFullAccess");
        waitFor("the policy", () -> console.has("userDetach-AliyunOSSFullAccess"));
        assertThat(FxToolkit.call(
                        () -> console.node("userPermissions", VBox.class).lookupAll(".access-permission").stream()
                                .flatMap(row -> row.lookupAll(".label").stream())
                                .map(label -> ((Label) label).getText())
                                .toList()))
                .contains("oss:*", "on *", "by AliyunOSSFullAccess, statement 1", "Allowed");
        draw("access-users");
        press("userDetach-AliyunOSSFullAccess");
        waitFor("none", () -> !console.has("userDetach-AliyunOSSFullAccess"));
        press("userDisable");
        press("confirmAct");
        waitFor("the state", () -> console.has("userEnable"));
        assertThat(li().state()).isEqualTo(AccessState.DISABLED);
        press("userKeys");
        press("accessKeyNew");
        waitFor("the secret", () -> console.has("accessKeySecret"));
        draw("access-key");
        press("accessKeysCancel");
        assertThat(li().keys()).hasSize(1);
        press("userDelete");
        press("confirmAct");
        waitFor("the rest", () -> users().getItems().size() == 1);
    }

    @Test
    void aPolicyIsWrittenFromATemplateReadWhileTypedAndSaved() throws Exception {
        tab(1);
        press("accessNewPolicy");
        type("newPolicyName", "readers");
        press("newPolicyAct");
        waitFor(
                "the policy",
                () -> policies().getItems().stream()
                        .anyMatch(one -> one.name().value().equals("readers")));
        waitFor("its text", () -> text("policyTitle").startsWith("readers · version 1"));
        FxToolkit.run(
                () -> console.node("policyText", CodeArea.class).replaceText("{\"Version\": \"1\", \"Statment\": []}"));
        waitFor("the fault", () -> title("policyVerdict").equals("Unknown member"));
        assertThat(disabled("policySave")).isTrue();
        draw("access-policy-broken");
        press("policyTemplate");
        waitFor(
                "the buckets",
                () -> !console.node("templateBucket", ComboBox.class).getItems().isEmpty());
        FxToolkit.run(() -> {
            console.node("templatePurpose", ComboBox.class).getSelectionModel().select(2);
            console.node("templateKey", ComboBox.class).getSelectionModel().select(1);
        });
        press("templateAct");
        waitFor(
                "the text",
                () -> console.node("policyText", CodeArea.class).getText().contains("kms:Decrypt"));
        waitFor("the verdict", () -> title("policyVerdict").equals("Valid policy"));
        draw("access-policy");
        press("policySave");
        waitFor("the version", () -> text("policyTitle").startsWith("readers · version 2"));
        assertThat(store.engine()
                        .policies()
                        .get()
                        .run(TestStore.call(), new PolicyName("readers"))
                        .text())
                .isEqualTo(PolicyTemplate.DOWNLOAD.text(DOCS, key));
    }

    @Test
    void whatWasChangedFromOutsideIsShownAndCanBeDeleted() throws Exception {
        PolicyName bad = new PolicyName("bad");
        store.engine()
                .policies()
                .create()
                .run(TestStore.call(), new CreatePolicy.Request(bad, "", PolicyTemplate.DOWNLOAD.text(DOCS, key)));
        UserEntry user = new UserEntry(LI, false, AccessState.DISABLED, false, List.of(), List.of(), Instant.EPOCH);
        PolicyEntry policy =
                new PolicyEntry(bad, false, PolicyEntry.Kind.CUSTOM, "", 0, "", List.of(), List.of(), List.of());
        FxToolkit.run(() -> page.viewModel().show(new AccessViewModel.Seen(List.of(user), List.of(policy))));
        FxToolkit.run(console::layout);
        assertThat(title("userOutside")).isEqualTo("Changed from outside");
        assertThat(shown("userKeys")).isFalse();
        draw("access-user-outside");
        tab(1);
        assertThat(title("policyOutside")).isEqualTo("Changed from outside");
        assertThat(disabled("policySave")).isTrue();
        assertThat(disabled("policyTemplate")).isTrue();
        draw("access-policy-outside");
        press("policyDelete");
        press("confirmAct");
        waitFor("the rest", () -> policies().getItems().size() > 1);
        assertThat(policies().getItems()).extracting(PolicyEntry::name).doesNotContain(bad);
        tab(0);
        FxToolkit.run(() -> page.viewModel().show(new AccessViewModel.Seen(List.of(user), List.of())));
        press("userDelete");
        press("confirmAct");
        waitFor("nobody", () -> users().getItems().isEmpty());
    }

    @Test
    void whatAnotherTextTakesAwayIsSaidBeforeItIsSaved() throws Exception {
        PolicyName reading = new PolicyName("reading");
        store.engine()
                .policies()
                .create()
                .run(TestStore.call(), new CreatePolicy.Request(reading, "", PolicyTemplate.DOWNLOAD.text(DOCS, key)));
        store.engine().users().attach().run(TestStore.call(), new AttachPolicyToUser.Request(LI, reading));
        FxToolkit.run(console.context().changes()::changed);
        tab(1);
        waitFor(
                "the policy",
                () -> policies().getItems().stream().anyMatch(one -> one.name().equals(reading)));
        FxToolkit.run(() -> policies().getItems().stream()
                .filter(one -> one.name().equals(reading))
                .forEach(one -> policies().getSelectionModel().select(one)));
        FxToolkit.run(() -> console.node("policyText", CodeArea.class)
                .replaceText(PolicyTemplate.DOWNLOAD.text(DOCS, Optional.empty())));
        waitFor("the verdict", () -> !console.node("policySave", Button.class).isDisabled());
        press("policySave");
        waitFor("the question", () -> console.has("confirmAct"));
        draw("access-effect");
        press("confirmAct");
        waitFor("the version", () -> text("policyTitle").startsWith("reading · version 2"));
    }

    @Test
    void whoCanDecryptShowsEverybodyWithTheChain() throws Exception {
        PolicyName reading = new PolicyName("reading");
        store.engine()
                .policies()
                .create()
                .run(
                        TestStore.call(),
                        new CreatePolicy.Request(reading, "", PolicyTemplate.DOWNLOAD.text(DOCS, Optional.empty())));
        store.engine().users().attach().run(TestStore.call(), new AttachPolicyToUser.Request(LI, reading));
        tab(2);
        type("whoWhat", "docs/ledger.xlsx");
        press("whoCheck");
        waitFor("the answer", () -> text("whoCounted").equals("1 of 2 can read it"));
        FxToolkit.run(console::layout);
        assertThat(title("explanationVerdict")).isEqualTo("li cannot do this");
        assertThat(FxToolkit.call(
                        () -> console.node("whoList", ListView.class).getItems().size()))
                .isEqualTo(2);
        draw("access-who");
        FxToolkit.run(() -> console.node("whoDay", DatePicker.class).setValue(today()));
        press("whoCheck");
        waitFor("today", () -> console.node("whoTold", Message.class).isVisible());
        waitFor("the answer", () -> text("whoCounted").equals("1 of 2 can read it"));
        FxToolkit.run(console::layout);
        assertThat(FxToolkit.call(() -> console.node("whoTold", Message.class).getText()))
                .isEqualTo("Told from the audit log, which is as it was written.");
        draw("access-who-then");
        FxToolkit.run(() -> console.node("whoDay", DatePicker.class).setValue(LocalDate.of(2020, 1, 1)));
        press("whoCheck");
        waitFor("long ago", () -> text("whoCounted").equals("0 of 1 can read it"));
        FxToolkit.run(() -> console.node("whoDay", DatePicker.class).setValue(null));
        type("whoWhat", "docs/");
        press("whoCheck");
        waitFor(
                "everybody",
                () -> console.node("whoBelow", VBox.class).getChildren().size() == 2);
        assertThat(FxToolkit.call(() -> ((Message) console.node("whoBelow", VBox.class)
                                .getChildren()
                                .get(1))
                        .getText()))
                .isEqualTo("can read 0 of 1 objects");
        type("whoWhat", "docs/none");
        press("whoCheck");
        waitFor("why not", () -> console.node("whoFailed", Message.class).isVisible());
    }
}
