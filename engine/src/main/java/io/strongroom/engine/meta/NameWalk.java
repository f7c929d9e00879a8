package io.strongroom.engine.meta;

import io.strongroom.engine.meta.ObjectSearch.Way;
import java.util.List;
import java.util.Optional;

/// Goes over the names of a range some at a time, and jumps over what is left of a folder that a step ended in: of a
/// folder with a million objects a step is read, not all of it.
///
/// Where folders are large the steps are small, so that little is read of each; where they are small the steps grow,
/// so that few statements do. For one thread.
public final class NameWalk {
    /// Names of a step where large folders are met.
    static final int FEW = 64;

    /// Names of the largest step: few enough for H2 to hold in memory also where the heap is small.
    static final int MOST = 5000;

    /// What to read next.
    ///
    /// @param limit so many names at most
    public record Step(NameRange range, Way way, int limit) {}

    private final Folders folders;
    private final Way way;
    private Optional<NameRange> left;
    private int size;
    private int asked;

    private NameWalk(Optional<NameRange> range, Folders folders, Way way) {
        this.left = range;
        this.folders = folders;
        this.way = way;
        this.size = folders.none() ? MOST : FEW;
    }

    /// From the first name of `range` on.
    public static NameWalk up(Optional<NameRange> range, Folders folders) {
        return new NameWalk(range, folders, Way.UP);
    }

    static NameWalk of(NameRange range, Folders folders, Way way) {
        return new NameWalk(Optional.of(range), folders, way);
    }

    public boolean hasNext() {
        return left.isPresent();
    }

    /// What to read next, of which no more than `most` names are wanted.
    public Step next(int most) {
        asked = Math.min(size, most);
        return new Step(left.orElseThrow(), way, asked);
    }

    /// What was found in the last step, in order.
    public void took(List<byte[]> names) {
        NameRange range = left.orElseThrow();
        if (names.size() < asked) {
            left = Optional.empty();
            return;
        }
        byte[] last = names.getLast();
        Optional<byte[]> folder = folders.of(last);
        if (folder.isEmpty()) {
            left = Optional.of(way == Way.UP ? range.after(last) : range.before(last));
            size = Math.min(MOST, 2 * size);
            return;
        }
        left = way == Way.UP ? range.afterPrefix(folder.get()) : range.beforePrefix(folder.get());
        long inFolder =
                names.stream().filter(name -> Folders.holds(folder.get(), name)).count();
        size = 2 * inFolder >= names.size() ? FEW : Math.min(MOST, 2 * size);
    }
}
