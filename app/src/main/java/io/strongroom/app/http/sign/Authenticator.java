package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.usecase.access.AccessKeySignature;
import java.time.InstantSource;
import java.util.Map;

/// Finds out whether a claim is true: the key is known, then the time is right, then the signature.
public final class Authenticator {
    private final AccessKeySignature signatures;
    private final InstantSource clock;

    public Authenticator(AccessKeySignature signatures, InstantSource clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /// Whose request this is.
    ///
    /// @throws EngineException with [Problem.InvalidAccessKeyId] or [Problem.AccessKeyDisabled]
    /// @throws FailureException when it was signed too long ago, or with another secret
    public Caller authenticate(Claim claim, RequestId request) throws EngineException, FailureException {
        try {
            return signatures.<FailureException>authenticate(claim.accessKeyId(), request, secret -> {
                claim.checkTime(clock.instant());
                return claim.matches(secret);
            });
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.SignatureDoesNotMatch) {
                throw mismatch(claim).asException();
            }
            throw e;
        }
    }

    private static Failure mismatch(Claim claim) {
        Failure failure = new Failure(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided."
                        + " Check your key and signing method.");
        for (Map.Entry<String, String> element : claim.evidence().entrySet()) {
            failure = failure.with(element.getKey(), element.getValue());
        }
        return failure;
    }
}
