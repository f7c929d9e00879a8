package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Fx;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store with very many buckets: the page shows, sorts, filters and selects them, and the
/// application thread is never held up.
final class ManyBucketsJourneyTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int BUCKETS = Boolean.getBoolean("strongroom.full") ? 10_000 : 2_000;

    @TempDir
    Path folder;

    @Test
    void thePageOfManyBucketsStaysResponsive() throws Exception {
        MadeStore.in(
                folder,
                IntStream.range(0, BUCKETS).mapToObj("bucket-%05d"::formatted).toArray(String[]::new));
        String all = "%,d buckets".formatted(BUCKETS);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE).open("buckets");
            Await.until(
                    "all buckets to be listed",
                    () -> robot.textNow("bucketsFooter").startsWith(all));
            TableView<?> table = (TableView<?>) robot.node("bucketsTable");
            assertThat(Fx.call(() -> table.lookupAll(".table-row-cell").size())).isBetween(5, 60);

            robot.type("bucketsFilter", "00017");
            Await.until(
                    "one bucket to be left",
                    () -> robot.textNow("bucketsFooter").startsWith("1 bucket "));
            Fx.run(() -> robot.inputNow("bucketsFilter").clear());
            Await.until(
                    "all buckets to be back",
                    () -> robot.textNow("bucketsFooter").startsWith(all));

            Fx.run(() -> {
                table.getSortOrder().clear();
                sortDescending(table);
                table.requestFocus();
            });
            robot.press(KeyCode.CONTROL, KeyCode.A);
            Await.until("all to be selected", () -> robot.textNow("severalName").equals(all));
            robot.press(KeyCode.F5);
            robot.press(KeyCode.HOME);
            Await.until(
                    "the first row",
                    () -> robot.textNow("bucketDetailsName").equals("bucket-%05d".formatted(BUCKETS - 1)));
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private static <T> void sortDescending(TableView<T> table) {
        table.getColumns().getFirst().setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(table.getColumns().getFirst());
    }
}
