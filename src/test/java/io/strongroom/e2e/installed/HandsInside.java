package io.strongroom.e2e.installed;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.stage.Window;

/// The hands of a person in a console that runs from its package, loaded into its JVM beside it: the program
/// is the installed one, unchanged, with real windows and the system's file dialogs.
public final class HandsInside {
    private static final String PASSPHRASE = "amber ledger on the shelf of 1911";
    private static final String BUCKET = "contracts-legal";
    private static final String FILE = "ledger.bin";
    private static final long START_SECONDS = 60;
    private static final int FAILED = 3;

    private final Path folder;
    private final Outside outside;
    private final Robot robot;

    private HandsInside(Path folder) {
        this.folder = folder;
        this.outside = new Outside(folder);
        this.robot = new Robot(folder);
    }

    /// @param argument `first` makes a store and uploads, `again` opens it and downloads; and, after a
    ///     colon, a folder with `ledger.bin`
    public static void premain(String argument) {
        int colon = argument.indexOf(':');
        HandsInside hands = new HandsInside(Path.of(argument.substring(colon + 1)));
        boolean first = argument.startsWith("first:");
        Thread.ofPlatform().name("person").start(() -> hands.use(first));
    }

    private void use(boolean first) {
        int result = FAILED;
        try {
            awaitWindow();
            if (first) {
                makeStoreAndUpload();
            } else {
                openAndDownload();
            }
            System.out.println("done");
            result = 0;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            outside.picture("failed");
        } finally {
            System.exit(result);
        }
    }

    /// The toolkit starts when the program wants it to.
    private static void awaitWindow() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (Window.getWindows().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private void makeStoreAndUpload() {
        FirstRunPage page = new FirstRunPage(robot);
        outside.picture("installed-1-first-run");
        ShellPage shell = page.empty().finish(PASSPHRASE);
        shell.open("buckets");
        BucketsPageObject buckets = new BucketsPageObject(robot).create(BUCKET);
        buckets.setDefaultToSseOss(() -> {}, () -> {});
        shell.closeNotifications();
        ObjectsPageObject objects = buckets.browse().chooseUpload(outside, folder.resolve(FILE));
        outside.done();
        outside.picture("installed-2-upload");
        objects.upload(FILE);
        shell.closeNotifications();
        outside.picture("installed-3-objects");
        shell.seal();
    }

    private void openAndDownload() {
        UnlockPage sealed = new UnlockPage(robot);
        outside.picture("installed-4-unlock");
        ShellPage shell = sealed.open(PASSPHRASE);
        shell.open("buckets");
        ObjectsPageObject objects =
                new BucketsPageObject(robot).select(BUCKET).browse().select(FILE);
        outside.picture("installed-5-opened");
        Path back = folder.resolve("back.bin");
        objects.download(outside, back);
        outside.done();
        Await.until("the whole of the file", () -> sameSize(back));
        outside.picture("installed-6-downloaded");
        shell.seal();
    }

    private boolean sameSize(Path back) {
        return back.toFile().length() == folder.resolve(FILE).toFile().length() && Files.exists(back);
    }
}
