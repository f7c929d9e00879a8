package io.strongroom.app.console.object;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.SearchObjects;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Pages of what a query finds: folders first, then objects, at most a thousand rows each.
///
/// One level by rising name is read as a listing, which looks at each folder once, however much is in it. Everything
/// else is a search of the store. Where a level has more folders than are found at once, the others stand where the
/// listing meets them, or behind the objects of a search. Nothing is kept between calls.
public final class ObjectPages implements PageSource<ObjectRow, ObjectPages.Begin> {
    private final Engine engine;
    private final ObjectQuery query;

    public ObjectPages(Engine engine, ObjectQuery query) {
        this.engine = engine;
        this.query = query;
    }

    /// Where a page begins.
    public sealed interface Begin {
        /// After a name of the listing.
        ///
        /// @param folders up to which name the folders stand at the top; empty for all
        record After(String marker, Optional<String> folders) implements Begin {}

        /// After an object of the search.
        record Behind(SearchObjects.Cursor cursor, Optional<String> folders) implements Begin {}

        /// Behind a version.
        record Version(ListObjectVersions.Next next) implements Begin {}

        /// Behind the objects, where the folders go on.
        record Rest(String folders) implements Begin {}
    }

    @Override
    public Page<ObjectRow, Begin> load(Optional<Begin> from) throws EngineException {
        if (from.isPresent()) {
            return switch (from.get()) {
                case Begin.After(String marker, Optional<String> folders) -> listed(List.of(), marker, folders);
                case Begin.Behind(SearchObjects.Cursor cursor, Optional<String> folders) ->
                    found(List.of(), Optional.of(cursor), folders);
                case Begin.Version(ListObjectVersions.Next next) ->
                    versions(versionRequest().after(next));
                case Begin.Rest(String folders) -> rest(folders);
            };
        }
        if (query.versions().isPresent()) {
            return versions(versionRequest());
        }
        if (query.filtered()) {
            return found(List.of(), Optional.empty(), Optional.empty());
        }
        Prefixes.Folders first = new Prefixes(engine, query.location()).first();
        boolean listing = query.sort() == Sort.NAME && query.direction() == Direction.ASCENDING;
        return listing ? listed(rows(first), "", first.next()) : found(rows(first), Optional.empty(), first.next());
    }

    private static List<ObjectRow> rows(Prefixes.Folders folders) {
        return folders.names().stream().<ObjectRow>map(ObjectRow.Folder::new).toList();
    }

    // A page of nothing but folders that stand at the top already is no page.
    private Page<ObjectRow, Begin> listed(List<ObjectRow> top, String from, Optional<String> folders)
            throws EngineException {
        List<ObjectRow> rows = new ArrayList<>(top);
        Optional<String> next = Optional.of(from);
        do {
            ListObjects.Listing listing = engine.objects().list().run(call(), listing(next.get()));
            listing.commonPrefixes().stream()
                    .filter(prefix ->
                            folders.filter(known -> isAfter(prefix, known)).isPresent())
                    .map(ObjectRow.Folder::new)
                    .forEach(rows::add);
            listing.objects().stream().map(this::row).forEach(rows::add);
            next = listing.nextMarker();
        } while (next.isPresent() && rows.size() == top.size());
        return new Page<>(rows, next.map(marker -> new Begin.After(marker, folders)));
    }

    private static boolean isAfter(String prefix, String known) {
        return new ObjectKey(prefix).compareTo(new ObjectKey(known)) > 0;
    }

    private ListObjects.Request listing(String marker) {
        ObjectLocation at = query.location();
        return new ListObjects.Request(
                at.bucket(), at.prefix(), ObjectLocation.DELIMITER, marker, ListObjects.MAX_KEYS);
    }

    private Page<ObjectRow, Begin> found(
            List<ObjectRow> top, Optional<SearchObjects.Cursor> from, Optional<String> folders) throws EngineException {
        SearchObjects.Page page = engine.objects().search().run(call(), search(from));
        List<ObjectRow> rows = new ArrayList<>(top);
        page.objects().stream().map(this::row).forEach(rows::add);
        return new Page<>(
                rows,
                page.next()
                        .<Begin>map(cursor -> new Begin.Behind(cursor, folders))
                        .or(() -> folders.map(Begin.Rest::new)));
    }

    private Page<ObjectRow, Begin> rest(String from) throws EngineException {
        Prefixes prefixes = new Prefixes(engine, query.location());
        Prefixes.Folders more = prefixes.after(from);
        while (more.names().isEmpty() && more.next().isPresent()) {
            more = prefixes.after(more.next().get());
        }
        return new Page<>(rows(more), more.next().map(Begin.Rest::new));
    }

    private SearchObjects.Request search(Optional<SearchObjects.Cursor> from) {
        return new SearchObjects.Request(
                query.location().bucket(),
                query.location().prefix(),
                query.depth(),
                query.wanted(),
                query.sort(),
                query.direction(),
                from,
                SearchObjects.MAX_ROWS);
    }

    private ListObjectVersions.Request versionRequest() {
        ObjectLocation at = query.location();
        return ListObjectVersions.Request.of(at.bucket(), at.prefix())
                .delimitedBy(query.flat() ? "" : ObjectLocation.DELIMITER)
                .only(query.versions().orElseThrow(), query.wanted());
    }

    // Folders stand among the versions by their name: which there are is not known before all was listed.
    private Page<ObjectRow, Begin> versions(ListObjectVersions.Request from) throws EngineException {
        ListObjectVersions.Request request = from;
        List<ObjectRow> rows = new ArrayList<>();
        Optional<ListObjectVersions.Next> next;
        do {
            ListObjectVersions.Listing page = engine.objects().versions().run(call(), request);
            page.versions().forEach(one -> rows.add(new ObjectRow.Version(one, name(one.entry()))));
            page.commonPrefixes().stream().map(ObjectRow.Folder::new).forEach(rows::add);
            next = page.next();
            request = next.map(request::after).orElse(request);
        } while (rows.isEmpty() && next.isPresent());
        rows.sort(Comparator.comparing(ObjectPages::key));
        return new Page<>(rows, next.map(Begin.Version::new));
    }

    private static ObjectKey key(ObjectRow row) {
        return row instanceof ObjectRow.Version(ObjectVersion version, String _)
                ? version.entry().key()
                : new ObjectKey(row.address());
    }

    private ObjectRow row(ObjectEntry entry) {
        return new ObjectRow.Entry(entry, name(entry));
    }

    private String name(ObjectEntry entry) {
        return entry.key().value().substring(query.location().prefix().length());
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }
}
