package io.strongroom.app.console.object;

import io.strongroom.engine.model.EngineException;
import java.util.List;
import java.util.Optional;

/// Where pages of rows come from. Called off the application thread; may be called for the same
/// page again.
///
/// @param <R> a row
/// @param <C> where a page begins
@FunctionalInterface
public interface PageSource<R, C> {
    /// The page that begins at `from`; the first one when that is empty.
    Page<R, C> load(Optional<C> from) throws EngineException;

    /// @param next where the next page begins; empty at the end
    record Page<R, C>(List<R> rows, Optional<C> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
