package io.strongroom.app.cli.remote;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The holder's side: takes commands that other processes of the same user hand over, and runs them here.
///
/// Only who holds the store's lock may start one for it. A command is run after its sender has proved the secret of a
/// key slot; until then a connection has little time and little room.
/// Thread rule: methods may be called from any thread; each command runs in a thread of its own.
public final class HandoverServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HandoverServer.class);
    private static final int MAX_CONNECTIONS = 128;

    private final Path storeFolder;
    private final HandoverProof.Verifier verifier;
    private final CallRunner runner;
    private final Duration patience;
    private final ServerSocketChannel door;
    private final ScheduledExecutorService timer;
    private final Semaphore room = new Semaphore(MAX_CONNECTIONS);
    private final Set<HandoverConnection> connections = ConcurrentHashMap.newKeySet();

    private HandoverServer(
            Path storeFolder,
            HandoverProof.Verifier verifier,
            CallRunner runner,
            Duration patience,
            ServerSocketChannel door) {
        this.storeFolder = storeFolder;
        this.verifier = verifier;
        this.runner = runner;
        this.patience = patience;
        this.door = door;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("handover-timer").factory());
    }

    /// Opens the door of this store.
    public static HandoverServer start(Path storeFolder, HandoverProof.Verifier verifier, CallRunner runner)
            throws IOException {
        return start(storeFolder, verifier, runner, Duration.ofSeconds(10));
    }

    /// As above, with another time that a connection has for its proof and call.
    static HandoverServer start(Path storeFolder, HandoverProof.Verifier verifier, CallRunner runner, Duration patience)
            throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(HandoverAddress.prepare(storeFolder)));
        } catch (IOException e) {
            door.close();
            throw e;
        }
        HandoverServer server = new HandoverServer(storeFolder, verifier, runner, patience, door);
        Thread.ofPlatform().daemon().name("handover-door").start(server::accept);
        return server;
    }

    private void accept() {
        while (door.isOpen()) {
            try {
                serve(door.accept());
            } catch (IOException e) {
                if (door.isOpen()) {
                    log.warn("A command could not be let in", e);
                }
            }
        }
    }

    private void serve(SocketChannel socket) throws IOException {
        if (!room.tryAcquire()) {
            socket.close();
            return;
        }
        HandoverConnection connection = new HandoverConnection(socket, verifier, runner);
        connections.add(connection);
        ScheduledFuture<?> _ =
                timer.schedule(connection::closeUnlessAdmitted, patience.toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofVirtual().name("handover-call").start(() -> {
            try {
                connection.run();
            } finally {
                connections.remove(connection);
                room.release();
            }
        });
    }

    /// Whether a command that was let in is at work.
    public boolean busy() {
        return connections.stream().anyMatch(HandoverConnection::atWork);
    }

    /// Closes the door and waits until every admitted command has ended by itself.
    public void closeWhenIdle() throws InterruptedException {
        closeDoor();
        for (HandoverConnection connection : connections) {
            connection.awaitEnd();
        }
        close();
    }

    /// Closes the door, cancels what still runs and waits for it to stop.
    @Override
    public void close() {
        closeDoor();
        connections.forEach(HandoverConnection::close);
        timer.shutdownNow();
    }

    private void closeDoor() {
        try {
            door.close();
            HandoverAddress.clear(storeFolder);
        } catch (IOException e) {
            log.warn("The door for handed-over commands was not closed cleanly", e);
        }
    }
}
