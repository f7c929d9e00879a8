package io.strongroom.app.http.kms;

import java.time.Instant;

/// What a request says about who signed it, when, and what for; not believed before [KmsAuthenticator] has looked.
/// Everything here is covered by the signature.
interface KmsClaim {
    /// The action that is asked for.
    String action();

    /// The version of the API that is spoken.
    String version();

    /// Whose secret is said to have signed.
    String accessKeyId();

    /// When.
    Instant signedAt();

    /// A text that this access key signs once.
    String nonce();

    /// Whether `secret` makes this signature of this request; takes as long wherever both differ.
    boolean matches(byte[] secret);
}
