package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Knows of a real directory tree what would be left of it after a loss of power: of each file as
/// many bytes as had been appended when it was last forced, of each directory the names it had
/// when it was last forced. What the tree held at the beginning counts as forced. Deleted files
/// are kept aside, because a deletion can be undone. Names directly below the root that somebody
/// else looks after are left alone.
///
/// Not thread-safe: [FaultyDisk] locks.
final class DurableTree {

    private static final class Node {
        final boolean directory;
        final Map<String, Node> live = new HashMap<>();
        Map<String, Node> forced = Map.of();
        long forcedLength;
        Path content;

        Node(boolean directory, Path content) {
            this.directory = directory;
            this.content = content;
        }
    }

    private final Path root;
    private final Set<String> others;
    private final Path aside;
    private Node top;
    private int kept;

    DurableTree(Path root, Set<String> others) throws IOException {
        this.root = root;
        this.others = others;
        this.aside = Files.createTempDirectory("strongroom-power-loss");
        this.top = scan(root);
    }

    private Node scan(Path path) throws IOException {
        Node node = new Node(Files.isDirectory(path), path);
        if (node.directory) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.filter(this::isMine).toList()) {
                    node.live.put(child.getFileName().toString(), scan(child));
                }
            }
            node.forced = Map.copyOf(node.live);
        } else {
            node.forcedLength = Files.size(path);
        }
        return node;
    }

    private boolean isMine(Path path) {
        return others.stream().noneMatch(other -> path.startsWith(root.resolve(other)));
    }

    void created(Path path, boolean directory) {
        parent(path).live.putIfAbsent(name(path), new Node(directory, path));
    }

    void renamed(Path from, Path to) {
        Node node = Optional.ofNullable(parent(from).live.remove(name(from))).orElseThrow();
        node.content = to;
        parent(to).live.put(name(to), node);
    }

    /// Keeps the content of a file that is about to be deleted.
    void deleting(Path path) throws IOException {
        Optional<Node> node = Optional.ofNullable(parent(path).live.remove(name(path)));
        if (node.isPresent()) {
            Path keep = aside.resolve(String.valueOf(kept++));
            Files.copy(path, keep);
            node.get().content = keep;
        }
    }

    void forcedFile(Path path, long length) {
        Optional.ofNullable(parent(path).live.get(name(path))).ifPresent(node -> node.forcedLength = length);
    }

    void forcedDirectory(Path path) {
        Node node = path.equals(root) ? top : child(parent(path), name(path));
        node.forced = Map.copyOf(node.live);
    }

    /// Makes the real tree what the disk held.
    void losePower() throws IOException {
        Path rebuilt = Files.createTempDirectory("strongroom-after-power-loss");
        rebuild(top, rebuilt);
        deleteBelow(root);
        copy(rebuilt, root);
        deleteBelow(rebuilt);
        Files.delete(rebuilt);
        deleteBelow(aside);
        top = scan(root);
    }

    private static void rebuild(Node directory, Path target) throws IOException {
        for (Map.Entry<String, Node> entry : directory.forced.entrySet()) {
            Path path = target.resolve(entry.getKey());
            Node node = entry.getValue();
            if (node.directory) {
                Files.createDirectory(path);
                rebuild(node, path);
            } else {
                Files.copy(node.content, path);
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    file.truncate(node.forcedLength);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                if (!path.equals(from)) {
                    Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void deleteBelow(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            // A parent comes before its children in a walk, so backwards every directory is
            // empty when its turn comes.
            for (Path path : paths.toList().reversed()) {
                if (!path.equals(directory) && isMine(path)) {
                    Files.delete(path);
                }
            }
        }
    }

    private Node parent(Path path) {
        Node node = top;
        for (Path part : root.relativize(path.getParent())) {
            if (!part.toString().isEmpty()) {
                node = child(node, part.toString());
            }
        }
        return node;
    }

    private static Node child(Node node, String name) {
        return Optional.ofNullable(node.live.get(name)).orElseThrow();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
