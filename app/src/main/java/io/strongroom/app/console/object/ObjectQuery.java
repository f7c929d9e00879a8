package io.strongroom.app.console.object;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import io.strongroom.engine.usecase.object.SearchObjects.Depth;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Filter;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.Optional;
import java.util.Set;

/// What the table shows: where, filtered by what, in which order.
///
/// Without a filter it is one level with its folders; with one it is everything below. Versions are always in the order
/// of their names, newest first under each; older ones alone are looked for in everything below.
///
/// @param versions which versions; empty for what is current alone
public record ObjectQuery(
        ObjectLocation location, Filter filter, Sort sort, Direction direction, Optional<Ages> versions) {
    /// One level by name.
    public static ObjectQuery of(ObjectLocation location) {
        return new ObjectQuery(location, Filter.none(), Sort.NAME, Direction.ASCENDING, Optional.empty());
    }

    /// Another place in the same order; filters go. All versions stay shown within a bucket.
    ObjectQuery at(ObjectLocation other) {
        return new ObjectQuery(
                other,
                Filter.none(),
                sort,
                direction,
                versions.filter(shown -> shown == Ages.ALL && other.bucket().equals(location.bucket())));
    }

    /// Only objects whose name contains this.
    ObjectQuery named(String part) {
        return with(new Filter(part, filter.modes(), filter.states()));
    }

    /// Only objects protected like one of these; all for none.
    ObjectQuery protectedBy(Set<EncryptionMode> modes) {
        return with(new Filter(filter.nameContains(), modes, filter.states()));
    }

    /// Only objects in one of these states; all for none.
    ObjectQuery in(Set<ObjectState> states) {
        return with(new Filter(filter.nameContains(), filter.modes(), states));
    }

    ObjectQuery with(Filter other) {
        return new ObjectQuery(location, other, sort, direction, versions);
    }

    ObjectQuery sorted(Sort by, Direction way) {
        return new ObjectQuery(location, filter, by, way, versions);
    }

    /// These versions; empty for what is current alone.
    ObjectQuery showing(Optional<Ages> shown) {
        return new ObjectQuery(location, filter, sort, direction, shown);
    }

    /// Whether the person may choose the order.
    boolean sortable() {
        return versions.isEmpty();
    }

    /// Whether everything below the place is shown in one list.
    boolean flat() {
        return filtered() || versions.equals(Optional.of(Ages.OLDER));
    }

    /// How far below the place is looked.
    Depth depth() {
        return flat() ? Depth.EVERYTHING : Depth.FOLDER;
    }

    /// The filter as the store takes it.
    Filter wanted() {
        return new Filter(filter.nameContains().strip(), filter.modes(), filter.states());
    }

    /// Whether something may be hidden by a filter.
    public boolean filtered() {
        return filters() > 0;
    }

    /// How many filters are on.
    public int filters() {
        return (filter.nameContains().isBlank() ? 0 : 1)
                + (filter.modes().isEmpty() ? 0 : 1)
                + (filter.states().isEmpty() ? 0 : 1);
    }
}
