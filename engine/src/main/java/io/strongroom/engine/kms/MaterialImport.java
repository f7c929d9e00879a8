package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.RsaPadding;
import io.strongroom.engine.crypto.RsaUnwrapper;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ImportSessionRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyRow.Imported;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Brings key material into the store that its owner wrapped for a ticket. Safe for many threads.
///
/// Whoever asks on this machine is told what is wrong with a delivery. Everybody else gets one
/// answer for everything, on one path: with PKCS #1 v1.5, knowing that the padding fitted is
/// knowing how to decrypt what was overheard.
public final class MaterialImport {
    private static final int DIGEST_PREFIX = 8;
    private static final MaterialFinding NOT_TOLD = new MaterialFinding(MaterialFault.NOT_TOLD, 0);

    private final Database database;
    private final ImportedMaterial imported;
    private final ImportTickets tickets;
    private final MaterialFingerprint fingerprints;

    /// @param fingerprintKey the auxiliary key of fingerprints; stays the caller's
    public MaterialImport(
            Database database, ImportedMaterial imported, ImportTickets tickets, SecretBytes fingerprintKey) {
        this.database = database;
        this.imported = imported;
        this.tickets = tickets;
        this.fingerprints = new MaterialFingerprint(fingerprintKey);
    }

    /// What an owner hands over.
    ///
    /// @param token raw or Base64
    /// @param wrapped material, raw or Base64
    public record Delivery(KeyId key, byte[] token, byte[] wrapped) {
        /// As much of the digest of what was handed over as may stand in the trail.
        public String digest() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(wrapped);
                return HexFormat.of().formatHex(digest, 0, DIGEST_PREFIX);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "Delivery[" + key + "]";
        }
    }

    /// A delivery that passed every check; its material is wiped on close.
    public static final class Arrived implements AutoCloseable {
        private final ImportSessionRow session;
        private final SecretBytes material;
        private final byte[] fingerprint;
        private final boolean first;

        private Arrived(ImportSessionRow session, SecretBytes material, byte[] fingerprint, boolean first) {
            this.session = session;
            this.material = material;
            this.fingerprint = fingerprint;
            this.first = first;
        }

        /// Whether nothing was ever imported into this key.
        public boolean isFirst() {
            return first;
        }

        @Override
        public void close() {
            material.close();
        }
    }

    private record Opening(KeyRow key, ImportSessionRow session, boolean told) {
        int expected() {
            return key.spec().materialLength();
        }
    }

    /// Checks and unwraps a delivery; changes nothing.
    ///
    /// @param origin decides how much a refusal tells
    /// @throws EngineException with [Problem.OriginForbids], [Problem.KeyStateForbids],
    ///     [Problem.InvalidImportToken], [Problem.ExpiredImportToken],
    ///     [Problem.InvalidKeyMaterial]
    public Arrived open(Delivery delivery, CallOrigin origin) throws EngineException {
        Opening opening = database.read(tables -> {
            KeyRow key = importable(tables, delivery.key());
            return new Opening(key, redeem(tables, delivery, origin), origin.isThisMachine());
        });
        return switch (ImportFile.read(delivery.wrapped())) {
            case ImportFile.Wrapped(byte[] ciphertext) -> unwrap(opening, ciphertext);
            case ImportFile.Mistaken(MaterialFinding finding) -> throw refusal(opening, finding);
        };
    }

    private KeyRow importable(Tables tables, KeyId id) throws EngineException {
        return imported.admit(tables, id, KeyOperation.IMPORT_KEY_MATERIAL);
    }

    private ImportSessionRow redeem(Tables tables, Delivery delivery, CallOrigin origin) throws EngineException {
        try {
            return tickets.redeem(tables, delivery.key(), delivery.token());
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.InvalidImportToken(KeyId key, TokenFault _) && !origin.isThisMachine()) {
                throw new EngineException(new Problem.InvalidImportToken(key, TokenFault.NOT_TOLD));
            }
            throw e;
        }
    }

    /// One way for everything that does not fit, until all of it is known: where the padding did
    /// not, random material goes through the same checks.
    private Arrived unwrap(Opening opening, byte[] ciphertext) throws EngineException {
        RsaPadding padding = Wrapping.padding(opening.session().algorithm());
        RsaUnwrapper unwrapper = tickets.unwrapper(opening.session());
        Optional<SecretBytes> opened = unwrapper.unwrap(padding, ciphertext);
        SecretBytes material = opened.orElseGet(() -> SecretBytes.random(opening.expected()));
        byte[] fingerprint = fingerprints.of(opening.key(), material);
        boolean passes = MaterialCheck.passes(material, opening.expected());
        boolean same = MaterialFingerprint.fits(opening.key(), fingerprint);
        if (opened.isPresent() && passes && same) {
            boolean first = opening.key().imported().fingerprint().length == 0;
            return new Arrived(opening.session(), material, fingerprint, first);
        }
        try (material) {
            throw refusal(opening, opening.told() ? explain(opening, opened, unwrapper, ciphertext) : NOT_TOLD);
        }
    }

    private MaterialFinding explain(
            Opening opening, Optional<SecretBytes> opened, RsaUnwrapper unwrapper, byte[] ciphertext)
            throws EngineException {
        if (opened.isPresent()) {
            return MaterialCheck.of(opened.get(), opening.expected())
                    .orElse(new MaterialFinding(MaterialFault.OTHER_MATERIAL, opening.expected()));
        }
        List<RsaUnwrapper> others = database.read(tables -> tickets.unwrappersBut(tables, opening.session()));
        return new WrappingDiagnosis(Wrapping.padding(opening.session().algorithm()), opening.expected())
                .explain(ciphertext, unwrapper, others);
    }

    private static EngineException refusal(Opening opening, MaterialFinding finding) {
        MaterialFinding told = opening.told() ? finding : NOT_TOLD;
        return told.refusal(opening.key().id(), opening.told() ? opening.expected() : 0);
    }

    /// Stores material that arrived: the key can be used until it expires. Everything that may
    /// have changed since it was opened is checked again.
    ///
    /// @throws EngineException with the problems of [#open], [Problem.InvalidMaterialExpiry]
    public KeyEntry accept(Tx tx, Arrived arrived, MaterialExpiry expiry) throws EngineException {
        KeyRow key = importable(tx, arrived.session.key());
        tickets.requireOpen(tx, arrived.session);
        if (!MaterialFingerprint.fits(key, arrived.fingerprint)) {
            throw NOT_TOLD.refusal(key.id(), 0);
        }
        Optional<Instant> expiresAt = expiry.after(tx.now());
        return imported.bring(tx, key, arrived.material, new Imported(expiresAt, arrived.fingerprint));
    }
}
