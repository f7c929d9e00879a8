package io.strongroom.e2e.support;

import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.EndpointListener;
import io.strongroom.app.http.EndpointOptions;
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
import java.nio.file.Path;
import java.util.List;

/// A store whose keys an endpoint serves on a free port.
public final class ServedKeys implements AutoCloseable {
    private final Engine engine;
    private final Endpoint endpoint;

    private ServedKeys(Engine engine, Endpoint endpoint) {
        this.engine = engine;
        this.endpoint = endpoint;
    }

    /// What a client signs with.
    public record Signer(String id, String secret) {}

    /// Makes it below `folder`.
    public static ServedKeys in(Path folder) throws Exception {
        try (StoreSecret secret = new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])) {
            Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(secret));
            return new ServedKeys(
                    engine,
                    Endpoint.start(
                            engine,
                            EndpointOptions.of(InetAddress.getLoopbackAddress(), 0),
                            EndpointListener.ignored()));
        }
    }

    public Engine engine() {
        return engine;
    }

    /// Where it is: host and port.
    public String authority() {
        return endpoint.address().getAuthority();
    }

    /// A new access key of the account owner.
    public Signer owner() throws EngineException {
        return signer(Caller.ROOT);
    }

    /// A new access key of a new user, who may nothing.
    public Signer user(String name) throws EngineException {
        engine.users().create().run(Call.root(CallOrigin.CONSOLE), new UserName(name));
        return signer(new UserName(name).caller());
    }

    private Signer signer(Caller who) throws EngineException {
        NewAccessKey made = engine.users().createKey().run(Call.root(CallOrigin.CONSOLE), who);
        return new Signer(made.entry().id(), new String(made.secret()));
    }

    @Override
    public void close() throws EngineException {
        endpoint.close();
        engine.close();
    }
}
