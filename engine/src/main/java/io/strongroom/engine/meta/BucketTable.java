package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.Versioning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Buckets and their settings; each row carries a code over what decides about security.
public final class BucketTable {
    private static final String COLUMNS = "bucket_id, name, created_at, owner, rule_algorithm, rule_key,"
            + " rule_data_algorithm, rule_set_at, rule_set_by, rule_before, mirror_location, mirror_addresses,"
            + " mirror_set_at, mirror_rules, versioning, acl, mac";

    private final Handle handle;
    private final RowMac mac;

    BucketTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// The bucket of this name, if there is one.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when the row was changed from outside
    public Optional<BucketRow> find(BucketName name) throws EngineException {
        Optional<Stored> stored = handle.createQuery("select " + COLUMNS + " from bucket where name = :name")
                .bind("name", name.value())
                .map((row, _) -> read(row))
                .findOne();
        return stored.isEmpty() ? Optional.empty() : Optional.of(checked(stored.get()));
    }

    /// The bucket of this number, if there is (still) one.
    public Optional<BucketRow> find(long id) throws EngineException {
        Optional<Stored> stored = handle.createQuery("select " + COLUMNS + " from bucket where bucket_id = :id")
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne();
        return stored.isEmpty() ? Optional.empty() : Optional.of(checked(stored.get()));
    }

    /// The bucket of this name.
    ///
    /// @throws EngineException with [Problem.NoSuchBucket]
    public BucketRow get(BucketName name) throws EngineException {
        return find(name).orElseThrow(() -> new EngineException(new Problem.NoSuchBucket(name)));
    }

    /// Buckets after `marker` whose name begins with `prefix`, in order.
    public List<BucketRow> list(String prefix, String marker, int limit) throws EngineException {
        List<Stored> page = handle.createQuery(
                        "select " + COLUMNS + " from bucket where name > :marker"
                                + " and substring(name from 1 for :length) = :prefix order by name fetch first :limit rows only")
                .bind("marker", marker)
                .bind("prefix", prefix)
                .bind("length", prefix.length())
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
        List<BucketRow> rows = new ArrayList<>(page.size());
        for (Stored stored : page) {
            rows.add(checked(stored));
        }
        return rows;
    }

    /// Stores a new bucket and gives it its number.
    public BucketRow insert(BucketEntry entry) {
        long id = bind(
                        handle.createUpdate(
                                "insert into bucket (name, created_at, owner, rule_algorithm, rule_key, rule_data_algorithm,"
                                        + " rule_set_at, rule_set_by, rule_before, mirror_location, mirror_addresses,"
                                        + " mirror_set_at, mirror_rules, versioning, acl, mac) values (:name, :createdAt, :owner, :ruleAlgorithm, :ruleKey,"
                                        + " :ruleDataAlgorithm, :ruleSetAt, :ruleSetBy, :ruleBefore, :mirrorLocation,"
                                        + " :mirrorAddresses, :mirrorSetAt, :mirrorRules, :versioning, :acl, :mac)"),
                        entry)
                .executeAndReturnGeneratedKeys("bucket_id")
                .mapTo(Long.class)
                .one();
        return new BucketRow(id, entry);
    }

    /// Replaces the settings of a bucket.
    public void update(BucketRow bucket) {
        bind(
                        handle.createUpdate("update bucket set rule_algorithm = :ruleAlgorithm, rule_key = :ruleKey,"
                                + " rule_data_algorithm = :ruleDataAlgorithm, rule_set_at = :ruleSetAt,"
                                + " rule_set_by = :ruleSetBy, rule_before = :ruleBefore, mirror_location = :mirrorLocation,"
                                + " mirror_addresses = :mirrorAddresses, mirror_set_at = :mirrorSetAt, mirror_rules = :mirrorRules, versioning = :versioning, acl = :acl, mac = :mac"
                                + " where name = :name and created_at = :createdAt and owner = :owner"),
                        bucket.entry())
                .execute();
    }

