package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that changes the database.
///
/// It takes all waiting writes, applies them one after the other in one transaction, each behind a
/// savepoint, commits, forces the file once, and only then acknowledges them all. New writes queue
/// up meanwhile; nobody holds a lock across the force.
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MAX_BATCH = 512;
    private static final long MAX_APPLY_NANOS = 50_000_000;
    private static final int IDLE_SECONDS = 2;

    /// Off only while the benchmark of the trail measures what records cost; nothing in the program can turn it off.
    static volatile boolean recording = true;

    /// The last record before a store is sealed.
    static final AuditEntry SEALING = AuditEntry.byStore("SealStore", "store");

    private final Connections connections;
    private final RowMac mac;
    private final StoreClock clock;
    private final Handle handle;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private AuditChain chain;
    private volatile Optional<String> failure = Optional.empty();
    private volatile boolean closing;
    private boolean ended;
    private boolean untidy;

    Committer(Connections connections, RowMac mac, SecretBytes auditKey, StoreClock clock) {
        this.connections = connections;
        this.mac = mac;
        this.clock = clock;
        this.handle = Jdbi.open(connections.writer());
        Optional<AuditRecord> last = new AuditTable(handle).last();
        this.chain = last.map(record -> new AuditChain(auditKey, record.seq(), record.hash()))
                .orElseGet(() -> AuditChain.empty(auditKey));
        last.ifPresent(record -> clock.atLeast(record.at()));
        this.thread = Thread.ofPlatform().name("strongroom-committer").daemon().start(this::run);
    }

    /// Queues work and waits until it is durable.
    <T> T commit(AuditEntry entry, Write<T> work) throws EngineException {
        Pending<T> pending = new Pending<>(entry, work);
        submit(pending);
        return pending.await();
    }

    /// Queues a record alone and does not wait; it becomes durable with the next batch.
    void record(AuditEntry entry) throws EngineException {
        submit(new Pending<>(entry, _ -> entry));
    }

    /// Waits until everything that a read may have seen by now is durable.
    void awaitDurable() throws EngineException {
        Pending<?> barrier = Pending.barrier();
        submit(barrier);
        barrier.await();
    }

    private void submit(Pending<?> pending) throws EngineException {
        refuseAfterFailure();
        queue.add(pending);
        if (failure.isPresent()) {
            pending.fail(failed());
        }
    }

    private void refuseAfterFailure() throws EngineException {
        if (failure.isPresent() || closing) {
            throw failed();
        }
    }

    private EngineException failed() {
        return new EngineException(new Problem.DatabaseFailed(failure.orElse("closed")));
    }

    private void run() {
        List<Pending<?>> batch = new ArrayList<>();
        while (failure.isEmpty() && !ended) {
            batch.clear();
            try {
                Optional<Pending<?>> next = next();
                if (next.isPresent()) {
                    batch.add(next.get());
                    apply(batch);
                    connections.makeRoom();
                    untidy = true;
                } else {
                    untidy = connections.tidy();
                }
            } catch (InterruptedException _) {
                LOG.warn("The committer was interrupted and goes on");
            } catch (SQLException | RuntimeException | Error e) {
                // Also an error: a thread that dies quietly would leave everybody waiting for ever.
                LOG.error("The database stopped", e);
                stop(Failures.reason(e), batch);
            }
        }
    }

    /// What is to be done next; nothing when everybody is content and the file wants tidying.
    private Optional<Pending<?>> next() throws InterruptedException {
        return untidy ? Optional.ofNullable(queue.poll(IDLE_SECONDS, TimeUnit.SECONDS)) : Optional.of(queue.take());
    }

    private void apply(List<Pending<?>> batch) throws SQLException {
        AuditChain chainBefore = chain.copy();
        try {
            applyAll(batch);
        } catch (SQLException | RuntimeException e) {
            chain = chainBefore;
            throw e;
        }
        for (Pending<?> done : batch) {
            done.acknowledge();
        }
    }

    private void applyAll(List<Pending<?>> batch) throws SQLException {
        CounterDeltas deltas = new CounterDeltas();
        List<AuditRecord> records = new ArrayList<>();
        long start = System.nanoTime();
        Pending<?> next = batch.getFirst();
        while (next != null) {
            Optional<Tx> tx = applyOne(next);
            tx.ifPresent(applied -> {
                deltas.addAll(applied.usage());
                if (recording) {
                    applied.entries().forEach(entry -> records.add(chain.append(entry, applied.now())));
                }
            });
            boolean more = batch.size() < MAX_BATCH && System.nanoTime() - start < MAX_APPLY_NANOS;
            next = more ? queue.poll() : null;
            if (next != null) {
                batch.add(next);
            }
        }
        new CounterTable(handle).apply(deltas);
        new AuditTable(handle).insert(records);
        connections.writer().commit();
        connections.sync();
    }

    private Optional<Tx> applyOne(Pending<?> pending) throws SQLException {
        if (pending.entry().isEmpty()) {
            return Optional.empty();
        }
        Savepoint savepoint = connections.writer().setSavepoint();
        Tx tx = new Tx(handle, mac, clock.now(), pending.entry().get());
        try {
            pending.apply(tx);
            connections.writer().releaseSavepoint(savepoint);
            return Optional.of(tx);
        } catch (JdbiException e) {
            connections.writer().rollback(savepoint);
            pending.refuse(Failures.of(e));
            return Optional.empty();
        } catch (EngineException | RuntimeException e) {
            connections.writer().rollback(savepoint);
            pending.refuse(e);
            return Optional.empty();
        }
    }

    private void stop(String reason, List<Pending<?>> batch) {
        failure = Optional.of(reason);
        List<Pending<?>> waiting = new ArrayList<>(batch);
        queue.drainTo(waiting);
        for (Pending<?> pending : waiting) {
            pending.fail(failed());
        }
    }

    boolean hasFailed() {
        return failure.isPresent();
    }

    /// Ends the thread after everything queued and `last` is durable; later writes are refused.
    ///
    /// The thread is never interrupted: an interrupt would close the database file under H2.
    void close(AuditEntry last) {
        closing = true;
        queue.add(new Pending<>(last, _ -> ended = true));
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        stop("closed", List.of());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
