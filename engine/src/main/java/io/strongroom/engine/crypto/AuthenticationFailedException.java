package io.strongroom.engine.crypto;

/// A tag, commitment, message authentication code or format did not verify: wrong key, wrong
/// context, or changed bytes.
///
/// It never says which of them, so that it cannot serve as an oracle, and it carries no cause
/// and no content.
public final class AuthenticationFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public AuthenticationFailedException() {
        super("authentication failed");
    }
}
