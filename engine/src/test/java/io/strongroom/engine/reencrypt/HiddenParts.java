package io.strongroom.engine.reencrypt;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.FileBlobStore;
import io.strongroom.engine.content.EncryptedContent;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.ReadGate;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.kms.KeyAliases;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.KeyTransitions;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NewKeys;
import io.strongroom.engine.kms.ServiceKeys;
import io.strongroom.engine.kms.WrappingKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The parts of an engine that no use case shows, over a store that nobody holds.
final class HiddenParts implements AutoCloseable {
    private final KeySlots.Opened opened;
    private final Database database;
    private final FileBlobStore blobs;
    private final EncryptedContent content;
    private final ReencryptObject reencrypt;

    private HiddenParts(EngineOptions options) throws Exception {
        opened = new KeySlots(options.folder(), options.disk()).open(OpenStore.secret());
        database = Database.open(new DatabaseOptions(
                options.folder().resolve("meta"),
                options.databaseScheme(),
                new DatabaseOptions.Keys(opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                options.clock()));
        blobs = new FileBlobStore(options.folder(), options.disk());
        content = new EncryptedContent(blobs, 6);
        KeyVault vault = new KeyVault(opened.root());
        DataKeys dataKeys = new DataKeys(vault);
        NewKeys newKeys = new NewKeys(vault, new KeyAliases(vault, new KeyAdmission(vault)));
        WrappingKeys wrappingKeys = new WrappingKeys(
                database, vault, new ServiceKeys(database, newKeys), new KeyTransitions(database, vault));
        reencrypt = new ReencryptObject(
                new ObjectReads(database, dataKeys, content, new ReadGate()),
                new ObjectWrites(database, vault, dataKeys, wrappingKeys, content, blobs),
                new OfStore());
    }

    /// What the store does by itself nobody refuses.
    private record OfStore() implements JobAccess {
        @Override
        public KeyPermit permit(Caller caller) {
            return KeyPermit.OF_STORE;
        }

        @Override
        public void requireRead(Caller caller, ObjectName name) {}

        @Override
        public void requireWrite(Caller caller, ObjectName name) {}
    }

    static HiddenParts open(EngineOptions options) throws Exception {
        return new HiddenParts(options);
    }

    private static AuditEntry entry(String event) {
        return AuditEntry.byStore(event, "test");
    }

    /// Every object becomes what `rule` says.
    private static Aim always(EncryptionRule rule) {
        return new Aim() {
            @Override
            public Optional<EncryptionRule> of(ObjectRow row) {
                return Optional.of(rule);
            }

            @Override
            public boolean concernsTheJob(Problem problem) {
                return false;
            }
        };
    }

    private static ReencryptObject.Order order(EncryptionRule rule) {
        return new ReencryptObject.Order(always(rule), HistoryOptions.USUAL, new JobId(1));
    }

    Optional<ObjectRow> reencrypt(long version, EncryptionRule rule) throws EngineException {
        return reencrypt.apply(
                version,
                order(rule),
                new ObjectWork.Step(entry("ReencryptObject"), () -> false, _ -> {}, (_, _) -> {}));
    }

    /// What somebody else does.
    interface Other {
        void act() throws EngineException;
    }

    /// Re-encrypts, and lets somebody else act once, while the content is being copied.
    Optional<ObjectRow> reencryptWhile(long version, EncryptionRule rule, Other other) throws EngineException {
        AtomicBoolean first = new AtomicBoolean(true);
        ObjectWork.Step step = new ObjectWork.Step(
                entry("ReencryptObject"),
                () -> {
                    if (first.getAndSet(false)) {
                        act(other);
                    }
                    return false;
                },
                _ -> {},
                (_, _) -> {});
        return reencrypt.apply(version, order(rule), step);
    }

    private static void act(Other other) {
        try {
            other.act();
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(long version) throws EngineException {
        database.write(entry("DeleteObject"), tx -> {
            ObjectRows.remove(tx, tx.objects().find(version).orElseThrow(), RetiredBlob.Reason.DELETED);
            return version;
        });
    }

    /// Moves the revision of a version on.
    void touch(long version) throws EngineException {
        database.write(
                entry("TouchObject"),
                tx -> tx.objects().update(tx.objects().find(version).orElseThrow()));
    }

    @Override
    public void close() throws EngineException {
        content.close();
        database.close();
        blobs.close();
        opened.close();
    }
}
