package io.strongroom.app.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for files and folders, behind an interface so that tests can answer.
///
/// Empty answers mean the person changed their mind.
public interface FileChoosers {
    /// A file that exists.
    Optional<Path> openFile(String title, Filter... filters);

    /// Files that exist; none when the person changed their mind.
    List<Path> openFiles(String title, Filter... filters);

    /// A file to write, which may exist: the desktop has asked then.
    Optional<Path> saveFile(String title, String suggestedName, Filter... filters);

    /// A folder.
    Optional<Path> openFolder(String title);

    /// Which files are offered: a word for them and patterns such as `*.csv`.
    record Filter(String description, List<String> patterns) {
        public Filter {
            if (patterns.isEmpty()) {
                throw new IllegalArgumentException("A filter needs a pattern");
            }
            patterns = List.copyOf(patterns);
        }
    }
}
