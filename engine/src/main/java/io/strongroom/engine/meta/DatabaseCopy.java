package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/// Copies the database's file; the caller is the thread that writes.
record DatabaseCopy(Connections connections) {
    /// Writes the file, as it is encrypted, into a zip file.
    ///
    /// @throws EngineException with [Problem.StorageFailed] when it cannot be written there
    void into(OutputStream zip) throws EngineException {
        try {
            connections.copyTo(zip);
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
