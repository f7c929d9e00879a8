package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectDetails.Envelope;
import io.strongroom.engine.model.ObjectDetails.PartEntry;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Builds what is shown of an object out of its rows; needs no key.
final class Describe {
    private Describe() {}

    /// A record with the version that was asked for.
    static AuditEntry asked(AuditEntry entry, Optional<VersionName> version) {
        return version.map(name -> entry.with("versionId", name.value())).orElse(entry);
    }

    static ObjectDetails of(Tables tables, ObjectName name, ObjectRow row, List<PartRow> parts) throws EngineException {
        ObjectRow.Content content = row.content();
        boolean showsMd5 = content.type() == ObjectType.NORMAL && content.md5().length > 0;
        return new ObjectDetails(
                ObjectStep.entry(name.bucket(), row),
                row.metadata(),
                row.protection().objectId(),
                showsMd5 ? Base64.getEncoder().encodeToString(content.md5()) : "",
                envelope(tables, row.protection().wrapped()),
                parts.stream().map(Describe::part).toList(),
                tables.scrub().verifiedAt(row.versionId()),
                tables.versions().nameOf(row.versionId()),
                tables.objectSettings().of(row.versionId()).tags());
    }

    private static Envelope envelope(Tables tables, Optional<WrappedDataKey> wrapped) throws EngineException {
        if (wrapped.isEmpty()) {
            return new Envelope(0, 0, 0);
        }
        WrappedDataKey key = wrapped.get();
        int number = tables.keyVersions()
                .find(key.key(), key.version())
                .map(KeyVersionRow::number)
                .orElse(0);
        return new Envelope(key.length(), key.generation(), number);
    }

    private static PartEntry part(PartRow part) {
        if (part.segmentLog2() == 0) {
            return new PartEntry(part.partNo(), part.size(), part.blob().length(), 0, 0);
        }
        long segmentSize = 1L << part.segmentLog2();
        long segments = Math.max(1, (part.size() + segmentSize - 1) / segmentSize);
        return new PartEntry(part.partNo(), part.size(), part.blob().length(), segments, (int) segmentSize);
    }
}
