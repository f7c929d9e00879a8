package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.CmkMaterial;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.Map;

/// Wraps many data keys anew: the material of all keys they need, unwrapped for this one use and
/// wiped on close.
///
/// A source key that cannot be opened is no obstacle to the others: only what it wrapped is
/// refused, with the problem that key has. Safe for many threads.
public final class Rewrapping implements AutoCloseable {
    private final Map<WrappingKey, CmkMaterial> sources;
    private final Map<WrappingKey, Problem> refused;
    private final KeyRow target;
    private final WrappingKey targetKey;
    private final CmkMaterial targetMaterial;

    Rewrapping(
            Map<WrappingKey, CmkMaterial> sources,
            Map<WrappingKey, Problem> refused,
            KeyRow target,
            WrappingKey targetKey,
            CmkMaterial targetMaterial) {
        this.sources = sources;
        this.refused = refused;
        this.target = target;
        this.targetKey = targetKey;
        this.targetMaterial = targetMaterial;
    }

    /// The key and version that wrap from now on.
    public WrappingKey target() {
        return targetKey;
    }

    /// Whether `wrapping` is one of the keys that this was made for.
    public boolean knows(WrappingKey wrapping) {
        return sources.containsKey(wrapping) || refused.containsKey(wrapping);
    }

    /// The mode that objects under the target are in.
    public EncryptionMode mode() {
        return EncryptionMode.of(target.kind());
    }

    /// The same data key, wrapped by the target.
    ///
    /// @throws EngineException with what its key has, or [Problem.KeyTampered] when it does not
    ///     open
    public WrappedDataKey rewrap(WrappedDataKey wrapped, ObjectBinding binding) throws EngineException {
        DataKeys.requireNamed(wrapped, binding);
        CmkMaterial source = sources.get(wrapped.wrappingKey());
        if (source == null) {
            throw new EngineException(refused.getOrDefault(
                    wrapped.wrappingKey(), new Problem.KeyNotFound(wrapped.key().toString())));
        }
        try (SecretBytes secret = DataKeys.open(source, wrapped, binding)) {
            return DataKeys.seal(targetMaterial, secret, binding, wrapped.generation() + 1);
        }
    }

    @Override
    public void close() {
        sources.values().forEach(CmkMaterial::close);
        targetMaterial.close();
    }
}
