package io.strongroom.app.cli;

import io.strongroom.app.cli.remote.HandoverClient;
import io.strongroom.app.cli.remote.HandoverServer;
import io.strongroom.app.cli.remote.Proof;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/// Opens stores in this process; a store that another process holds gets the whole command handed over.
final class LocalStores implements StoreAccess {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_TRIES_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// The holder has its own environment; of ours only what changes how a command speaks travels, never a secret.
    private static final Set<String> TRAVELLING = Set.of("LANG", "LC_ALL", "TZ");

    private final List<String> arguments;

    LocalStores(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public OpenStore open(StoreOptions options, CommandContext context)
            throws EngineException, CommandFailure, HandedOverException {
        Path folder = options.folder(context.terminal());
        if (Engine.inspect(folder) != Engine.FolderState.STORE) {
            throw new EngineException(new Problem.NotAStore(folder.toString()));
        }
        try (StoreSecret secret = options.secret(context.terminal())) {
            return open(EngineOptions.of(folder), secret, context);
        }
    }

    /// A holder that is just opening or just closing answers neither way for a moment.
    private OpenStore open(EngineOptions options, StoreSecret secret, CommandContext context)
            throws EngineException, CommandFailure, HandedOverException {
        long start = System.nanoTime();
        while (true) {
            try {
                return held(Engine.open(options, secret), context);
            } catch (EngineException e) {
                if (!(e.problem() instanceof Problem.StoreInUse)) {
                    throw e;
                }
                Optional<Integer> code = handOver(options, secret, context.terminal());
                if (code.isPresent()) {
                    throw new HandedOverException(code.get());
                }
                if (System.nanoTime() - start > PATIENCE_NANOS
                        || context.cancel().isCancelled()) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
    }

    private static OpenStore held(Engine engine, CommandContext context) {
        Optional<HandoverServer> door = openDoor(engine);
        return new OpenStore(engine, context.cancel(), () -> {
            try (engine) {
                if (door.isPresent()) {
                    door.get().closeWhenIdle();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Without a door other commands wait until this one has ended; that is no reason not to run it.
    private static Optional<HandoverServer> openDoor(Engine engine) {
        try {
            return Optional.of(HeldStore.listen(engine));
        } catch (IOException e) {
            LoggerFactory.getLogger(LocalStores.class).debug("Other commands cannot be taken meanwhile", e);
            return Optional.empty();
        }
    }

    private Optional<Integer> handOver(EngineOptions options, StoreSecret secret, Terminal terminal)
            throws EngineException, CommandFailure {
        try {
            Optional<HandoverClient> holder = HandoverClient.connect(options.folder());
            if (holder.isEmpty()) {
                return Optional.empty();
            }
            try (HandoverClient client = holder.get()) {
                return Optional.of(
                        client.run(arguments, challenge -> prove(options, secret, challenge), travelling(terminal)));
            }
        } catch (HandoverClient.RefusedException e) {
            throw new EngineException(new Problem.WrongSecret(secret.type()), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "HolderUnreachable",
                    "the process that holds the store did not carry the command out to its end: " + e.getMessage()
                            + ".",
                    e);
        }
    }

    private static Proof prove(EngineOptions options, StoreSecret secret, byte[] challenge) throws EngineException {
        Engine.Proof proof = Engine.prove(options, secret, challenge);
        return new Proof(proof.slotId(), proof.answer());
    }

    private static Terminal travelling(Terminal terminal) {
        Map<String, String> environment = new TreeMap<>(terminal.surroundings().environment());
        environment.keySet().retainAll(TRAVELLING);
        Terminal.Surroundings here = terminal.surroundings();
        return new Terminal(
                terminal.in(),
                terminal.out(),
                terminal.err(),
                new Terminal.Surroundings(here.directory(), environment, here.interactive(), here.width()),
                terminal.secrets());
    }
}
