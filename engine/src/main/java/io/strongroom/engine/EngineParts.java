package io.strongroom.engine;

import io.strongroom.engine.backup.StoreBackup;
import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.FileBlobStore;
import io.strongroom.engine.blob.ReservingDisk;
import io.strongroom.engine.content.EncryptedContent;
import io.strongroom.engine.content.MirrorFetch;
import io.strongroom.engine.content.MirrorKeep;
import io.strongroom.engine.content.ObjectAppend;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.ReadGate;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.RootKey;
import io.strongroom.engine.meta.AuditTrail;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.reencrypt.JobTools;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.access.ExplainPastAccess;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.ListRefusals;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import io.strongroom.engine.usecase.audit.WatchAudit;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.DeleteBucket;
import io.strongroom.engine.usecase.bucket.DeleteBucketEncryption;
import io.strongroom.engine.usecase.bucket.DeleteBucketMirror;
import io.strongroom.engine.usecase.bucket.GetBucketAcl;
import io.strongroom.engine.usecase.bucket.GetBucketEncryption;
import io.strongroom.engine.usecase.bucket.GetBucketInfo;
import io.strongroom.engine.usecase.bucket.GetBucketLocation;
import io.strongroom.engine.usecase.bucket.GetBucketMirror;
import io.strongroom.engine.usecase.bucket.GetBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.GetBucketStat;
import io.strongroom.engine.usecase.bucket.GetBucketVersioning;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.bucket.ReadUsage;
import io.strongroom.engine.usecase.job.JobDoor;
import io.strongroom.engine.usecase.object.AbortMultipartUpload;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.CountObjects;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.GetObjectAcl;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.ListParts;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.PutObjectAcl;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import io.strongroom.engine.usecase.object.SearchObjects;
import io.strongroom.engine.usecase.object.UploadPart;
import io.strongroom.engine.usecase.object.UploadPartCopy;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.BackupStore;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.CompactStore;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import io.strongroom.engine.usecase.store.ListKeySlots;
import io.strongroom.engine.usecase.store.RemoveKeySlot;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import io.strongroom.engine.usecase.store.SetMaterialRetention;
import io.strongroom.engine.usecase.store.SetRotationPeriod;
import io.strongroom.engine.usecase.store.StopEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything an unsealed store consists of, wired by hand, once; closed in the opposite order.
final class EngineParts {
    private static final Logger LOG = LoggerFactory.getLogger(EngineParts.class);
    private static final int CONTENT_THREADS =
            Math.max(6, 3 * Runtime.getRuntime().availableProcessors());

    private final EngineOptions options;
    private final StoreLock lock;
    private final KeySlots slots;
    private final KeySlots.Opened opened;
    private final Database database;
    private final FileBlobStore blobs;
    private final EncryptedContent content;
    private final Sweeper sweeper;
    private final KeyParts keys;
    private final ImportParts imports;
    private final ReadGate gate = new ReadGate();
    private final MirrorFetch mirrors;
    private final AuditTrail trail;
    private final AccessParts access;
    private final Door door;
    private final ObjectReads reads;
    private final ObjectWrites writes;
    private final JobParts jobs;
    private final ScheduledExecutorService timer;

