package io.strongroom.app.http.tls;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.store.GetEndpointIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The certificate that a store makes itself and keeps, so that clients have to trust it once only.
public final class StoreIdentity {
    /// So long before it ends another one takes its place.
    private static final Duration BEFORE_THE_END = Duration.ofDays(30);

    private StoreIdentity() {}

    /// The one the store keeps, while it is good; else a fresh one, which is kept from now on.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied], or with
    ///     [io.strongroom.engine.model.Problem.KeyTampered] when what is kept was changed from outside
    /// @throws IOException when this Java cannot make or read one
    public static ServerIdentity of(Engine engine, Call call, Instant now) throws EngineException, IOException {
        try {
            Optional<ServerIdentity> kept = kept(engine, call);
            return kept.isPresent() && good(kept.get(), now) ? kept.get() : renew(engine, call, now);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate of the store cannot be used", e);
        }
    }

    /// A fresh one in place of whatever is kept.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied]
    /// @throws IOException when this Java cannot make one
    public static ServerIdentity fresh(Engine engine, Call call, Instant now) throws EngineException, IOException {
        try {
            return renew(engine, call, now);
        } catch (GeneralSecurityException e) {
            throw new IOException("a certificate was not made", e);
        }
    }

    private static boolean good(ServerIdentity identity, Instant now) {
        X509Certificate certificate = identity.certificate();
        return certificate.getNotAfter().toInstant().isAfter(now.plus(BEFORE_THE_END))
                && certificate.getNotBefore().toInstant().isBefore(now);
    }

    private static Optional<ServerIdentity> kept(Engine engine, Call call)
            throws EngineException, GeneralSecurityException {
        Optional<EndpointIdentity> found =
                engine.store().endpointIdentity().run(call, new GetEndpointIdentity.Request());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (EndpointIdentity kept = found.get()) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(kept.certificate()));
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(kept.key()));
            return Optional.of(new ServerIdentity(key, List.of(certificate)));
        }
    }

    private static ServerIdentity renew(Engine engine, Call call, Instant now)
            throws EngineException, GeneralSecurityException {
        ServerIdentity made = SelfSigned.make(now);
        try (EndpointIdentity kept =
                new EndpointIdentity(made.certificate().getEncoded(), made.key().getEncoded())) {
            engine.store().setEndpointIdentity().run(call, kept);
        }
        return made;
    }
}
