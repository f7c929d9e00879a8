package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.CmkBlob;
import io.strongroom.engine.crypto.CmkMaterial;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Data keys: random, one per object write, stored only as wrapped by a CMK.
public final class DataKeys {
    /// Bytes of a data key, also where SM4 encrypts the content (the cipher key is derived).
    private static final int LENGTH = 32;

    private final KeyVault vault;

    public DataKeys(KeyVault vault) {
        this.vault = vault;
    }

    /// A new data key under the primary version of `key`.
    ///
    /// @throws EngineException with [Problem.KeyNotUsable] or [Problem.AccessDenied]
    public DataKey generate(Tables tables, KeyRow key, ObjectBinding binding, KeyPermit permit) throws EngineException {
        permit.require(KeyPermit.Use.GENERATE_DATA_KEY, key);
        SecretBytes secret = SecretBytes.random(LENGTH);
        try {
            return new DataKey(secret, wrap(tables, key, secret, binding, 1));
        } catch (EngineException e) {
            secret.close();
            throw e;
        }
    }

    private WrappedDataKey wrap(Tables tables, KeyRow key, SecretBytes secret, ObjectBinding binding, int generation)
            throws EngineException {
        try (CmkMaterial material = vault.material(key, vault.primary(tables, key))) {
            return seal(material, secret, binding, generation);
        }
    }

    /// Wraps a new data key under `key` and opens it again, and with it a small object that is never
    /// stored, for nothing but to see that it works.
    ///
    /// @throws EngineException with [Problem.KeyNotUsable], [Problem.KeyTampered]
    public KeyId prove(Tables tables, KeyRow key, KeyPermit permit) throws EngineException {
        ObjectBinding binding = new ObjectBinding(new BucketName("key-proof"), UUID.randomUUID());
        try (DataKey made = generate(tables, key, binding, permit);
                DataKey opened = unwrap(tables, made.wrapped(), binding, new Opening(permit, KeyPermit.Use.DECRYPT))) {
            CipherSuite suite = key.spec() == KeySpec.SM4 ? CipherSuite.SM4_GCM : CipherSuite.AES_256_GCM;
            if (!new TestContent(binding.objectId(), suite, made.secret()).opensWith(opened.secret())) {
                throw new EngineException(new Problem.KeyTampered(key.id().toString()));
            }
            return key.id();
        }
    }

    /// Who opens a data key, and what for: adding to an object that exists is writing under its key.
    public record Opening(KeyPermit permit, KeyPermit.Use use) {}

    /// Opens a stored data key.
    ///
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyNotUsable], [Problem.AccessDenied], or
    ///     [Problem.KeyTampered] naming the object's data key when the blob does not belong to
    ///     this object or was changed
    public DataKey unwrap(Tables tables, WrappedDataKey wrapped, ObjectBinding binding, Opening opening)
            throws EngineException {
        requireNamed(wrapped, binding);
        opening.permit().require(opening.use(), vault.get(tables, wrapped.key()));
        try (CmkMaterial material = source(tables, wrapped.wrappingKey())) {
            return new DataKey(open(material, wrapped, binding), wrapped);
        }
    }

    /// What wraps data keys anew, from any of `sources` to the primary version of `target`.
    ///
    /// What `permit` refuses stands against every data key that would be wrapped anew.
    ///
    /// @throws EngineException with what stands against using `target`
    public Rewrapping rewrapping(Tables tables, Set<WrappingKey> sources, KeyRow target, KeyPermit permit)
            throws EngineException {
        KeyVersionRow version = vault.primary(tables, target);
        CmkMaterial targetMaterial = vault.material(target, version);
        Map<WrappingKey, CmkMaterial> materials = new HashMap<>();
        Map<WrappingKey, Problem> refused = new HashMap<>();
        for (WrappingKey key : sources) {
            try {
                permit.require(KeyPermit.Use.RE_ENCRYPT_FROM, vault.get(tables, key.key()));
                permit.require(KeyPermit.Use.RE_ENCRYPT_TO, target);
                materials.put(key, source(tables, key));
            } catch (EngineException e) {
                refused.put(key, e.problem());
            }
        }
        WrappingKey targetKey = new WrappingKey(target.id(), version.id());
        return new Rewrapping(materials, refused, target, targetKey, targetMaterial);
    }

    private CmkMaterial source(Tables tables, WrappingKey wrapping) throws EngineException {
        KeyRow key = vault.get(tables, wrapping.key());
        vault.requireUsable(tables, key);
        return vault.material(key, version(tables, key, wrapping.version()));
    }

    static WrappedDataKey seal(CmkMaterial material, SecretBytes secret, ObjectBinding binding, int generation) {
        byte[] blob = CmkBlob.seal(material, secret, binding.context());
        return new WrappedDataKey(
                new KeyId(material.keyId()), new KeyVersionId(material.versionId()), blob, generation);
    }

    /// Refuses a blob that names another key or version than its row does.
    static void requireNamed(WrappedDataKey wrapped, ObjectBinding binding) throws EngineException {
        try {
            CmkBlob.Header header = CmkBlob.header(wrapped.blob());
            if (!header.keyId().equals(wrapped.key().value())
                    || !header.versionId().equals(wrapped.version().value())) {
                throw new EngineException(
                        new Problem.KeyTampered(binding.objectId().toString()));
            }
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered(binding.objectId().toString()), e);
        }
    }

    static SecretBytes open(CmkMaterial material, WrappedDataKey wrapped, ObjectBinding binding)
            throws EngineException {
        try {
            return CmkBlob.open(material, wrapped.blob(), binding.context());
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.KeyTampered(binding.objectId().toString()), e);
        }
    }

    private static KeyVersionRow version(Tables tables, KeyRow key, KeyVersionId id) throws EngineException {
        return tables.keyVersions()
                .find(key.id(), id)
                .orElseThrow(() -> new EngineException(new Problem.KeyNotFound(key.id() + "/" + id)));
    }
}
