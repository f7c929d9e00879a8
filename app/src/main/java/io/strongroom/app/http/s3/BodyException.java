package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import java.io.IOException;

/// A body that is not what its request said; whoever reads it stores nothing.
final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    BodyException(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    /// What is answered.
    Failure failure() {
        return failure;
    }
}
