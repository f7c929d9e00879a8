package io.strongroom.app.cli;

import io.strongroom.engine.model.CiphertextBlob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a CiphertextBlob goes: Base64 as in the KMS API, to a file or to standard output.
final class BlobOutput {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the CiphertextBlob goes, as Base64 (default: standard output).")
    private @Nullable String file;

    @Mixin
    private ForceOption force = new ForceOption();

    /// Whether it goes to standard output.
    boolean isStream() {
        return file == null || file.equals(InputBytes.STREAM);
    }

    /// The file it goes to.
    Optional<OwnerFile> file(Terminal terminal) {
        return file == null || isStream() ? Optional.empty() : Optional.of(force.file(terminal, file));
    }

    /// Another file of the same command.
    OwnerFile beside(Terminal terminal, String typed) {
        return force.file(terminal, typed);
    }

    /// Before anything is made that would have nowhere to go.
    void requireFree(Terminal terminal) throws CommandFailure {
        Optional<OwnerFile> target = file(terminal);
        if (target.isPresent()) {
            target.get().requireFree();
        }
    }

    /// Writes the blob to its file and tells nothing.
    void keep(Terminal terminal, CiphertextBlob blob) throws CommandFailure {
        Optional<OwnerFile> target = file(terminal);
        if (target.isPresent()) {
            target.get().write((text(blob) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String text(CiphertextBlob blob) {
        return Base64.getEncoder().encodeToString(blob.blob());
    }

    /// Writes the blob and tells which key made it.
    void tell(Terminal terminal, Output output, CiphertextBlob blob) throws CommandFailure, IOException {
        Facts facts = KeyFacts.of(blob);
        Optional<OwnerFile> target = file(terminal);
        if (target.isEmpty()) {
            output.facts(facts.with("ciphertextBlob", text(blob)), text(blob));
            return;
        }
        keep(terminal, blob);
        output.facts(
                facts.with("ciphertextBlobFile", target.get().path().toString()),
                "wrote the CiphertextBlob to %s (key %s, version %s)"
                        .formatted(target.get().path(), blob.key(), blob.version()));
    }
}
