package io.strongroom.e2e.support;

import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.EndpointOptions;
import io.strongroom.app.http.ServedRequest;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A store that an endpoint serves on a free port, with an access key of the account owner.
public final class ServedStore implements AutoCloseable {
    private final Engine engine;
    private final Endpoint endpoint;
    private final Key owner;
    private final List<ServedRequest> served;

    private ServedStore(Engine engine, Endpoint endpoint, List<ServedRequest> served) throws EngineException {
        this.engine = engine;
        this.endpoint = endpoint;
        this.owner = keyOf(Caller.ROOT);
        this.served = served;
    }

    /// What a client signs with.
    public record Key(String id, String secret) {}

    /// Makes it below `folder`.
    public static ServedStore in(Path folder) throws Exception {
        return in(folder, EndpointOptions.of(InetAddress.getLoopbackAddress(), 0));
    }

    /// The same, with an endpoint of other limits.
    public static ServedStore in(Path folder, EndpointOptions options) throws Exception {
        try (StoreSecret secret = new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])) {
            Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(secret));
            List<ServedRequest> served = new CopyOnWriteArrayList<>();
            Endpoint endpoint = Endpoint.start(engine, options, served::add);
            return new ServedStore(engine, endpoint, served);
        }
    }

    public Engine engine() {
        return engine;
    }

    /// Where it is.
    public URI address() {
        return endpoint.address();
    }

    /// The owner's key.
    public Key owner() {
        return owner;
    }

    /// What was answered so far.
    public List<ServedRequest> served() {
        return served;
    }

    /// A new key of a user, who is made.
    public Key user(String name) throws EngineException {
        engine.users().create().run(root(), new UserName(name));
        return keyOf(new UserName(name).caller());
    }

    private Key keyOf(Caller who) throws EngineException {
        NewAccessKey made = engine.users().createKey().run(root(), who);
        return new Key(made.entry().id(), new String(made.secret()));
    }

    /// A call of the owner.
    public static Call root() {
        return Call.root(CallOrigin.CONSOLE);
    }

    @Override
    public void close() throws EngineException {
        endpoint.close();
        engine.close();
    }
}
