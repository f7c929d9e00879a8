package io.strongroom.app.console.object;

import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.EngineException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableListBase;

/// A list that a table shows while only a few pages of it are in memory.
///
/// A row whose page was dropped is `absent` until [#need] is called for it, which the table does
/// for what is on screen. Its size is what is known so far and grows when the end comes near. Used
/// on the application thread.
public final class PagedRows<R, C> extends ObservableListBase<R> {
    private static final int AHEAD = 200;

    private final Tasks tasks;
    private final PageSource<R, C> source;
    private final R absent;
    private final PageWindow<R, C> window;
    private final Set<Integer> loading = new HashSet<>();
    private final ReadOnlyObjectWrapper<TaskState<Integer>> state = new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    public PagedRows(Tasks tasks, PageSource<R, C> source, R absent) {
        this(tasks, source, absent, new PageWindow<>());
    }

    private PagedRows(Tasks tasks, PageSource<R, C> source, R absent, PageWindow<R, C> window) {
        this.tasks = tasks;
        this.source = source;
        this.absent = absent;
        this.window = window;
    }

    /// The same list, to be read anew from the page of row `index` on. What stands before that page keeps its places:
    /// who looks at the middle of a long list stays there without all of it being read again.
    public PagedRows<R, C> anew(int index) {
        return index >= size()
                ? new PagedRows<>(tasks, source, absent)
                : new PagedRows<>(tasks, source, absent, new PageWindow<>(window, window.pageOf(Math.max(0, index))));
    }

    /// Loads the first page that is not known.
    public void begin() {
        load(window.pagesKnown());
    }

    /// Where the last loading stands.
    public ReadOnlyObjectProperty<TaskState<Integer>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the end of the list is known.
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    @Override
    public R get(int index) {
        return window.row(index).orElse(absent);
    }

    @Override
    public int size() {
        return window.size();
    }

    /// Somebody looks at a row: its page is loaded, and the next one when the end is near.
    public void need(int index) {
        if (index < 0 || index >= size()) {
            return;
        }
        int page = window.pageOf(index);
        if (!window.isLoaded(page)) {
            load(page);
        }
        if (index >= size() - AHEAD && window.hasMore()) {
            load(window.pagesKnown());
        }
    }

    /// Rows of which some may not be in memory, to be read off the application thread.
    ///
    /// @param indices which rows
    public Reading<R, C> reading(List<Integer> indices) {
        Map<Integer, List<Integer>> byPage = new TreeMap<>();
        for (int index : indices) {
            int page = window.pageOf(index);
            byPage.computeIfAbsent(page, _ -> new ArrayList<>()).add(index - window.firstRow(page));
        }
        List<Piece<C>> pieces = new ArrayList<>();
        byPage.forEach((page, rows) -> pieces.add(new Piece<>(window.begin(page), rows)));
        return new Reading<>(source, pieces);
    }

    /// Some rows of one page.
    record Piece<C>(Optional<C> begin, List<Integer> rows) {}

    /// Rows to be read page by page, on any thread.
    public record Reading<R, C>(PageSource<R, C> source, List<Piece<C>> pieces) {
        /// Hands each row to `sink`.
        public void each(Consumer<R> sink) throws EngineException {
            for (Piece<C> piece : pieces) {
                List<R> rows = source.load(piece.begin()).rows();
                piece.rows().stream()
                        .filter(row -> row < rows.size())
                        .map(rows::get)
                        .forEach(sink);
            }
        }
    }

    /// How many pages are in memory.
    public int pagesInMemory() {
        return window.pagesInMemory();
    }

    private void load(int page) {
        if (!loading.add(page)) {
            return;
        }
        Optional<C> begin = window.begin(page);
        SimpleObjectProperty<TaskState<PageSource.Page<R, C>>> course =
                new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(now -> arrived(page, now));
        tasks.run(course, _ -> source.load(begin));
    }

    private void arrived(int page, TaskState<PageSource.Page<R, C>> now) {
        if (now.terminal()) {
            loading.remove(page);
        }
        state.set(
                switch (now) {
                    case TaskState.Idle<PageSource.Page<R, C>> _ -> new TaskState.Idle<>();
                    case TaskState.Running<PageSource.Page<R, C>>(double progress) -> new TaskState.Running<>(progress);
                    case TaskState.Cancelled<PageSource.Page<R, C>> _ -> new TaskState.Cancelled<>();
                    case TaskState.Failed<PageSource.Page<R, C>>(var failure) -> new TaskState.Failed<>(failure);
                    case TaskState.Done<PageSource.Page<R, C>>(PageSource.Page<R, C> loaded) -> take(page, loaded);
                });
    }

    private TaskState<Integer> take(int page, PageSource.Page<R, C> loaded) {
        int before = size();
        boolean again = page < window.pagesKnown();
        window.put(page, again ? fitted(page, loaded) : loaded);
        complete.set(!window.hasMore());
        beginChange();
        if (again) {
            int from = window.firstRow(page);
            for (int row = from; row < from + window.room(page); row++) {
                nextUpdate(row);
            }
        } else if (size() > before) {
            nextAdd(before, size());
        }
        endChange();
        return new TaskState.Done<>(page);
    }

    // Rows keep their places until the next refresh, also when objects came or went in between.
    private PageSource.Page<R, C> fitted(int page, PageSource.Page<R, C> loaded) {
        int room = window.room(page);
        List<R> rows = new ArrayList<>(
                loaded.rows().subList(0, Math.min(room, loaded.rows().size())));
        while (rows.size() < room) {
            rows.add(absent);
        }
        return new PageSource.Page<>(rows, loaded.next());
    }
}
