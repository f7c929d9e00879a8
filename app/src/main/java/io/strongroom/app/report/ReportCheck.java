package io.strongroom.app.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Checks that a report on a job is as it was written, without the store.
public final class ReportCheck {
    private ReportCheck() {}

    /// What was found.
    public sealed interface Result {
        /// All is as it was written.
        record Unchanged(String root, long lines) implements Result {}

        /// Something is not.
        ///
        /// @param root as it stands in the report
        /// @param found of what stands before it
        record Changed(String root, String found) implements Result {}

        /// The last line holds no root: this is no report, or not a whole one.
        record NoReport() implements Result {}
    }

    /// Reads a report to its end.
    public static Result check(Path file) throws IOException {
        MerkleTree tree = new MerkleTree();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Optional<byte[]> last = Optional.empty();
        long lines = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                if (last.isPresent()) {
                    tree.add(last.get());
                    lines++;
                }
                last = Optional.of(line.toByteArray());
                line.reset();
            }
        }
        Optional<String> root = line.size() > 0 ? Optional.empty() : last.flatMap(ReportCheck::root);
        if (root.isEmpty()) {
            return new Result.NoReport();
        }
        String found = tree.root();
        return root.get().equals(found) ? new Result.Unchanged(found, lines) : new Result.Changed(root.get(), found);
    }

    private static Optional<String> root(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        for (ReportFormat format : ReportFormat.values()) {
            Optional<String> root = format.rootIn(text);
            if (root.isPresent()) {
                return root;
            }
        }
        return Optional.empty();
    }
}