    EngineParts(EngineOptions options, StoreLock lock, KeySlots slots, KeySlots.Opened opened)
            throws EngineException, BlobException, IOException {
        this.options = options;
        this.lock = lock;
        this.slots = slots;
        this.opened = opened;
        this.database = Database.open(new DatabaseOptions(
                options.folder().resolve("meta"),
                options.databaseScheme(),
                new DatabaseOptions.Keys(
                        opened.key(StoreFolder.DATABASE_FILE_KEY),
                        opened.key(StoreFolder.ROW_MAC_KEY),
                        opened.key(StoreFolder.AUDIT_KEY)),
                options.clock()));
        this.blobs = new FileBlobStore(options.folder(), new ReservingDisk(options.disk(), options.folder()));
        this.content = new EncryptedContent(blobs, CONTENT_THREADS);
        this.sweeper = new Sweeper(database, blobs, gate);
        this.mirrors = new MirrorFetch(options.folder());
        this.trail = new AuditTrail(database, options.folder().resolve("meta"), opened.key(StoreFolder.AUDIT_KEY));
        this.access = new AccessParts(database, opened.key(StoreFolder.ROW_MAC_KEY), options.clock(), account());
        this.door = access.door();
        this.keys = new KeyParts(door, database, opened.root());
        this.imports = new ImportParts(options, database, keys, slots, opened);
        this.reads = new ObjectReads(database, keys.dataKeys(), content, gate);
        this.writes = new ObjectWrites(database, keys.vault(), keys.dataKeys(), keys.wrappingKeys(), content, blobs);
        this.jobs = new JobParts(
                door,
                new JobTools(database, keys.forJobs(), new JobTools.Content(reads, writes, sweeper), new JobDoor(door)),
                options.jobs());
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("strongroom-timer").daemon().factory());
        start();
    }

    private void start() throws EngineException, BlobException, IOException {
        if (lock.suspectShard().isPresent()) {
            int orphans = sweeper.removeOrphans(lock.suspectShard().get());
            LOG.info("The store was not closed in order; removed {} files without a row", orphans);
        }
        lock.opened(blobs.currentShard());
        trail.open();
        database.record(Call.of(Caller.STORE, CallOrigin.STORE)
                .entry("UnsealStore", "store")
                .with("slot", opened.slotId()));
        access.open();
        settleKeys();
        jobs.open();
        sweeper.wake();
        var _ = timer.scheduleWithFixedDelay(this::settleKeys, 1, 1, TimeUnit.MINUTES);
    }

    private void settleKeys() {
        keys.settle();
        imports.settle();
        sealTrail();
    }

    private void sealTrail() {
        try {
            trail.seal();
        } catch (EngineException e) {
            LOG.warn("The audit trail could not be sealed; it will be tried again", e);
        }
    }

    KeySlots slots() {
        return slots;
    }

    RootKey root() {
        return opened.root();
    }

    AccountId account() {
        return AccountId.of(opened.root().storeId());
    }

    Path folder() {
        return options.folder();
    }

    int sweep() throws EngineException {
        try {
            return sweeper.sweep();
        } catch (BlobException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    BucketUseCases buckets() {
        return new BucketUseCases(
                new CreateBucket(door, database, keys.vault()),
                new DeleteBucket(door, database),
                new ListBuckets(door, database),
                new GetBucketInfo(door, database),
                new GetBucketStat(door, database),
                new GetBucketLocation(door, database),
                new PutBucketEncryption(door, database, keys.vault()),
                new GetBucketEncryption(door, database),
                new DeleteBucketEncryption(door, database),
                new PutBucketMirror(door, database, mirrors),
                new GetBucketMirror(door, database),
                new DeleteBucketMirror(door, database),
                new PutBucketMirrorRules(door, database, mirrors),
                new GetBucketMirrorRules(door, database),
                new PutBucketVersioning(door, database),
                new GetBucketVersioning(door, database),
                new PutBucketAcl(door, database),
                new GetBucketAcl(door, database),
                new ReadUsage(door, database));
    }

    ObjectUseCases objects() {
        return new ObjectUseCases(
                new PutObject(door, database, writes, sweeper),
                new GetObject(door, database, reads, new MirrorKeep(database, writes, mirrors)),
                new HeadObject(door, database),
                new CopyObject(door, database, reads, writes, sweeper),
                new AppendObject(door, database, writes, new ObjectAppend(database, writes), sweeper),
                new DeleteObject(door, database, sweeper),
                new DeleteObjects(door, database, sweeper),
                new ListObjects(door, database),
                new ListObjectVersions(door, database),
                new SearchObjects(door, database),
                new CountObjects(door, database),
                new PutObjectAcl(door, database),
                new GetObjectAcl(door, database),
                new PutObjectTagging(door, database),
                new GetObjectTagging(door, database),
                new DeleteObjectTagging(door, database),
                new PreviewEncryption(door, database, keys.vault()));
    }

    MultipartUseCases multipart() {
        return new MultipartUseCases(
                new InitiateMultipartUpload(door, database, writes),
                new UploadPart(door, database, writes, sweeper),
                new UploadPartCopy(door, database, reads, writes, sweeper),
                new CompleteMultipartUpload(door, database, writes, sweeper),
                new AbortMultipartUpload(door, database, sweeper),
                new ListParts(door, database),
                new ListMultipartUploads(door, database));
    }

    KeyParts keyParts() {
        return keys;
    }

    JobParts jobs() {
        return jobs;
    }

    ImportUseCases imports() {
        return imports.imports(door, reads);
    }

    AccessParts access() {
        return access;
    }

    AuditUseCases audit() {
        return new AuditUseCases(
                new ListRefusals(door, database),
                new ListAudit(door, database),
                new VerifyAudit(door, trail),
                new WatchAudit(door, database),
                new ExplainPastAccess(door, database, keys.vault(), trail, account()));
    }

    StoreUseCases store() {
        return new StoreUseCases(
                new GetStoreStatus(door, options.folder(), opened.root(), database, keys.vault()),
                new ListKeySlots(door, slots),
                new AddKeySlot(door, database, slots, opened.root()),
                new ChangeKeySlot(door, database, slots, opened.root()),
                new RemoveKeySlot(door, database, slots),
                new SetRotationPeriod(door, database, keys.serviceKeys(), keys.vault()),
                new SetMaterialRetention(door, database),
                new CompactStore(door, database),
                new BackupStore(door, database, backup()),
                access.endpointIdentity(),
                access.setEndpointIdentity(),
                new ServeEndpoint(door, database),
                new StopEndpoint(door, database));
    }

    private StoreBackup backup() {
        StoreBackup.Slots place = new StoreBackup.Slots(slots, options.folder(), options.disk());
        return new StoreBackup(database, blobs, gate, place, opened.root());
    }

    void close() throws EngineException {
        timer.close();
        jobs.close();
        sweeper.close();
        content.close();
        mirrors.close();
        // Whoever rewrites the slot file ends first: the folder may belong to somebody else afterwards.
        synchronized (slots) {
            closeFiles();
        }
    }

    private void closeFiles() throws EngineException {
        sealTrail();
        try {
            database.close();
            if (!database.everFailed() && !writes.leftFiles()) {
                lock.closedInOrder();
            }
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        } finally {
            blobs.close();
            imports.close();
            access.close();
            trail.close();
            opened.close();
            releaseLock();
        }
    }

    private void releaseLock() throws EngineException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }
}
