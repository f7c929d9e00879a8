package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.object.PageSource.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private static final int ROWS = 1_000_000;
    private static final int PAGE = 1000;
    private static final Integer ABSENT = -1;

    private final List<Integer> loaded = new ArrayList<>();
    private final PagedRows<Integer, Integer> rows =
            new PagedRows<>(new DirectTasks(), from -> page(from.orElse(0)), ABSENT);

    private Page<Integer, Integer> page(int from) {
        loaded.add(from);
        int end = Math.min(from + PAGE, ROWS);
        return new Page<>(
                IntStream.range(from, end).boxed().toList(), end == ROWS ? Optional.empty() : Optional.of(end));
    }

    @Test
    void aMillionRowsAreWalkedWithAFewPagesInMemory() {
        rows.begin();
        int most = 0;
        for (int row = 0; row < ROWS; row++) {
            rows.need(row);
            assertThat(rows.get(row)).isEqualTo(row);
            most = Math.max(most, rows.pagesInMemory());
        }

        assertThat(rows).hasSize(ROWS);
        assertThat(rows.completeProperty().get()).isTrue();
        assertThat(most).isLessThanOrEqualTo(5);
        assertThat(loaded).hasSize(ROWS / PAGE);
    }

    @Test
    void aRowThatWasDroppedComesBackWhenSomebodyLooksAtIt() {
        rows.begin();
        IntStream.range(0, 20_000).forEach(rows::need);
        assertThat(rows.get(3_456)).isEqualTo(ABSENT);
        List<Integer> updated = new ArrayList<>();
        rows.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                updated.add(change.getFrom());
            }
        });

        rows.need(3_456);

        assertThat(rows.get(3_456)).isEqualTo(3_456);
        assertThat(updated).isNotEmpty();
    }

    @Test
    void lookingAtTheMiddleLoadsNothingElse() {
        rows.begin();

        rows.need(500);

        assertThat(loaded).containsExactly(0);
    }

    @Test
    void rowsOutOfMemoryAreReadForAnAct() throws Exception {
        rows.begin();
        IntStream.range(0, 20_000).forEach(rows::need);
        List<Integer> read = new ArrayList<>();

        rows.reading(List.of(3, 15_001, 4_711)).each(read::add);

        assertThat(read).containsExactly(3, 4_711, 15_001);
    }

    @Test
    void aListReadAnewFromItsMiddleKeepsThePlacesBefore() {
        rows.begin();
        IntStream.range(0, 20_000).forEach(rows::need);
        loaded.clear();

        PagedRows<Integer, Integer> anew = rows.anew(12_345);
        anew.begin();

        assertThat(loaded).containsExactly(12_000);
        assertThat(anew).hasSize(13_000);
        assertThat(anew.get(12_345)).isEqualTo(12_345);
        assertThat(anew.get(3)).isEqualTo(ABSENT);
        anew.need(3);
        assertThat(anew.get(3)).isEqualTo(3);
    }
}
