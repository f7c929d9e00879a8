package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.CounterTable.VersionCount;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyUploadTable.UploadCount;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyUsage.Retirement;
import io.strongroom.engine.model.KeyUsage.VersionUsage;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what keys protect, version by version: of one key, named by id or alias, or of all at
/// once. A few rows of the kept counters.
public final class ReadKeyUsage extends Reading<Optional<String>, List<KeyUsage>> {
    private final Database database;
    private final KeyVault vault;

    public ReadKeyUsage(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    @Override
    protected Optional<String> resolved(Optional<String> name) throws EngineException {
        return name.isEmpty() ? name : Optional.of(KeyNames.idOf(database, vault, name.get()));
    }

    @Override
    protected List<Permission> permissions(Optional<String> name) {
        return List.of(name.map(key -> Permission.onNamedKey("kms:DescribeKey", key))
                .orElse(Permission.onKeys("kms:ListKeys")));
    }

    @Override
    protected List<KeyUsage> read(Call call, Optional<String> name) throws EngineException {
        return database.read(tables -> {
            List<KeyRow> keys = name.isPresent() ? List.of(vault.resolve(tables, name.get())) : vault.list(tables);
            return usage(tables, keys);
        });
    }

    private static List<KeyUsage> usage(Tables tables, List<KeyRow> keys) throws EngineException {
        Counted counted = Counted.of(tables);
        List<KeyUsage> usages = new ArrayList<>();
        for (KeyRow key : keys) {
            usages.add(counted.usage(key.id(), tables.keyVersions().of(key.id())));
        }
        return usages;
    }

    private record Counted(Map<WrappingKey, VersionCount> objects, Map<WrappingKey, Long> uploads) {
        static Counted of(Tables tables) {
            Map<WrappingKey, VersionCount> objects = new HashMap<>();
            tables.counters().byKeyVersion().forEach(count -> objects.put(count.key(), count));
            Map<WrappingKey, Long> uploads = new HashMap<>();
            for (UploadCount count : tables.keyUploads().all()) {
                uploads.merge(count.key(), count.uploads(), Long::sum);
            }
            return new Counted(objects, uploads);
        }

        KeyUsage usage(KeyId key, List<KeyVersionRow> versions) {
            Optional<KeyVersionId> primary = versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(versions.getLast().id());
            List<VersionUsage> usages = versions.stream()
                    .map(version ->
                            usage(version, primary.filter(version.id()::equals).isPresent()))
                    .toList();
            return new KeyUsage(
                    key,
                    usages.stream().mapToLong(VersionUsage::objects).sum(),
                    usages.stream().mapToLong(VersionUsage::bytes).sum(),
                    usages.stream().mapToLong(VersionUsage::uploads).sum(),
                    usages);
        }

        private VersionUsage usage(KeyVersionRow version, boolean primary) {
            WrappingKey key = new WrappingKey(version.key(), version.id());
            VersionCount count = objects.getOrDefault(key, new VersionCount(key, 0, 0));
            long running = uploads.getOrDefault(key, 0L);
            boolean needed = count.objects() + running > 0;
            Retirement retirement =
                    primary ? Retirement.PRIMARY : needed ? Retirement.NEEDED : Retirement.SAFE_TO_RETIRE;
            return new VersionUsage(
                    version.id(), version.number(), count.objects(), count.bytes(), running, retirement);
        }
    }
}
