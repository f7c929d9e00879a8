package io.strongroom.app.console.object;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.usecase.object.SearchObjects.Depth;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Filter;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.Set;

/// What the table shows: where, filtered by what, in which order.
///
/// Without a filter it is one level with its folders; with one it is everything below.
public record ObjectQuery(ObjectLocation location, Filter filter, Sort sort, Direction direction) {
    /// One level by name.
    public static ObjectQuery of(ObjectLocation location) {
        return new ObjectQuery(location, Filter.none(), Sort.NAME, Direction.ASCENDING);
    }

    /// Another place in the same order; filters go.
    ObjectQuery at(ObjectLocation other) {
        return new ObjectQuery(other, Filter.none(), sort, direction);
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
        return new ObjectQuery(location, other, sort, direction);
    }

    ObjectQuery sorted(Sort by, Direction way) {
        return new ObjectQuery(location, filter, by, way);
    }

    /// How far below the place is looked.
    Depth depth() {
        return filtered() ? Depth.EVERYTHING : Depth.FOLDER;
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
