package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.GuardedStore;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user without the permission to decrypt is refused and told why; the account owner sees who can, attaches the
/// template, and the same download works.
final class AccessJourneyTest {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    private final Robot robot = new Robot(PICTURES);

    private ShellPage signIn() {
        robot.menu("userMenu", "signInOpen");
        robot.type("signInName", GuardedStore.USER);
        robot.type("signInPassword", GuardedStore.PASSWORD);
        robot.fire("signInAct");
        Await.until("the user", () -> robot.textNow("userMenu").equals(GuardedStore.USER));
        return new ShellPage(robot);
    }

    private ObjectsPageObject ledger(ShellPage shell) {
        shell.open("objects");
        return ObjectsPageObject.openBucket(robot, "finance-archive").select("ledger.xlsx");
    }

    @Test
    void onlyWhoMayDecryptGetsThePlaintextAndEverybodyCanSeeWhy() throws Exception {
        GuardedStore.in(folder);
        Path saved = folder.resolve("ledger.xlsx");
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            ShellPage user = signIn();
            Await.until(
                    "why there is no overview",
                    () -> robot.find("overviewNothing").isPresent());
            user.open("buckets");
            new BucketsPageObject(robot).select("finance-archive");
            ledger(user);
            console.files().next(saved);
            robot.fire("objectDetailsDownload");
            robot.fire("transferExplain");
            robot.node("explanationVerdict");
            assertThat(robot.text("explanationVerdict")).contains(GuardedStore.USER + " cannot do this");
            robot.picture("12-refused-en-light");
            robot.fire("explainCancel");
            assertThat(saved).doesNotExist();

            ShellPage root = user.seal().open(MadeStore.PASSPHRASE);
            root.open("access").closeNotifications();
            robot.tab("accessTabs", 2);
            robot.type("whoWhat", "finance-archive/ledger.xlsx");
            robot.fire("whoCheck");
            Await.until("who can", () -> robot.textNow("whoCounted").equals("1 of 2 can read it"));
            robot.picture("12-access-2-who-can-decrypt-en-light");
            attachTemplate(root);
            root.open("audit");
            Await.until("the chain", () -> robot.textNow("auditChain").startsWith("Chain verified"));
            robot.select("auditTable", Object.class, row -> row.toString().contains("REFUSED"));
            robot.picture("13-audit-en-light");

            ledger(signIn()).download(console.files(), saved);
            assertThat(Files.readString(saved)).isEqualTo(GuardedStore.SECRET);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private void attachTemplate(ShellPage root) {
        robot.tab("accessTabs", 1);
        robot.fire("accessNewPolicy");
        robot.type("newPolicyName", "ledger-readers");
        robot.fire("newPolicyAct");
        Await.until("the policy", () -> robot.textNow("policyTitle").startsWith("ledger-readers"));
        robot.fire("policyTemplate");
        robot.choose("templatePurpose", "DOWNLOAD");
        robot.chooseNaming("templateKey", "finance-2024");
        Await.until("the bucket", () -> robot.find("templateAct").isPresent());
        robot.fire("templateAct");
        robot.fire("policySave");
        Await.until("the version", () -> robot.textNow("policyTitle").contains("version 2"));
        root.closeNotifications();
        robot.picture("12-access-1-policy-en-light");
        robot.tab("accessTabs", 0);
        robot.menu("userAttach", "ledger-readers");
        robot.node("userDetach-ledger-readers");
        root.closeNotifications();
        robot.picture("12-access-users-en-light");
    }
}
