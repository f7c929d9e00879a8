package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;

/// How many entries a page of a listing has. S3 cuts what is too large, and takes 0.
final class PageLimit {
    private PageLimit() {}

    /// The value of a parameter, 0 to `largest`, which is also what counts without one.
    static int of(Query query, String name, int largest) throws FailureException {
        String text = query.text(name);
        if (text.isEmpty()) {
            return largest;
        }
        if (!text.matches("\\d{1,10}")) {
            throw Failure.invalidArgument(
                            name, text, "Argument " + name + " must be an integer between 0 and 2147483647")
                    .asException();
        }
        return (int) Math.min(Long.parseLong(text), largest);
    }
}
