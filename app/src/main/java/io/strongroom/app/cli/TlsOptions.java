package io.strongroom.app.cli;

import io.strongroom.app.http.tls.PemFiles;
import io.strongroom.app.http.tls.ServerIdentity;
import io.strongroom.app.http.tls.StoreIdentity;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How `serve` proves itself to clients, if it does.
final class TlsOptions {
    @Option(
            names = "--tls",
            description = {
                "Speak TLS with a certificate that the store makes itself and keeps.",
                "Clients must be told to trust it: see --save-certificate."
            })
    private boolean selfSigned;

    @Option(
            names = "--new-certificate",
            description = "With --tls: make another certificate in place of the one the store keeps.")
    private boolean renew;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Speak TLS with this certificate (PEM, with those that vouch for it); needs --tls-key.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "Private key of --tls-certificate (PEM, without a passphrase).")
    private @Nullable Path key;

    @Option(
            names = "--save-certificate",
            paramLabel = "FILE",
            description = "Write the certificate there (PEM), for clients to trust.")
    private @Nullable Path save;

    /// Whether clients come over TLS.
    boolean wanted() {
        return selfSigned || certificate != null;
    }

    /// What does not fit together; empty when all does.
    Optional<String> contradiction() {
        if ((certificate == null) != (key == null)) {
            return Optional.of("--tls-certificate and --tls-key belong together.");
        }
        if (selfSigned && certificate != null) {
            return Optional.of("--tls makes a certificate, --tls-certificate takes yours: give one of them.");
        }
        if (renew && !selfSigned) {
            return Optional.of("--new-certificate needs --tls.");
        }
        return save != null && !wanted()
                ? Optional.of("--save-certificate needs --tls or --tls-certificate.")
                : Optional.empty();
    }

    /// What the endpoint proves itself with; empty for plain HTTP. Written for clients when that is wanted.
    Optional<ServerIdentity> identity(Engine engine) throws CommandFailure, EngineException, IOException {
        if (!wanted()) {
            return Optional.empty();
        }
        ServerIdentity identity = certificate != null && key != null ? given(certificate, key) : own(engine);
        if (save != null) {
            write(identity, save);
        }
        return Optional.of(identity);
    }

    private ServerIdentity own(Engine engine) throws EngineException, IOException {
        return renew
                ? StoreIdentity.fresh(engine, engine.call(CallOrigin.COMMAND_LINE), Instant.now())
                : StoreIdentity.of(engine, engine.call(CallOrigin.COMMAND_LINE), Instant.now());
    }

    private static ServerIdentity given(Path certificate, Path key) throws CommandFailure {
        try {
            return PemFiles.read(certificate, key);
        } catch (PemFiles.UnusableException e) {
            throw new CommandFailure("InvalidCertificate", String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(ServerIdentity identity, Path file) throws CommandFailure {
        try {
            Files.writeString(file, identity.pem(), StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandFailure("FileNotWritten", file + " was not written: " + e.getMessage(), e);
        }
    }
}
