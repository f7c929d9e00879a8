package io.strongroom.engine.durability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Plaintexts that are known, and the search for any 32 bytes in a row of any of them, wherever
/// the run begins in the plaintext and in the file.
///
/// A run of 32 bytes holds a whole block of 16 that begins at a multiple of 16 of the plaintext,
/// so only those are indexed; a hash rolls over each file, and where it meets a block, bytes are
/// compared to both sides. Runs of few different bytes say nothing and do not count: the
/// beginning of an encrypted database stands open and is mostly zeros.
final class KnownText {
    static final int RUN = 32;
    private static final int BLOCK = 16;
    private static final int FEWEST_DIFFERENT = 8;
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final long OLDEST = oldestFactor();
    private static final int FILTER_BITS = 24;

    private final Map<String, byte[]> texts;
    private final Map<Long, List<Place>> index = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(String name, byte[] text, int at) {}

    KnownText(Map<String, byte[]> texts) {
        this.texts = new TreeMap<>(texts);
        this.texts.forEach(this::index);
    }

    private static long oldestFactor() {
        long factor = 1;
        for (int i = 0; i < BLOCK; i++) {
            factor *= FACTOR;
        }
        return factor;
    }

    private static int slot(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    /// What repeats itself within one text, with all that a run around it can hold, is indexed
    /// once.
    private void index(String name, byte[] text) {
        Set<Integer> known = new HashSet<>();
        for (int at = 0; at + BLOCK <= text.length; at += BLOCK) {
            byte[] around = Arrays.copyOfRange(text, Math.max(0, at - BLOCK), Math.min(text.length, at + RUN));
            if (known.add(Arrays.hashCode(around))) {
                long hash = 0;
                for (int i = at; i < at + BLOCK; i++) {
                    hash = hash * FACTOR + text[i];
                }
                index.computeIfAbsent(hash, _ -> new ArrayList<>(1)).add(new Place(name, text, at));
                filter.set(slot(hash));
            }
        }
    }

    /// The texts that hold a run at all.
    Set<String> searchable() {
        Set<String> names = new TreeSet<>();
        texts.forEach((name, text) -> {
            for (int at = 0; at + RUN <= text.length && !names.contains(name); at++) {
                if (saysSomething(text, at)) {
                    names.add(name);
                }
            }
        });
        return names;
    }

    private static boolean saysSomething(byte[] text, int at) {
        BitSet values = new BitSet(256);
        for (int i = at; i < at + RUN; i++) {
            values.set(Byte.toUnsignedInt(text[i]));
        }
        return values.cardinality() >= FEWEST_DIFFERENT;
    }

    /// The texts of which a run stands in any file below `folder`, each with where it was seen
    /// first.
    Map<String, String> findIn(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                search(file, found);
            }
        }
        return found;
    }

    private void search(Path file, Map<String, String> found) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            long hash = 0;
            for (int last = 0; last < bytes.limit(); last++) {
                hash = hash * FACTOR + bytes.get(last);
                if (last >= BLOCK) {
                    hash -= OLDEST * bytes.get(last - BLOCK);
                }
                if (last >= BLOCK - 1 && filter.get(slot(hash))) {
                    compare(file, bytes, last - BLOCK + 1, index.getOrDefault(hash, List.of()), found);
                }
            }
        }
    }

    private void compare(Path file, ByteBuffer bytes, int at, List<Place> places, Map<String, String> found) {
        for (Place place : places) {
            if (!found.containsKey(place.name()) && isRun(bytes, at, place.text(), place.at())) {
                found.put(place.name(), file + " at " + at);
            }
        }
    }

    /// Whether the block lies within 32 bytes in a row that are the same on both sides.
    private static boolean isRun(ByteBuffer bytes, int at, byte[] text, int textAt) {
        int before = 0;
        while (before < RUN - BLOCK && same(bytes, at - before - 1, text, textAt - before - 1)) {
            before++;
        }
        int length = 0;
        while (length < before + RUN && same(bytes, at - before + length, text, textAt - before + length)) {
            length++;
        }
        for (int start = 0; start + RUN <= length; start++) {
            if (saysSomething(text, textAt - before + start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(ByteBuffer bytes, int at, byte[] text, int textAt) {
        return at >= 0 && textAt >= 0 && at < bytes.limit() && textAt < text.length && bytes.get(at) == text[textAt];
    }
}
