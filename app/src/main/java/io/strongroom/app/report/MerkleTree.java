package io.strongroom.app.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/// The Merkle tree hash over leaves in their order, with SHA-256 (RFC 9162, section 2.1.1). Holds one
/// hash for each level, however many leaves there are.
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// Whole subtrees, the largest at the bottom; no two of them have the same size.
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private record Subtree(long leaves, byte[] hash) {}

    /// Adds the next leaf.
    void add(byte[] leaf) {
        Subtree next = new Subtree(1, hash(LEAF, leaf, new byte[0]));
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == next.leaves()) {
            next = join(subtrees.pop(), next);
        }
        subtrees.push(next);
    }

    /// The hash over all leaves that were added, in hexadecimal.
    String root() {
        if (subtrees.isEmpty()) {
            return HexFormat.of().formatHex(sha256().digest());
        }
        Deque<Subtree> left = new ArrayDeque<>(subtrees);
        Subtree root = left.pop();
        while (!left.isEmpty()) {
            root = join(left.pop(), root);
        }
        return HexFormat.of().formatHex(root.hash());
    }

    private static Subtree join(Subtree left, Subtree right) {
        return new Subtree(left.leaves() + right.leaves(), hash(NODE, left.hash(), right.hash()));
    }

    private static byte[] hash(byte kind, byte[] first, byte[] second) {
        MessageDigest digest = sha256();
        digest.update(kind);
        digest.update(first);
        digest.update(second);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
