package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Folders;
import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.ObjectSearch;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.VersionTable.Named;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import io.strongroom.engine.usecase.object.ListObjectVersions.Listing;
import io.strongroom.engine.usecase.object.ListObjectVersions.Next;
import io.strongroom.engine.usecase.object.ListObjectVersions.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects one page of versions: reads them batch by batch in the order of their names and keeps those
/// that are asked for.
final class VersionWalk {
    /// Most rows that one page looks at: a filter that lets nothing through does not hold the database.
    static final int MOST_ROWS = 20_000;

    private final Tables tables;
    private final Request request;
    private final BucketRow bucket;
    private final Folders folders;
    private final NameRange all;
    private final ObjectSearch search;
    private final int batch;
    private final List<ObjectVersion> versions = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private Optional<Inside> inside = Optional.empty();
    private Optional<NameRange> range = Optional.empty();
    private Optional<Next> last = Optional.empty();
    private Optional<ObjectKey> lastKey = Optional.empty();
    private boolean cut;
    private int seen;

    /// Among the versions of one name, of which those older than `before` are left.
    private record Inside(ObjectKey key, long before) {}

    VersionWalk(Tables tables, Request request) throws EngineException {
        this.tables = tables;
        this.request = request;
        this.bucket = tables.buckets().get(request.bucket());
        this.folders = Folders.below(request.prefix(), request.delimiter());
        this.all = NameRange.ofPrefix(utf8(request.prefix()));
        this.search = new ObjectSearch(
                request.prefix(),
                ObjectSearch.Reach.ALL,
                SearchStep.filter(tables, bucket, request.filter()),
                ObjectSearch.Order.NAME,
                ObjectSearch.Way.UP,
                Optional.empty());
        boolean some = request.ages() != Ages.ALL || !request.filter().equals(SearchObjects.Filter.none());
        this.batch = (some ? ListObjectVersions.MAX_KEYS : request.limit()) + 1;
        start();
    }

    private void start() {
        if (request.versionMarker().isPresent()) {
            ObjectKey key = new ObjectKey(request.keyMarker());
            inside = Optional.of(
                    new Inside(key, before(key, request.versionMarker().get())));
            lastKey = Optional.of(key);
        } else {
            range = afterMarker(utf8(request.keyMarker()));
        }
    }

    private long before(ObjectKey key, VersionName marker) {
        return tables.versions()
                .find(bucket.id(), key, marker)
                .map(row -> row.versionId())
                .or(marker::number)
                .orElse(0L);
    }

    private Optional<NameRange> afterMarker(byte[] marker) {
        return marker.length == 0
                ? Optional.of(all)
                : folders.of(marker).map(all::afterPrefix).orElseGet(() -> Optional.of(all.after(marker)));
    }

    Listing listing() {
        while (!cut && (inside.isPresent() || range.isPresent())) {
            step();
            cut |= seen >= MOST_ROWS && (inside.isPresent() || range.isPresent());
        }
        return new Listing(versions, prefixes, cut ? last : Optional.empty());
    }

    private void step() {
        List<Named> rows = inside.map(at -> tables.versions().of(bucket.id(), at.key(), at.before(), batch))
                .orElseGet(() -> tables.versions().page(bucket.id(), range.orElseThrow(), batch));
        for (Named one : rows) {
            if (!pass(one)) {
                return;
            }
        }
        behind(rows);
    }

    private void behind(List<Named> rows) {
        if (rows.size() == batch) {
            Named end = rows.getLast();
            inside = Optional.of(new Inside(end.row().key(), end.row().versionId()));
            return;
        }
        range = inside.map(at -> all.after(at.key().bytes()));
        inside = Optional.empty();
    }

    /// @return whether the batch goes on
    private boolean pass(Named one) {
        seen++;
        ObjectKey key = one.row().key();
        ObjectEntry entry = one.row().entry(request.bucket());
        if (wanted(entry, one.row().age())) {
            if (versions.size() + prefixes.size() == request.limit()) {
                cut = true;
                return false;
            }
            Optional<byte[]> folder = folders.of(key.bytes());
            if (folder.isPresent()) {
                enter(folder.get());
                return false;
            }
            versions.add(new ObjectVersion(
                    entry, one.name(), lastKey.filter(key::equals).isEmpty()));
        }
        lastKey = Optional.of(key);
        last = Optional.of(new Next(key.value(), Optional.of(one.name())));
        return true;
    }

    private void enter(byte[] folder) {
        String prefix = new String(folder, StandardCharsets.UTF_8);
        prefixes.add(prefix);
        last = Optional.of(new Next(prefix, Optional.empty()));
        inside = Optional.empty();
        range = all.afterPrefix(folder);
    }

    private boolean wanted(ObjectEntry entry, VersionAge age) {
        boolean marker = entry.type() == ObjectType.DELETE_MARKER;
        if (marker
                && (request.ages() == Ages.OLDER
                        || !request.filter().modes().isEmpty()
                        || !request.filter().states().isEmpty())) {
            return false;
        }
        return (request.ages() == Ages.ALL || age == VersionAge.OLDER) && search.lets(entry);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
