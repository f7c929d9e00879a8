package io.strongroom.app.cli.remote;

import io.strongroom.engine.model.EngineException;

/// The two halves of proving a slot's secret to the holder of a store.
public final class HandoverProof {

    private HandoverProof() {}

    /// Answers a challenge; held by the command, which knows the secret.
    @FunctionalInterface
    public interface Prover {

        /// @throws EngineException when the secret opens no slot
        Proof answer(byte[] challenge) throws EngineException;
    }

    /// Checks an answer; held by the holder, which can unwrap every slot's key. Compares in constant time.
    @FunctionalInterface
    public interface Verifier {

        boolean accepts(Proof proof, byte[] challenge) throws EngineException;
    }
}
