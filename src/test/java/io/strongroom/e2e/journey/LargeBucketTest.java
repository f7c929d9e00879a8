package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.object.PagedRows;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Fx;
import io.strongroom.e2e.support.LargeBucket;
import io.strongroom.e2e.support.Robot;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bucket with very many objects in one folder: the page goes through all of them, sorts and filters them, holds a
/// few pages only, and the application thread never works for the store.
final class LargeBucketTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));
    private static final int OBJECTS = Boolean.getBoolean("strongroom.full") ? 1_000_000 : 20_000;
    private static final LargeBucket BUCKET = new LargeBucket(new BucketName("archive"), "2026/", OBJECTS);
    private static final int MOST_PAGES = 5;
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    Path folder;

    private final Robot robot = new Robot(PICTURES);

    private void fill() throws Exception {
        Path store = folder.resolve("vault");
        try (StoreSecret secret = new StoreSecret.Passphrase(PASSPHRASE.toCharArray())) {
            try (Engine engine = Engine.create(EngineOptions.of(store), List.of(secret))) {
                engine.buckets()
                        .create()
                        .run(
                                Call.root(CallOrigin.CONSOLE),
                                new CreateBucket.Request(BUCKET.bucket(), Optional.empty()));
            }
            BUCKET.fill(store, secret);
        }
    }

    private PagedRows<?, ?> rows() {
        return (PagedRows<?, ?>) ((TableView<?>) robot.node("objectTable")).getItems();
    }

    private void scrollTo(int row) {
        TableView<?> table = (TableView<?>) robot.node("objectTable");
        Fx.run(() -> table.scrollTo(row));
    }

    @Test
    void everyObjectIsSeenSortedAndFilteredWithoutHoldingUpTheWindow() throws Exception {
        fill();
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(PASSPHRASE).open("objects");
            ObjectsPageObject objects =
                    ObjectsPageObject.openBucket(robot, "archive").openFolder("2026/");
            assertThat(goThroughAllRows()).isLessThanOrEqualTo(MOST_PAGES);
            comesBackToTheTop();
            isSorted(objects);
            isFiltered(objects);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    // At the end stands a folder that begins behind everything that is looked at for folders at once.
    private int goThroughAllRows() {
        int most = 0;
        PagedRows<?, ?> rows = rows();
        while (!Fx.call(() -> rows.completeProperty().get())) {
            int known = Fx.call(rows::size);
            scrollTo(known - 1);
            Await.until(
                    "more than " + known + " rows",
                    LIMIT_SECONDS,
                    () -> rows.size() > known || rows.completeProperty().get());
            most = Math.max(most, Fx.call(rows::pagesInMemory));
        }
        assertThat(Fx.call(rows::size)).isEqualTo(OBJECTS + 1);
        int last = OBJECTS;
        scrollTo(last);
        Await.until(
                "the last rows",
                LIMIT_SECONDS,
                () -> IntStream.of(last, last - 1, last - 2)
                        .mapToObj(row -> rows.get(row).toString())
                        .anyMatch(row -> row.contains("zz-last/")));
        return Math.max(most, Fx.call(rows::pagesInMemory));
    }

    private void comesBackToTheTop() {
        PagedRows<?, ?> rows = rows();
        scrollTo(0);
        Await.until(
                "the first row again",
                LIMIT_SECONDS,
                () -> rows.get(0).toString().contains(BUCKET.name(0)));
        assertThat(Fx.call(rows::pagesInMemory)).isLessThanOrEqualTo(MOST_PAGES);
    }

    // Sizes and times are mixed among the names, so the smallest of all is far from the first.
    private void isSorted(ObjectsPageObject objects) {
        int smallest = IntStream.range(0, OBJECTS)
                .filter(i -> BUCKET.size(i) == 0)
                .findFirst()
                .orElseThrow();
        int largest = IntStream.range(0, OBJECTS)
                .filter(i -> BUCKET.size(i) == OBJECTS - 1)
                .findFirst()
                .orElseThrow();
        objects.sortBy("objectColumnSize");
        awaitFirst(smallest);
        scrollTo(Fx.call(() -> rows().size()) - 1);
        Await.until("the next page", LIMIT_SECONDS, () -> rows().size() > 1500);
        objects.sortBy("objectColumnSize");
        awaitFirst(largest);
        robot.picture("05-large-bucket-en-light");
        objects.sortBy("objectColumnModified");
        awaitFirst(largest);
        objects.sortBy("objectColumnModified");
        awaitFirst(smallest);
    }

    // Folders stand on top only where they are found at once.
    private void awaitFirst(int number) {
        Await.until(
                "the first row to be " + BUCKET.name(number),
                LIMIT_SECONDS,
                () -> !rows().isEmpty()
                        && IntStream.range(0, Math.min(2, rows().size()))
                                .mapToObj(row -> rows().get(row).toString())
                                .anyMatch(row -> row.contains(BUCKET.name(number))));
    }

    private void isFiltered(ObjectsPageObject objects) {
        String last = BUCKET.name(OBJECTS - 1);
        objects.filter(last.substring(0, last.length() - 5));
        Await.until(
                "ten rows",
                LIMIT_SECONDS,
                () -> rows().size() == 10 && rows().completeProperty().get());
        long plain = IntStream.range(OBJECTS - 10, OBJECTS)
                .filter(LargeBucket::isPlain)
                .count();
        Await.until(
                "the count",
                LIMIT_SECONDS,
                () -> robot.textNow("objectFooterRight").equals(plain + " not encrypted"));
        objects.filter("");
        long allPlain = IntStream.range(0, OBJECTS).filter(LargeBucket::isPlain).count();
        Await.until(
                "the count of all",
                LIMIT_SECONDS,
                () -> robot.textNow("objectFooterRight").replace(",", "").equals(allPlain + " not encrypted"));
    }
}
