package io.strongroom.app.cli;

import io.strongroom.app.cli.remote.HandoverServer;
import io.strongroom.engine.Engine;
import java.io.IOException;

/// A store that this process holds open, lent to the commands that other processes hand over.
///
/// Whoever opens a store for longer (console, `serve`) calls [#listen] right after, so that commands work meanwhile,
/// and closes what it returns before the engine.
public final class HeldStore implements StoreAccess {

    private final Engine engine;

    /// @param engine stays the caller's, who closes it
    public HeldStore(Engine engine) {
        this.engine = engine;
    }

    /// Takes handed-over commands from now on.
    public static HandoverServer listen(Engine engine) throws IOException {
        return HandoverServer.start(
                engine.folder(),
                (proof, challenge) -> engine.verify(new Engine.Proof(proof.slot(), proof.mac()), challenge),
                CommandLineTool.forHolder(new HeldStore(engine)));
    }

    @Override
    public OpenStore open(StoreOptions options, CommandContext context) {
        return new OpenStore(engine, context.cancel(), () -> {});
    }
}
