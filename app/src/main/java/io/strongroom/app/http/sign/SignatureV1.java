package io.strongroom.app.http.sign;

/// What becomes of requests with the old signature of OSS, which covers less of a request and uses HMAC-SHA1.
public enum SignatureV1 {
    /// They are checked like others.
    TAKEN,
    /// They are refused, and the client is told to sign with V4.
    REFUSED
}
