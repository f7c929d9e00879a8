package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyObjectTable;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lists the object versions behind a key, page by page: those that become unreadable with it.
///
/// In the order of key version, bucket and time of storing. Works for a key that is gone, by its
/// id: its objects are still there to be seen and removed.
public final class ListKeyObjects extends Reading<ListKeyObjects.Request, ListKeyObjects.Page> {
    /// Most rows of one page.
    public static final int MAX_ROWS = 1000;

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::number)
            .thenComparing(place -> place.version().toString())
            .thenComparing(place -> place.bucket().value());

    private final Database database;
    private final KeyVault vault;

    public ListKeyObjects(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    /// Where a page begins: behind the last object of the page before.
    public record Cursor(ObjectEntry last) {}

    /// @param key id or alias
    /// @param version only what this version wrapped
    /// @param bucket only what lies in this bucket
    public record Request(
            String key,
            Optional<KeyVersionId> version,
            Optional<BucketName> bucket,
            Optional<Cursor> after,
            int limit) {
        public Request {
            if (limit < 1 || limit > MAX_ROWS) {
                throw new IllegalArgumentException("1 to " + MAX_ROWS + " rows, not " + limit);
            }
        }

        /// The first page of everything under a key.
        public static Request of(String key) {
            return new Request(key, Optional.empty(), Optional.empty(), Optional.empty(), MAX_ROWS);
        }

        private Request named(String id) {
            return new Request(id, version, bucket, after, limit);
        }

        /// The page after `page`.
        public Request after(Page page) {
            return new Request(key, version, bucket, page.next(), limit);
        }
    }

    /// One page.
    ///
    /// @param next where the next page begins; empty at the end
    public record Page(List<ObjectEntry> objects, Optional<Cursor> next) {
        public Page {
            objects = List.copyOf(objects);
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        return KeyId.parse(request.key()).isPresent()
                ? request
                : request.named(KeyNames.idOf(database, vault, request.key()));
    }

    @Override
    protected List<Permission> permissions(Request request) {
        Permission list = request.bucket()
                .map(bucket -> Permission.onBucket("oss:ListObjects", bucket))
                .orElse(Permission.onService("oss:ListObjects"));
        return List.of(Permission.onNamedKey("kms:DescribeKey", request.key()), list);
    }

    @Override
    protected Page read(Call call, Request request) throws EngineException {
        return database.read(tables -> page(tables, request, key(tables, request.key())));
    }

    private KeyId key(Tables tables, String name) throws EngineException {
        Optional<KeyId> id = KeyId.parse(name);
        boolean protects = id.isPresent() && !tables.keyObjects().isEmpty(id.get());
        return protects ? id.get() : vault.resolve(tables, name).id();
    }

    private record Place(int number, KeyVersionId version, BucketName bucket) {}

    private record Slice(Place place, long bucketId) {}

    private static Page page(Tables tables, Request request, KeyId key) throws EngineException {
        Map<KeyVersionId, Integer> numbers = tables.keyVersions().of(key).stream()
                .collect(Collectors.toMap(KeyVersionRow::id, KeyVersionRow::number));
        Optional<ObjectEntry> last = request.after().map(Cursor::last);
        Optional<Place> reached = last.map(entry -> place(entry, numbers));
        List<ObjectEntry> found = new ArrayList<>();
        int wanted = request.limit() + 1;
        for (Slice slice : slices(tables, request, key, numbers)) {
            int order =
                    reached.map(place -> ORDER.compare(slice.place(), place)).orElse(1);
            if (order >= 0 && found.size() < wanted) {
                long after = order == 0 ? last.map(ObjectEntry::versionId).orElse(0L) : 0;
                tables.keyObjects()
                        .page(
                                new KeyObjectTable.Slice(key, slice.place().version(), slice.bucketId()),
                                after,
                                wanted - found.size())
                        .forEach(row -> found.add(row.entry(slice.place().bucket())));
            }
        }
        if (found.size() < wanted) {
            return new Page(found, Optional.empty());
        }
        List<ObjectEntry> rows = found.subList(0, request.limit());
        return new Page(rows, Optional.of(new Cursor(rows.getLast())));
    }

    private static List<Slice> slices(Tables tables, Request request, KeyId key, Map<KeyVersionId, Integer> numbers) {
        return tables.counters().ofKey(key).stream()
                .filter(count -> request.version().stream().allMatch(count.version()::equals))
                .filter(count -> request.bucket().stream().allMatch(count.bucket()::equals))
                .map(count -> new Slice(place(count.version(), count.bucket(), numbers), count.bucketId()))
                .distinct()
                .sorted(Comparator.comparing(Slice::place, ORDER))
                .toList();
    }

    private static Place place(ObjectEntry entry, Map<KeyVersionId, Integer> numbers) {
        KeyVersionId version = entry.encryption()
                .wrappingKey()
                .map(WrappingKey::version)
                .orElseThrow(() -> new IllegalArgumentException("the last object of a page is under the key"));
        return place(version, entry.bucket(), numbers);
    }

    private static Place place(KeyVersionId version, BucketName bucket, Map<KeyVersionId, Integer> numbers) {
        return new Place(numbers.getOrDefault(version, 0), version, bucket);
    }
}
