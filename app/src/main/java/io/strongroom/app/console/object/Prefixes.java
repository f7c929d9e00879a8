package io.strongroom.app.console.object;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folders right below a place. Called off the application thread.
public record Prefixes(Engine engine, ObjectLocation location) {
    /// Most folders of one answer.
    public static final int MOST = 1000;

    // A level may hold a million objects and no folder: after so many pages the answer says where
    // it stopped.
    private static final int MOST_PAGES = 20;

    /// Some folders, by name.
    ///
    /// @param next where to go on; empty when there are no more
    public record Folders(List<String> names, Optional<String> next) {
        public Folders {
            names = List.copyOf(names);
        }
    }

    /// From the beginning.
    public Folders first() throws EngineException {
        return after("");
    }

    /// Behind where an earlier answer stopped.
    public Folders after(String marker) throws EngineException {
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.of(marker);
        for (int pages = 0; next.isPresent() && pages < MOST_PAGES && names.size() < MOST; pages++) {
            ListObjects.Listing listing = engine.objects()
                    .list()
                    .run(
                            engine.call(CallOrigin.CONSOLE),
                            new ListObjects.Request(
                                    location.bucket(),
                                    location.prefix(),
                                    ObjectLocation.DELIMITER,
                                    next.get(),
                                    ListObjects.MAX_KEYS));
            names.addAll(listing.commonPrefixes());
            next = listing.nextMarker();
        }
        return new Folders(names, next);
    }
}
