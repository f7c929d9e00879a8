package io.strongroom.engine.meta;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/// A database file in which what is newer than one state is not seen, and can be erased.
///
/// H2 writes a state as one chunk, known by its header and its footer, and takes the newest chunk that
/// has both for whole, whatever lies between; it also meets chunks of states that were dropped
/// earlier. Without their headers it does not see them.
final class HidingFile extends SingleFileStore {
    private static final int BLOCK = 4096;
    private static final int PIECE = 1 << 20;
    private static final int LONGEST_HEADER = 1024;
    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.US_ASCII);

    private final NavigableSet<Long> hidden = new TreeSet<>();

    HidingFile() {
        super(new HashMap<>(Map.of("recoveryMode", 1)));
    }

    /// What both copies of the file's header say; a copy that did not reach the disk whole says
    /// nothing. The file must be open.
    List<Map<String, String>> headers() {
        int length = (int) Math.min(2 * BLOCK, size());
        byte[] copies = super.readFully((SFChunk) null, 0, length).array();
        List<Map<String, String>> headers = new ArrayList<>();
        for (int at = 0; at + BLOCK <= length; at += BLOCK) {
            headers.add(map(copies, at));
        }
        return headers;
    }

    /// The names and values that stand in a line.
    private static Map<String, String> map(byte[] bytes, int at) {
        int end = at;
        while (end < at + LONGEST_HEADER && bytes[end] != '\n' && bytes[end] != 0) {
            end++;
        }
        try {
            return DataUtils.parseMap(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        } catch (MVStoreException _) {
            // The content of a page that happens to begin like a header, or half a header.
            return Map.of();
        }
    }

    /// Hides what is newer than a state; the file must be open.
    void hideNewerThan(long version) {
        for (long at = 0; at < size(); at += PIECE) {
            int length = (int) Math.min(PIECE, size() - at);
            byte[] piece = super.readFully((SFChunk) null, at, length).array();
            for (int block = 0; block + BLOCK <= length; block += BLOCK) {
                long place = at + block;
                if (versionOf(piece, block, place / BLOCK).orElse(version) > version) {
                    hidden.add(place);
                }
            }
        }
    }

    /// The state a chunk belongs to whose header stands here, if one does.
    private static OptionalLong versionOf(byte[] piece, int at, long block) {
        for (int i = 0; i < CHUNK.length; i++) {
            if (piece[at + i] != CHUNK[i]) {
                return OptionalLong.empty();
            }
        }
        Map<String, String> header = map(piece, at);
        try {
            long where = DataUtils.readHexLong(header, "block", block);
            long id = DataUtils.readHexLong(header, "chunk", 0);
            return where == block || where == 0
                    ? OptionalLong.of(DataUtils.readHexLong(header, "version", id))
                    : OptionalLong.empty();
        } catch (MVStoreException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        ByteBuffer bytes = super.readFully(chunk, position, length);
        for (long place : hidden.subSet(position - BLOCK, false, position + length, false)) {
            long from = Math.max(place, position);
            long to = Math.min(place + BLOCK, position + length);
            for (long at = from; at < to; at++) {
                bytes.put((int) (at - position), (byte) 0);
            }
        }
        return bytes;
    }

    /// Erases for good what is hidden.
    void eraseHidden() {
        for (long place : hidden) {
            writeFully((SFChunk) null, place, ByteBuffer.allocate(BLOCK));
        }
        sync();
        hidden.clear();
    }
}
