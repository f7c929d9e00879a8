package io.strongroom.engine.usecase;

/// Hears how far a call has come. Called from working threads, often; must be quick.
@FunctionalInterface
public interface Progress {
    /// So many bytes of content are done.
    void bytes(long done);

    /// Nobody listens.
    static Progress ignored() {
        return _ -> {};
    }
}
