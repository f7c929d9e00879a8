package io.strongroom.engine.meta;

import static io.strongroom.engine.model.ObjectOrigin.MIRRORED;
import static io.strongroom.engine.model.ObjectOrigin.UPLOADED;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.ObjectSearch.Order;
import io.strongroom.engine.meta.ObjectSearch.Reach;
import io.strongroom.engine.meta.ObjectSearch.Way;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.model.ObjectStates;
import io.strongroom.engine.usecase.Call;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search looks at the names of a bucket some at a time; this bucket has more than it takes at
/// once.
final class SearchTableTest {
    private static final BucketName BUCKET = new BucketName("contracts");
    private static final int OBJECTS = 11_003;
    private static final int PAGE = 4000;
    private static final KeyId DISABLED = new KeyId(new UUID(0, 3));
    private static final ObjectStates RULES = new ObjectStates(
            EncryptionRule.ossManaged(),
            Map.of(new KeyId(new UUID(0, 0)), KeyState.ENABLED, DISABLED, KeyState.DISABLED));

    @TempDir
    Path folder;

    private Database database;
    private long bucket;
    private final List<ObjectRow> rows = new ArrayList<>();

    @BeforeEach
    void fillBucket() throws EngineException {
        database = Database.open(
                new DatabaseOptions(folder, "", new DatabaseOptions.Keys(key(), key(), key()), Clock.systemUTC()));
        Instant now = Instant.EPOCH;
        bucket = database.write(
                entry(),
                tx -> tx.buckets()
                        .insert(new BucketEntry(BUCKET, now, "root", Optional.empty(), Optional.empty()))
                        .id());
        for (int i = 0; i < OBJECTS; i++) {
            rows.add(row(i));
        }
        database.write(entry(), tx -> {
            rows.replaceAll(row -> numbered(row, tx.objects().insert(row)));
            return rows;
        });
    }

    @AfterEach
    void closeDatabase() throws EngineException {
        database.close();
    }

    private static SecretBytes key() {
        return SecretBytes.random(32);
    }

    private static AuditEntry entry() {
        return Call.of(Caller.STORE, CallOrigin.STORE).entry("FillBucket", "store");
    }

    private ObjectRow row(int number) {
        String name = String.format(Locale.ROOT, "folder-%d/object-%05d", number % 7, number);
        boolean encrypted = number % 3 == 0;
        return encrypted
                ? StoredRows.of(bucket, name, number, new KeyId(new UUID(0, number % 5)))
                : StoredRows.of(bucket, name, number, number % 2 == 0 ? UPLOADED : MIRRORED);
    }

    private static ObjectRow numbered(ObjectRow row, long version) {
        return new ObjectRow(
                version,
                row.bucketId(),
                row.key(),
                row.age(),
                row.content(),
                row.metadata(),
                row.storedAt(),
                row.lastModified(),
                row.origin(),
                row.protection(),
                row.revision());
    }

    private static ObjectEntry entry(ObjectRow row) {
        return new ObjectEntry(
                BUCKET,
                row.key(),
                row.versionId(),
                row.content().type(),
                row.content().size(),
                row.content().etag(),
                row.content().crc64(),
                row.lastModified(),
                row.storedAt(),
                row.origin(),
                row.protection().encryption(),
                Optional.empty());
    }

    private static ObjectSearch.Filter filter(String nameContains, Set<EncryptionMode> modes, Set<ObjectState> states) {
        return new ObjectSearch.Filter(nameContains, modes, states, RULES);
    }

    private static ObjectSearch search(Order order, Way way, Optional<ObjectEntry> after) {
        return new ObjectSearch("", Reach.ALL, filter("", Set.of(), Set.of()), order, way, after);
    }

    private List<String> allPages(Order order, Way way) throws EngineException {
        List<String> names = new ArrayList<>();
        Optional<ObjectEntry> after = Optional.empty();
        List<ObjectRow> page;
        do {
            ObjectSearch search = search(order, way, after);
            page = database.read(tables -> tables.search(search).page(bucket, PAGE));
            page.forEach(row -> names.add(row.key().value()));
            after = page.isEmpty() ? after : Optional.of(entry(page.getLast()));
        } while (page.size() == PAGE);
        return names;
    }

    private List<String> sorted(Comparator<ObjectRow> order) {
        Comparator<ObjectRow> byName = Comparator.comparing(row -> row.key().value());
        return rows.stream()
                .sorted(order.thenComparing(byName))
                .map(row -> row.key().value())
                .toList();
    }

    @Test
    void pagesBySizeShowEveryObjectOnceInOrder() throws Exception {
        Comparator<ObjectRow> bySize =
                Comparator.comparingLong(row -> row.content().size());
        assertThat(allPages(Order.SIZE, Way.UP)).isEqualTo(sorted(bySize));
    }

    @Test
    void equalSizesFollowByNameAlsoDownwards() throws Exception {
        Comparator<ObjectRow> bySize =
                Comparator.comparingLong(row -> row.content().size());
        assertThat(allPages(Order.SIZE, Way.DOWN)).isEqualTo(sorted(bySize.reversed()));
    }

