package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.RawDatabase;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A store that nobody holds, seen from below: its files and its rows against each other.
public final class ClosedStore {
    private final EngineOptions options;

    public ClosedStore(EngineOptions options) {
        this.options = options;
    }

    /// What an attacker or an inspector does with the rows.
    @FunctionalInterface
    public interface Work<T> {
        T with(RawDatabase database) throws SQLException;
    }

    public <T> T database(Work<T> work) throws EngineException, SQLException {
        try (KeySlots.Opened opened = new KeySlots(options.folder(), options.disk()).open(OpenStore.secret());
                RawDatabase database = RawDatabase.open(new DatabaseOptions(
                        options.folder().resolve("meta"),
                        options.databaseScheme(),
                        new DatabaseOptions.Keys(
                                opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                        options.clock()))) {
            return work.with(database);
        }
    }

    /// Every file has its row and every row its file, nothing is staged, counters are what a scan
    /// finds, the audit trail is whole. Expects a store that was swept.
    public void verify() throws EngineException, SQLException, IOException {
        List<String> files = blobs();
        database(database -> {
            assertThat(database.rows("select * from retired_blob"))
                    .as("files still retired")
                    .isEmpty();
            List<String> rows = database.rows("select shard, blob_id, stored_length from object_part").stream()
                    .map(ClosedStore::fileName)
                    .sorted()
                    .toList();
            // In order, because comparing in any order takes hours for 100,000 files.
            assertThat(files.stream().sorted().toList())
                    .as("files against rows")
                    .isEqualTo(rows);
            assertThat(database.rows("select object_id from object_part where object_id not in"
                            + " (select object_id from object_version) and object_id not in"
                            + " (select object_id from upload) and object_id not in"
                            + " (select object_id from former_content)"))
                    .as("parts of nothing")
                    .isEmpty();
            assertThat(counters(database)).as("counters against a scan").isEqualTo(scan(database));
            assertThat(database.brokenAuditRecord()).as("broken audit record").isEmpty();
            return database;
        });
        assertThat(list(options.folder().resolve("staging"))).as("staged files").isEmpty();
    }

    /// The finished files as `shard/id length`.
    public List<String> blobs() throws IOException {
        Path blobs = options.folder().resolve("blobs");
        try (Stream<Path> walk = Files.walk(blobs)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> blobs.relativize(path) + " " + path.toFile().length())
                    .toList();
        }
    }

    private static String fileName(String row) {
        String[] columns = row.split(" ", -1);
        return "%08x/%s %s".formatted(Integer.parseInt(columns[0]), columns[1].replace("-", ""), columns[2]);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Map<String, String> counters(RawDatabase database) throws SQLException {
        Map<String, String> counters = new TreeMap<>();
        for (String row : database.rows("select bucket_id, mode, data_algorithm, key_id, key_version_id, origin,"
                + " is_current, month_stored, objects, bytes from usage_counter where objects <> 0 or bytes <> 0")) {
            String[] columns = row.split(" ", -1);
            counters.put(
                    String.join(" ", List.of(columns).subList(0, 8)),
                    String.join(" ", List.of(columns).subList(8, 10)));
        }
        return counters;
    }

    private static Map<String, String> scan(RawDatabase database) throws SQLException {
        Map<String, long[]> sums = new TreeMap<>();
        String none = "'00000000-0000-0000-0000-000000000000'";
        for (String row : database.rows("select bucket_id, mode, data_algorithm, coalesce(key_id, uuid " + none
                + "), coalesce(key_version_id, uuid " + none
                + "), origin, is_current, stored_at, size from object_version")) {
            String[] columns = row.split(" ", -1);
            YearMonth month = YearMonth.from(
                    Instant.ofEpochMilli(Long.parseLong(columns[7])).atZone(ZoneOffset.UTC));
            String key = String.join(" ", List.of(columns).subList(0, 7)) + " "
                    + (month.getYear() * 100 + month.getMonthValue());
            long[] sum = sums.computeIfAbsent(key, _ -> new long[2]);
            sum[0]++;
            sum[1] += Long.parseLong(columns[8]);
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum[0] + " " + sum[1]));
        return texts;
    }
}
