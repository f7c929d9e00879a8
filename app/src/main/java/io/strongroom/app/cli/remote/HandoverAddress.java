package io.strongroom.app.cli.remote;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Where the holder of a store listens: a socket in a folder that only its owner may enter, inside the store folder.
///
/// Socket addresses are short (about 100 bytes). In a deeply nested store the socket therefore lies in a private
/// temporary folder, and a file in the store folder names it.
final class HandoverAddress {

    /// Shorter than `sun_path` of Linux (108) and macOS (104), with room for the final zero.
    private static final int MAX_ADDRESS = 100;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private HandoverAddress() {}

    /// A fresh address to listen on. Only the holder of the store's lock may ask: what a dead holder left is removed.
    static Path prepare(Path storeFolder) throws IOException {
        Path folder = folder(storeFolder);
        clear(storeFolder);
        if (Files.notExists(folder)) {
            Files.createDirectory(folder, ownerOnly());
        }
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
        Path socket = folder.resolve("socket");
        if (length(socket) <= MAX_ADDRESS) {
            return socket;
        }
        Path elsewhere = Files.createTempDirectory("strongroom", ownerOnly()).resolve("socket");
        Files.writeString(pointer(storeFolder), elsewhere.toString());
        return elsewhere;
    }

    /// Where a command finds the holder; empty when nobody has prepared an address.
    static Optional<UnixDomainSocketAddress> find(Path storeFolder) throws IOException {
        Path socket = folder(storeFolder).resolve("socket");
        try {
            socket = Path.of(Files.readString(pointer(storeFolder)));
        } catch (NoSuchFileException _) {
            // the usual case: the socket itself lies in the store folder
        }
        return Files.exists(socket) ? Optional.of(UnixDomainSocketAddress.of(socket)) : Optional.empty();
    }

    /// Removes the socket, so that nobody waits at a closed door.
    static void clear(Path storeFolder) throws IOException {
        Path pointer = pointer(storeFolder);
        if (Files.exists(pointer)) {
            Path elsewhere = Path.of(Files.readString(pointer));
            Files.deleteIfExists(elsewhere);
            Files.deleteIfExists(pointer);
            deleteFolder(elsewhere.getParent());
        }
        Files.deleteIfExists(folder(storeFolder).resolve("socket"));
    }

    private static void deleteFolder(@org.jspecify.annotations.Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }

    private static Path folder(Path storeFolder) {
        return storeFolder.toAbsolutePath().resolve("handover");
    }

    private static Path pointer(Path storeFolder) {
        return folder(storeFolder).resolve("address");
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    }
}
