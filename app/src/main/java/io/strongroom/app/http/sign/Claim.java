package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.FailureException;
import java.time.Instant;
import java.util.SequencedMap;

/// What a request says about who signed it, and when; not believed before [Authenticator] has looked.
public interface Claim {
    /// Whose secret is said to have signed.
    String accessKeyId();

    /// Refuses what was signed too long ago, or for a time that is over.
    ///
    /// @throws FailureException with `AccessDenied` or `RequestTimeTooSkewed`
    void checkTime(Instant now) throws FailureException;

    /// Whether `secret` makes this signature of this request; takes as long wherever both differ.
    boolean matches(byte[] secret);

    /// What was expected to be signed, for people who look for their mistake: elements of the error document.
    SequencedMap<String, String> evidence();
}
