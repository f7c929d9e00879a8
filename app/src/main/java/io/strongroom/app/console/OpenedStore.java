package io.strongroom.app.console;

import io.strongroom.app.http.EndpointSwitch;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// A store the console holds, with the door through which command-line calls come in,
/// and the endpoint for clients.
///
/// Everything here blocks and is not called on the application thread.
public record OpenedStore(Engine engine, Optional<StoreDoor.Held> door, EndpointSwitch endpoint)
        implements AutoCloseable {
    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Opens a store; the secret stays the caller's.
    public static OpenedStore open(Path folder, StoreSecret secret, StoreDoor door) throws EngineException {
        return held(Engine.open(options(folder), secret), door);
    }

    /// Makes a store that each of `secrets` opens; they stay the caller's.
    public static OpenedStore create(Path folder, List<StoreSecret> secrets, StoreDoor door) throws EngineException {
        return held(Engine.create(options(folder), secrets), door);
    }

    // Without a door commands of other programs wait until the store is sealed; that is no reason
    // not to open it.
    private static OpenedStore held(Engine engine, StoreDoor door) {
        EndpointSwitch endpoint = new EndpointSwitch(engine);
        try {
            return new OpenedStore(engine, Optional.of(door.open(engine)), endpoint);
        } catch (IOException e) {
            LoggerFactory.getLogger(OpenedStore.class).warn("Commands of other programs cannot be let in", e);
            return new OpenedStore(engine, Optional.empty(), endpoint);
        }
    }

    /// The same store as a user sees it.
    OpenedStore as(Caller user) {
        return new OpenedStore(engine.as(user), door, endpoint);
    }

    /// Whether a secret opens this store, which stays open; costs one key derivation.
    ///
    /// @param secret stays the caller's, who wipes it
    /// @throws EngineException with [Problem.WrongSecret] when it does not
    public void check(StoreSecret secret) throws EngineException {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        Engine.Proof proof = Engine.prove(options(engine.folder()), secret, challenge);
        if (!engine.verify(proof, challenge)) {
            throw new EngineException(new Problem.WrongSecret(secret.type()));
        }
    }

    /// Seals the store: no more calls from outside, then the engine with everything it has under
    /// way.
    @Override
    public void close() throws EngineException {
        door.ifPresent(StoreDoor.Held::close);
        endpoint.close();
        engine.close();
    }

    /// The console stays, so it runs the jobs of the store, also those that were left when it was
    /// last closed.
    private static EngineOptions options(Path folder) {
        return EngineOptions.of(folder).with(EngineOptions.Jobs.RUN);
    }
}
