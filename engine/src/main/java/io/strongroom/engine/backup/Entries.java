package io.strongroom.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The entries of a bundle as they go by: how many, how long, and the hash over the list of them.
final class Entries {
    static final String DATABASE = "meta/store.mv.db";
    static final String SEAL = "meta/audit.seal";
    static final String MANIFEST = "manifest.json";
    private static final Pattern NAME =
            Pattern.compile("meta/store\\.mv\\.db|meta/audit\\.seal|blobs/[0-7][0-9a-f]{7}/[0-9a-f]{32}");
    private static final int BUFFER = 1 << 16;

    private final MessageDigest list = BundleHead.digest();
    private final byte[] buffer = new byte[BUFFER];
    private long files;
    private long bytes;

    /// Hears of bytes as they go by, and may end it all.
    @FunctionalInterface
    interface Step {
        void bytes(long sofar) throws IOException;
    }

    /// Whether a store has a file of this name.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Copies one entry and notes it.
    void copy(String name, InputStream from, OutputStream to, Step step) throws IOException {
        DigestInputStream in = new DigestInputStream(from, BundleHead.digest());
        long before = bytes;
        int some;
        while ((some = in.read(buffer)) >= 0) {
            to.write(buffer, 0, some);
            bytes += some;
            step.bytes(bytes);
        }
        String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
        list.update("%s %d %s\n".formatted(hash, bytes - before, name).getBytes(StandardCharsets.US_ASCII));
        files += name.startsWith("blobs/") ? 1 : 0;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /// The hash over all entries; once, at the end.
    String hash() {
        return HexFormat.of().formatHex(list.digest());
    }
}
