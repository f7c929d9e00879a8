package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;

/// How many entries a page of a listing has.
final class PageSize {
    private static final int LARGEST = 1000;

    private PageSize() {}

    /// The value of a parameter, 1 to 1,000.
    static int of(Query query, String name, int usual) throws FailureException {
        String text = query.text(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Failure.invalidArgument(name, text, "Argument " + name + " must be an integer between 1 and 1000.")
                .asException();
    }
}