    @Test
    void pagesByTimeShowEveryObjectOnceInOrder() throws Exception {
        assertThat(allPages(Order.LAST_MODIFIED, Way.DOWN))
                .isEqualTo(sorted(Comparator.comparing(ObjectRow::lastModified).reversed()));
    }

    @Test
    void pagesByEncryptionAndKeyShowEveryObjectOnce() throws Exception {
        Comparator<ObjectRow> byKey = Comparator.comparing(row ->
                row.protection().wrapped().map(key -> key.key().toString()).orElse(""));
        assertThat(allPages(Order.KEY, Way.UP)).isEqualTo(sorted(byKey));
        Comparator<ObjectRow> byMode =
                Comparator.comparing(row -> row.protection().mode().name());
        assertThat(allPages(Order.ENCRYPTION, Way.DOWN)).isEqualTo(sorted(byMode.reversed()));
    }

    @Test
    void pagesByNameGoBothWays() throws Exception {
        List<String> upwards = sorted(Comparator.comparing(row -> row.key().value()));
        assertThat(allPages(Order.NAME, Way.UP)).isEqualTo(upwards);
        assertThat(allPages(Order.NAME, Way.DOWN)).isEqualTo(upwards.reversed());
    }

    @Test
    void filtersHoldInEveryOrder() throws Exception {
        ObjectSearch wanted = new ObjectSearch(
                "folder-3/",
                Reach.DIRECT,
                filter("OBJECT-01", Set.of(EncryptionMode.SSE_KMS_CHOSEN), Set.of()),
                Order.SIZE,
                Way.UP,
                Optional.empty());
        List<ObjectRow> page = database.read(tables -> tables.search(wanted).page(bucket, PAGE));
        assertThat(page)
                .isNotEmpty()
                .allMatch(row -> row.key().value().startsWith("folder-3/object-01")
                        && row.protection().mode() == EncryptionMode.SSE_KMS_CHOSEN)
                .hasSize((int) rows.stream()
                        .filter(row -> row.key().value().startsWith("folder-3/object-01")
                                && row.protection().mode() == EncryptionMode.SSE_KMS_CHOSEN)
                        .count());
    }

    @Test
    void filtersByStateHoldForEveryObject() throws Exception {
        Map<ObjectState, Integer> found = new EnumMap<>(ObjectState.class);
        for (ObjectState state : ObjectState.values()) {
            ObjectSearch wanted = new ObjectSearch(
                    "", Reach.ALL, filter("", Set.of(), Set.of(state)), Order.NAME, Way.UP, Optional.empty());
            List<ObjectRow> all = database.read(tables -> tables.search(wanted).page(bucket, OBJECTS));
            assertThat(all).allMatch(row -> RULES.of(entry(row)) == state);
            found.put(state, all.size());
        }

        assertThat(found.values().stream().mapToInt(count -> count).sum()).isEqualTo(OBJECTS);
        assertThat(found)
                .containsEntry(ObjectState.MATERIAL_MISSING, 0)
                .extractingByKeys(
                        ObjectState.READABLE,
                        ObjectState.HISTORY,
                        ObjectState.MIRRORED,
                        ObjectState.KEY_DISABLED,
                        ObjectState.KEY_DELETED)
                .allMatch(count -> count > 0);
    }

    @Test
    void largeFoldersAreJumpedOverInEveryOrder() throws Exception {
        List<String> direct = List.of("a", "folder-3", "folder-3.txt", "z");
        database.write(entry(), tx -> {
            direct.forEach(name -> tx.objects().insert(StoredRows.of(bucket, name, 1, UPLOADED)));
            return direct;
        });
        for (Order order : Order.values()) {
            for (Way way : Way.values()) {
                AtomicInteger statements = new AtomicInteger();
                ObjectSearch level = new ObjectSearch(
                        "", Reach.DIRECT, filter("", Set.of(), Set.of()), order, way, Optional.empty());

                List<ObjectRow> page = database.read(tables -> {
                    tables.handle().setSqlLogger(counting(statements));
                    return tables.search(level).page(bucket, PAGE);
                });

                assertThat(page).extracting(row -> row.key().value()).containsExactlyInAnyOrderElementsOf(direct);
                // Seven folders with more than 1,500 objects each: a small step for each of them.
                assertThat(statements.get()).as(order + " " + way).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void everythingLookedForIsShownOnceUntilSomebodyHasEnough() throws Exception {
        ObjectSearch level = new ObjectSearch(
                "folder-2/", Reach.DIRECT, filter("", Set.of(), Set.of()), Order.NAME, Way.UP, Optional.empty());
        List<String> shown = new ArrayList<>();

        database.read(tables -> {
            tables.search(level).each(bucket, object -> {
                shown.add(new String(object.name(), StandardCharsets.UTF_8));
                return shown.size() < 1200;
            });
            return shown;
        });

        assertThat(shown)
                .isEqualTo(rows.stream()
                        .map(row -> row.key().value())
                        .filter(name -> name.startsWith("folder-2/"))
                        .sorted()
                        .limit(1200)
                        .toList());
    }

    private static SqlLogger counting(AtomicInteger statements) {
        return new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        };
    }
}
