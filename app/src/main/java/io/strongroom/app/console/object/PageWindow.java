package io.strongroom.app.console.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The pages of a long list, of which only the few used last are in memory. Not thread-safe.
///
/// Of every other page only where it begins is kept, so that it can be loaded again: a list of a
/// million rows costs a thousand such marks.
///
/// @param <R> a row
/// @param <C> where a page begins
final class PageWindow<R, C> {
    /// Most pages in memory.
    static final int MOST_PAGES = 5;

    private record Mark<C>(Optional<C> begin, int firstRow) {}

    private final List<Mark<C>> marks = new ArrayList<>();
    private final SequencedMap<Integer, List<R>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
            return size() > MOST_PAGES;
        }
    };
    private Optional<Mark<C>> following = Optional.of(new Mark<>(Optional.empty(), 0));
    private int end;

    PageWindow() {}

    /// A window that knows where the pages before `page` of `other` stand, and nothing behind them.
    PageWindow(PageWindow<R, C> other, int page) {
        marks.addAll(other.marks.subList(0, page));
        following = Optional.of(other.marks.get(page));
        end = other.marks.get(page).firstRow();
    }

    /// How many rows are known.
    int size() {
        return end;
    }

    /// Whether there are rows behind the known ones.
    boolean hasMore() {
        return following.isPresent();
    }

    /// The row, while its page is in memory.
    Optional<R> row(int index) {
        int page = pageOf(index);
        List<R> rows = pages.get(page);
        return rows == null
                ? Optional.empty()
                : Optional.of(rows.get(index - marks.get(page).firstRow()));
    }

    int pageOf(int index) {
        int low = 0;
        int high = marks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks.get(middle).firstRow() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isLoaded(int page) {
        return pages.containsKey(page);
    }

    int pagesKnown() {
        return marks.size();
    }

    int pagesInMemory() {
        return pages.size();
    }

    /// The index of a page's first row.
    int firstRow(int page) {
        return marks.get(page).firstRow();
    }

    /// How many rows belong to a known page.
    int room(int page) {
        return (page + 1 < marks.size() ? marks.get(page + 1).firstRow() : end) - firstRow(page);
    }

    /// Where a page begins; the page behind the known ones may be asked for.
    Optional<C> begin(int page) {
        return page < marks.size()
                ? marks.get(page).begin()
                : following.orElseThrow().begin();
    }

    /// Takes a page that was loaded: one that was dropped, or the one behind the known ones.
    ///
    /// A page that was loaded again may have changed its length; its rows keep their places, what
    /// is missing is cut off or padded by the caller through a refresh.
    void put(int page, PageSource.Page<R, C> loaded) {
        if (page == marks.size()) {
            Mark<C> mark = following.orElseThrow();
            marks.add(mark);
            end = mark.firstRow() + loaded.rows().size();
            following = loaded.next().map(next -> new Mark<>(Optional.of(next), end));
        }
        pages.put(page, loaded.rows());
    }
}
