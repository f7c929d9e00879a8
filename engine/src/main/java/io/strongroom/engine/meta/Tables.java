package io.strongroom.engine.meta;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// All tables over one connection, at one time.
public class Tables {
    private final Handle handle;
    private final RowMac mac;
    private final Instant now;

    Tables(Handle handle, RowMac mac, Instant now) {
        this.handle = handle;
        this.mac = mac;
        this.now = now;
    }

    /// The store's time of this read or transaction, by which everything in it is judged; never
    /// earlier than any before it, also across restarts.
    public final Instant now() {
        return now;
    }

    final Handle handle() {
        return handle;
    }

    public final BucketTable buckets() {
        return new BucketTable(handle, mac);
    }

    public final ObjectTable objects() {
        return new ObjectTable(handle);
    }

    public final ObjectSettingTable objectSettings() {
        return new ObjectSettingTable(handle);
    }

    public final VersionTable versions() {
        return new VersionTable(handle);
    }

    public final SearchTable search(ObjectSearch search) {
        return new SearchTable(handle, search);
    }

    public final HistoryTable history() {
        return new HistoryTable(handle);
    }

    public final KeyObjectTable keyObjects() {
        return new KeyObjectTable(handle);
    }

    public final KeyUploadTable keyUploads() {
        return new KeyUploadTable(handle);
    }

    public final RewrapTable rewraps() {
        return new RewrapTable(handle);
    }

    public final JobTable jobs() {
        return new JobTable(handle, mac);
    }

    public final JobPageTable jobPages() {
        return new JobPageTable(handle);
    }

    public final JobItemTable jobItems() {
        return new JobItemTable(handle);
    }

    public final FormerTable formerContent() {
        return new FormerTable(handle);
    }

    public final ScrubTable scrub() {
        return new ScrubTable(handle);
    }

    public final PartTable parts() {
        return new PartTable(handle);
    }

    public final UploadTable uploads() {
        return new UploadTable(handle);
    }

    public final RetiredBlobTable retiredBlobs() {
        return new RetiredBlobTable(handle);
    }

    public final CounterTable counters() {
        return new CounterTable(handle);
    }

    public final KeyTable keys() {
        return new KeyTable(handle, mac);
    }

    public final KeyVersionTable keyVersions() {
        return new KeyVersionTable(handle, mac);
    }

    public final GoneKeyTable goneKeys() {
        return new GoneKeyTable(handle, mac);
    }

    public final AliasTable aliases() {
        return new AliasTable(handle, mac);
    }

    public final ImportSessionTable importSessions() {
        return new ImportSessionTable(handle, mac);
    }

    public final UserTable users() {
        return new UserTable(handle, mac);
    }

    public final AccessKeyTable accessKeys() {
        return new AccessKeyTable(handle, mac);
    }

    public final PolicyTable policies() {
        return new PolicyTable(handle, mac);
    }

    public final AuditTable audit() {
        return new AuditTable(handle);
    }

    public final SettingTable settings() {
        return new SettingTable(handle);
    }
}