    /// Removes a bucket and the counters that are left of it.
    public void delete(BucketRow bucket) {
        handle.createUpdate("delete from usage_counter where bucket_id = :id")
                .bind("id", bucket.id())
                .execute();
        handle.createUpdate("delete from bucket where bucket_id = :id")
                .bind("id", bucket.id())
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, BucketEntry entry) {
        Optional<BucketDefault> rule = entry.defaultEncryption();
        SseHeaders words = rule.map(set -> SseHeaders.of(set.rule())).orElse(SseHeaders.absent());
        Optional<MirrorOrigin> mirror = MirrorText.single(entry.mirrors());
        return statement
                .bind("name", entry.name().value())
                .bind("createdAt", Columns.millis(entry.createdAt()))
                .bind("owner", entry.owner())
                .bind("ruleAlgorithm", words.algorithm().orElse(null))
                .bind("ruleKey", words.keyId().orElse(null))
                .bind("ruleDataAlgorithm", words.dataAlgorithm().orElse(null))
                .bind("ruleSetAt", Columns.millis(rule.map(BucketDefault::setAt)))
                .bind("ruleSetBy", rule.map(BucketDefault::setBy).orElse(null))
                .bind(
                        "ruleBefore",
                        rule.map(set -> RuleText.write(set.before())).orElse(null))
                .bind("mirrorLocation", mirror.map(MirrorOrigin::location).orElse(null))
                .bind("mirrorAddresses", mirror.map(m -> m.addresses().name()).orElse(null))
                .bind("mirrorSetAt", Columns.millis(mirror.map(MirrorOrigin::setAt)))
                .bind("mirrorRules", MirrorText.write(entry.mirrors()).orElse(null))
                .bind("versioning", entry.versioning().name())
                .bind("acl", entry.acl().name())
                .bind("mac", code(entry));
    }

    private byte[] code(BucketEntry entry) {
        Optional<BucketDefault> rule = entry.defaultEncryption();
        Optional<MirrorOrigin> mirror = MirrorText.single(entry.mirrors());
        List<@Nullable Object> columns = new ArrayList<>(Arrays.<@Nullable Object>asList(
                entry.name().value(),
                Columns.millis(entry.createdAt()),
                entry.owner(),
                rule.map(set -> RuleText.write(set.rule())).orElse(null),
                Columns.millis(rule.map(BucketDefault::setAt)),
                rule.map(BucketDefault::setBy).orElse(null),
                mirror.map(MirrorOrigin::location).orElse(null),
                mirror.map(m -> m.addresses().name()).orElse(null)));
        if (entry.versioning() != Versioning.OFF) {
            columns.add(entry.versioning()); // Rows of before this column keep their code.
        }
        if (entry.acl() != CannedAcl.PRIVATE) {
            columns.add(entry.acl()); // No ACL is called as a versioning is.
        }
        MirrorText.write(entry.mirrors()).ifPresent(columns::add); // Begins as neither does.
        return mac.of("bucket", columns.toArray());
    }

    private BucketRow checked(Stored stored) throws EngineException {
        BucketEntry entry = stored.row().entry();
        mac.check(stored.mac(), entry.name().value(), code(entry));
        return stored.row();
    }

    private record Stored(BucketRow row, byte[] mac) {}

    private static Stored read(ResultSet row) throws SQLException {
        BucketEntry entry = new BucketEntry(
                new BucketName(row.getString("name")),
                Columns.instant(row, "created_at"),
                row.getString("owner"),
                readRule(row),
                readMirrors(row),
                Versioning.valueOf(row.getString("versioning")),
                CannedAcl.valueOf(row.getString("acl")));
        return new Stored(new BucketRow(row.getLong("bucket_id"), entry), Columns.bytes(row, "mac"));
    }

    private static Optional<BucketDefault> readRule(ResultSet row) throws SQLException {
        if (row.getString("rule_algorithm") == null) {
            return Optional.empty();
        }
        EncryptionRule rule = RuleText.rule(
                Columns.text(row, "rule_algorithm"),
                Columns.text(row, "rule_key"),
                Columns.text(row, "rule_data_algorithm"));
        return Optional.of(new BucketDefault(
                rule,
                Columns.optionalInstant(row, "rule_set_at").orElse(Instant.EPOCH),
                Columns.text(row, "rule_set_by").orElse(""),
                Columns.text(row, "rule_before").map(RuleText::read).orElseGet(EncryptionRule::none)));
    }

    private static List<MirrorRule> readMirrors(ResultSet row) throws SQLException {
        String rules = row.getString("mirror_rules");
        if (rules != null) {
            return MirrorText.read(rules);
        }
        String location = row.getString("mirror_location");
        if (location == null) {
            return List.of();
        }
        return List.of(MirrorRule.of(new MirrorOrigin(
                location,
                MirrorOrigin.InternalAddresses.valueOf(row.getString("mirror_addresses")),
                Columns.instant(row, "mirror_set_at"))));
    }
}
