package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.JobItemTable;
import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.ScrubTable.Miscount;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks at what no object names: running uploads, kept former content, files without a row and rows
/// without an owner, the codes of rows with security meaning, and the counters. For one thread.
final class StoreCheck {
    private static final int STEP = 500;
    private static final int MOST_OF_A_KIND = 1000;

    private final JobTools tools;
    private final JobControl control;
    private final List<Item> findings = new ArrayList<>();

    StoreCheck(JobTools tools, JobControl control) {
        this.tools = tools;
        this.control = control;
    }

    /// All that is not as it should be.
    List<Item> findings() throws EngineException {
        uploads();
        formerContent();
        codes();
        rows();
        files();
        return findings;
    }

    private ContentProgress progress() {
        return new ContentProgress(_ -> {}, control::isStopping);
    }

    private void uploads() throws EngineException {
        Optional<UUID> after = Optional.empty();
        List<UploadRow> page;
        do {
            Optional<UUID> from = after;
            page = tools.database().read(tables -> tables.uploads().list(from, STEP));
            for (UploadRow upload : page) {
                after = Optional.of(upload.uploadId());
                check(upload);
            }
        } while (page.size() == STEP && !control.isStopping());
    }

    private void check(UploadRow upload) throws EngineException {
        Optional<BucketRow> bucket =
                tools.database().read(tables -> tables.buckets().find(upload.bucketId()));
        if (bucket.isEmpty()) {
            return;
        }
        ObjectName name = new ObjectName(bucket.get().entry().name(), upload.key());
        UUID objectId = upload.protection().objectId();
        List<PartRow> parts = tools.database().read(tables -> tables.parts().of(objectId));
        for (PartRow part : parts) {
            try (WriteKey key =
                    tools.content().writes().reopen(name.bucket(), upload.protection(), KeyPermit.OF_STORE)) {
                tools.content().writes().requireReadable(key, part, progress(), name);
            } catch (EngineException e) {
                boolean still = tools.database().read(tables -> tables.parts().refersTo(part.blob()));
                if (Aim.isOfTheStore(e.problem())) {
                    throw e;
                }
                if (still) {
                    findings.add(new Item(
                            Optional.empty(),
                            Optional.of(upload.uploadId()),
                            upload.bucketId(),
                            upload.key(),
                            JobItemTable.Outcome.FAILED,
                            Optional.of(Troubles.of(e.problem()))));
                    return;
                }
            }
        }
    }

    private void formerContent() throws EngineException {
        long after = 0;
        List<FormerRow> page;
        do {
            long from = after;
            page = tools.database().read(tables -> tables.formerContent().list(from, STEP));
            for (FormerRow former : page) {
                after = former.formerId();
                check(former);
            }
        } while (page.size() == STEP && !control.isStopping());
    }

    private void check(FormerRow former) throws EngineException {
        try {
            Optional<ObjectReads.Snapshot> found = tools.content().reads().openFormer(former, KeyPermit.OF_STORE);
            if (found.isPresent()) {
                try (ObjectReads.Snapshot snapshot = found.get()) {
                    tools.content().reads().verify(snapshot, progress());
                }
            }
        } catch (EngineException e) {
            if (Aim.isOfTheStore(e.problem())) {
                throw e;
            }
            boolean still = tools.database()
                    .read(tables -> tables.formerContent().find(former.job(), former.versionId()))
                    .isPresent();
            if (still) {
                Trouble trouble = Troubles.of(e.problem());
                find("kept for undoing job " + former.job() + ", version " + former.versionId(), trouble);
            }
        }
    }

    /// Something that fails where a row does not carry its code.
    private interface Codes {
        Object read(Tables tables) throws EngineException;
    }

    private void codes() throws EngineException {
        code(tables -> tables.keys().list());
        code(tables -> tables.keyVersions().list());
        code(tables -> tables.aliases().list());
        code(tables -> tables.buckets().list("", "", Integer.MAX_VALUE));
        code(tables -> tables.jobs().list(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    private void code(Codes codes) throws EngineException {
        try {
            tools.database().read(codes::read);
        } catch (EngineException e) {
            if (!(e.problem() instanceof Problem.KeyTampered(String resource))) {
                throw e;
            }
            find(resource, Troubles.of(e.problem()));
        }
    }

    private void rows() throws EngineException {
        List<UUID> owners = tools.database().read(tables -> tables.scrub().partsOfNothing(MOST_OF_A_KIND));
        for (UUID owner : owners) {
            for (PartRow part : tools.database().read(tables -> tables.parts().of(owner))) {
                find(file(part.blob()), new Trouble("PartOfNothing", ""));
            }
        }
        List<Miscount> miscounts =
                tools.database().read(tables -> tables.scrub().miscounts());
        for (Miscount miscount : miscounts) {
            String difference = "%+d, %+d B".formatted(miscount.objects(), miscount.bytes());
            find(miscount.bucket() + " " + miscount.mode(), new Trouble("Miscount", difference));
        }
    }

    private void files() throws EngineException {
        for (PartRow.BlobAddress stray : tools.content().sweeper().strayFiles(MOST_OF_A_KIND)) {
            find(file(stray), new Trouble("StrayFile", stray.length() + " B"));
        }
    }

    private static String file(PartRow.BlobAddress blob) {
        return "%08x/%016x%016x"
                .formatted(
                        blob.shard(),
                        blob.id().getMostSignificantBits(),
                        blob.id().getLeastSignificantBits());
    }

    private void find(String what, Trouble trouble) {
        findings.add(new Item(
                Optional.empty(),
                Optional.empty(),
                0,
                new ObjectKey(what),
                JobItemTable.Outcome.FAILED,
                Optional.of(trouble)));
    }
}
