package io.strongroom.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes lines of a report, each a leaf of a Merkle tree, and at the end the line with its root.
final class SealedLines {
    private final OutputStream out;
    private final MerkleTree tree = new MerkleTree();

    SealedLines(OutputStream out) {
        this.out = out;
    }

    /// Writes text of whole lines; what has line breaks in it counts as several.
    void write(String text) throws IOException {
        for (String line : text.split("\n", -1)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            tree.add(bytes);
            out.write(bytes);
            out.write('\n');
        }
    }

    /// Writes the root as a format has it; nothing follows.
    void seal(ReportFormat format) throws IOException {
        out.write((format.seal(tree.root()) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
