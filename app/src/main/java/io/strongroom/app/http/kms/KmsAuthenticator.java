package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.usecase.access.AccessKeySignature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Finds out whether a claim is true: the key is known, then the time is right, then the signature, and it is the first
/// time that this request comes.
final class KmsAuthenticator {
    /// How much a client's clock may differ from ours.
    static final Duration SKEW = Duration.ofMinutes(15);

    private final AccessKeySignature signatures;
    private final InstantSource clock;
    private final Nonces nonces = new Nonces();

    KmsAuthenticator(AccessKeySignature signatures, InstantSource clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /// Whose request this is.
    ///
    /// @throws EngineException with [Problem.InvalidAccessKeyId], [Problem.AccessKeyDisabled] or
    ///     [Problem.SignatureDoesNotMatch]
    /// @throws FailureException when it was signed too long ago, or came before
    Caller authenticate(KmsClaim claim, RequestId request) throws EngineException, FailureException {
        Instant now = clock.instant();
        Caller caller = signatures.<FailureException>authenticate(claim.accessKeyId(), request, secret -> {
            if (Duration.between(claim.signedAt(), now).abs().compareTo(SKEW) > 0) {
                throw KmsFailures.illegalTimestamp().asException();
            }
            return claim.matches(secret);
        });
        Instant until = claim.signedAt().plus(SKEW);
        if (!nonces.isFirst(claim.accessKeyId(), claim.nonce(), until, now)) {
            throw KmsFailures.nonceUsed().asException();
        }
        return caller;
    }
}
