package io.strongroom.app.http.wire;

import java.io.IOException;

/// One way of talking to the endpoint, with its own signatures, names and documents.
public interface Dialect {
    /// Whether a request is in this dialect; decided by its head alone.
    boolean speaks(WireRequest request);

    /// Answers it, also with a "no".
    ///
    /// @throws IOException when the client is gone
    void serve(Exchange exchange) throws IOException;
}
