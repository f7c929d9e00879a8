package io.strongroom.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Looks whether an evidence pack is as it was written; needs no store.
public final class EvidenceCheck {
    private static final int DIGITS = 64;

    private EvidenceCheck() {}

    /// What was found.
    public sealed interface Result {
        /// Every file fits its checksum.
        ///
        /// @param checksum of the pack
        record Unchanged(String checksum, int files) implements Result {}

        /// A file does not fit, is missing, or came in addition.
        record Changed(String file) implements Result {}

        /// There are no checksums in it.
        record NoPack() implements Result {}
    }

    /// Looks.
    ///
    /// @throws IOException when the file cannot be read
    public static Result check(Path file) throws IOException {
        Map<String, byte[]> files;
        try {
            files = read(file);
        } catch (ZipException e) {
            return new Result.Changed(String.valueOf(e.getMessage()));
        }
        byte[] sums = files.remove(EvidencePack.SUMS);
        if (sums == null) {
            return new Result.NoPack();
        }
        int found = 0;
        for (String line : new String(sums, StandardCharsets.UTF_8).lines().toList()) {
            String name = line.length() > DIGITS + 2 ? line.substring(DIGITS + 2) : line;
            byte[] content = files.remove(name);
            if (content == null || !line.startsWith(sha256(content) + "  ")) {
                return new Result.Changed(name);
            }
            found++;
        }
        return files.isEmpty()
                ? new Result.Unchanged(sha256(sums), found)
                : new Result.Changed(files.keySet().iterator().next());
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /// In hexadecimal digits.
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
