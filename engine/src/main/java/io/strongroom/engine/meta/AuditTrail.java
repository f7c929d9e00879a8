package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.AuditSeals.Reading;
import io.strongroom.engine.meta.AuditSeals.Seal;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.AuditVerdict.Bad;
import io.strongroom.engine.model.AuditVerdict.Kind;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the seal on the trail and checks the whole of it. Safe for many threads.
///
/// A seal that is found broken or missing at opening is recorded in the trail itself, because the next seal covers it
/// up.
public final class AuditTrail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final String BROKEN = "AuditTrailBroken";
    private static final String BEGUN = "StartAuditSeals";
    private static final int PAGE = 1000;

    private final Database database;
    private final SecretBytes key;
    private final AuditSeals seals;

    /// @param folder where the seal lies
    /// @param auditKey what chains the trail; stays the caller's
    public AuditTrail(Database database, Path folder, SecretBytes auditKey) {
        this.database = database;
        this.key = SecretBytes.adopt(auditKey.copy());
        this.seals = new AuditSeals(folder, auditKey);
    }

    /// Compares the trail with its seal, records when they do not belong together, and seals it.
    public synchronized void open() throws EngineException {
        switch (read()) {
            case Reading.None() -> database.record(AuditEntry.byStore(BEGUN, "store"));
            case Reading.Broken() -> recordBroken("seal");
            case Reading.Fits(Seal seal) -> {
                if (!AuditSeals.isOf(seal, at(seal.seq()))) {
                    recordBroken(Long.toString(seal.seq()));
                }
            }
        }
        seal();
    }

    private void recordBroken(String where) throws EngineException {
        LOG.warn("The audit trail does not fit its seal ({}); it says so from here on", where);
        database.record(AuditEntry.byStore(BROKEN, "store").with("sealed", where));
    }

    private Reading read() throws EngineException {
        try {
            return seals.read();
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    private Optional<AuditRecord> at(long seq) throws EngineException {
        return database.read(tables -> tables.audit().page(seq - 1, 1).stream()
                .filter(record -> record.seq() == seq)
                .findFirst());
    }

    /// Seals the trail as far as it is durable. A seal that cannot be written is written the next time.
    public synchronized void seal() throws EngineException {
        Optional<AuditRecord> last =
                database.readDurable(tables -> tables.audit().last());
        if (last.isPresent()) {
            try {
                seals.write(new Seal(last.get().seq(), last.get().hash(), database.now()));
            } catch (IOException e) {
                LOG.warn("The audit trail could not be sealed; it will be tried again", e);
            }
        }
    }

    /// Checks every record and the seal.
    ///
    /// @param stopping asked between pages
    /// @throws EngineException with [Problem.Cancelled]
    public AuditVerdict verify(BooleanSupplier stopping) throws EngineException {
        return verify(stopping, _ -> {});
    }

    /// Checks like [#verify(BooleanSupplier)] and hands on, in order, each record that is as it was written.
    public AuditVerdict verify(BooleanSupplier stopping, Consumer<AuditRecord> reader) throws EngineException {
        Reading seal = read();
        Walk walk = new Walk(seal instanceof Reading.Fits(Seal found) ? Optional.of(found) : Optional.empty());
        List<AuditRecord> page;
        do {
            if (stopping.getAsBoolean()) {
                throw new EngineException(new Problem.Cancelled());
            }
            long after = walk.seq;
            page = database.read(tables -> tables.audit().page(after, PAGE));
            page.stream().filter(walk::passes).forEach(reader);
        } while (page.size() == PAGE);
        return walk.verdict(seal);
    }

    private final class Walk {
        private final Optional<Seal> seal;
        private final List<Long> beginnings = new ArrayList<>();
        private Optional<Bad> bad = Optional.empty();
        private byte[] before = AuditChain.start();
        private long expected = 1;
        private long seq;
        private long records;

        Walk(Optional<Seal> seal) {
            this.seal = seal;
        }

        /// @return whether this record is as it was written
        boolean passes(AuditRecord record) {
            records++;
            if (record.seq() != expected) {
                found(expected, Kind.MISSING);
            }
            byte[] hash = AuditChain.hash(key, before, record.seq(), record.at(), record.entry());
            boolean sealed = seal.filter(end -> end.seq() == record.seq()).isPresent();
            boolean good = MessageDigest.isEqual(hash, record.hash())
                    && (!sealed || AuditSeals.isOf(seal.get(), Optional.of(record)));
            if (!good) {
                found(record.seq(), Kind.CHANGED);
            }
            if (record.entry().event().equals(BROKEN)) {
                found(record.seq(), Kind.FOUND_BROKEN);
            }
            if (record.entry().event().equals(BEGUN)) {
                beginnings.add(record.seq());
            }
            before = record.hash();
            seq = record.seq();
            expected = seq + 1;
            return good;
        }

        private void found(long at, Kind kind) {
            if (bad.isEmpty()) {
                bad = Optional.of(new Bad(at, kind));
            }
        }

        AuditVerdict verdict(Reading reading) {
            if (seal.filter(end -> end.seq() > seq).isPresent()) {
                found(seq + 1, Kind.CUT);
            }
            if (reading instanceof Reading.Broken) {
                found(seq, Kind.SEAL_CHANGED);
            }
            if (reading instanceof Reading.None && !beginnings.isEmpty()) {
                found(seq, Kind.SEAL_MISSING);
            }
            Optional<Instant> at = seal.map(Seal::at);
            return new AuditVerdict(records, bad, seal.map(Seal::seq).orElse(0L), at, beginnings);
        }
    }

    @Override
    public void close() {
        key.close();
        seals.close();
    }
}
