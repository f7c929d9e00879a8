package io.strongroom.e2e.support;

import java.nio.file.Path;

/// Answers the next file chooser.
public interface NextFiles {
    /// What is chosen next, once; to be said before the chooser opens.
    void next(Path... files);
}
