package io.strongroom.engine.kms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.blob.DiskFile;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The slot file and its second copy: one line with the SHA-256 of the rest, then JSON.
///
/// Two copies and a checksum let damage be told from a wrong secret. Each copy is written to a new
/// file, forced and renamed, and its folder forced, one copy after the other, so that one of them
/// is always whole. What stood there before is overwritten: an old secret, or an old root key,
/// opens nothing that is left.
final class SlotFile {
    static final int FORMAT = 1;
    static final String FIRST = "strongroom.slots";
    static final String SECOND = "strongroom.slots.copy";
    private static final String FRESH = ".new";
    private static final String OLD = ".old";
    private static final int DIGEST_LINE = 65;
    private static final long MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final Disk disk;

    SlotFile(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Whether a folder holds a store.
    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FIRST)) || Files.exists(folder.resolve(SECOND));
    }

    void write(SlotDocument document) throws EngineException {
        byte[] content = bytes(document);
        try {
            writeCopy(FIRST, content);
            writeCopy(SECOND, content);
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    /// A document as it stands in a copy.
    static byte[] bytes(SlotDocument document) {
        byte[] body = encode(document).getBytes(StandardCharsets.UTF_8);
        byte[] line = (HexFormat.of().formatHex(sha256(body)) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(line.length + body.length)
                .put(line)
                .put(body)
                .array();
    }

    private void writeCopy(String name, byte[] content) throws IOException {
        Path copy = folder.resolve(name);
        Path fresh = folder.resolve(name + FRESH);
        Path old = folder.resolve(name + OLD);
        disk.delete(fresh);
        try (DiskFile file = disk.create(fresh)) {
            file.append(ByteBuffer.wrap(content));
            file.force();
        }
        disk.erase(old);
        if (disk.exists(copy)) {
            disk.rename(copy, old);
        }
        disk.rename(fresh, copy);
        disk.forceDirectory(folder);
        disk.erase(old);
    }

    /// Whether both copies are there and of the same generation, and nothing older lies beside
    /// them. A damaged copy is not for us to judge here.
    boolean isSettled() throws EngineException {
        Optional<SlotDocument> first = readCopy(FIRST);
        Optional<SlotDocument> second = readCopy(SECOND);
        boolean differ = first.isPresent()
                && second.isPresent()
                && first.get().generation() != second.get().generation();
        try {
            return !differ
                    && disk.exists(folder.resolve(FIRST))
                    && disk.exists(folder.resolve(SECOND))
                    && !disk.exists(folder.resolve(FIRST + OLD))
                    && !disk.exists(folder.resolve(SECOND + OLD));
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    /// The newest whole copy.
    ///
    /// @throws EngineException with [Problem.NotAStore], [Problem.SlotsDamaged] or
    ///     [Problem.StoreTooNew]
    SlotDocument read() throws EngineException {
        if (!exists(folder)) {
            throw new EngineException(new Problem.NotAStore(folder.toString()));
        }
        Optional<SlotDocument> first = readCopy(FIRST);
        Optional<SlotDocument> second = readCopy(SECOND);
        SlotDocument newest = newest(first, second);
        if (newest.format() > FORMAT) {
            throw new EngineException(new Problem.StoreTooNew(folder.toString(), newest.format(), FORMAT));
        }
        return newest;
    }

    private SlotDocument newest(Optional<SlotDocument> first, Optional<SlotDocument> second) throws EngineException {
        if (first.isEmpty() && second.isEmpty()) {
            throw new EngineException(new Problem.SlotsDamaged(folder.toString(), FIRST + ", " + SECOND));
        }
        if (first.isEmpty() || second.isEmpty()) {
            return first.orElseGet(second::orElseThrow);
        }
        return first.get().generation() >= second.get().generation() ? first.get() : second.get();
    }

    private Optional<SlotDocument> readCopy(String name) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            if (all.length <= DIGEST_LINE) {
                return Optional.empty();
            }
            byte[] body = java.util.Arrays.copyOfRange(all, DIGEST_LINE, all.length);
            String line = new String(all, 0, DIGEST_LINE - 1, StandardCharsets.US_ASCII);
            boolean whole = line.equals(HexFormat.of().formatHex(sha256(body)));
            return whole ? Optional.of(decode(body)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String encode(SlotDocument document) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", document.format());
        root.put("storeId", document.storeId().toString());
        root.put("createdAt", document.createdAt().toString());
        root.put("generation", document.generation());
        ArrayNode slots = root.putArray("slots");
        for (SlotDocument.Slot slot : document.slots()) {
            slots.addObject()
                    .put("id", slot.id())
                    .put("type", slot.type().name())
                    .put("label", slot.label())
                    .put("createdAt", slot.createdAt().toString())
                    .put("salt", hex(slot.salt()))
                    .put("memoryKiB", slot.memoryKiB())
                    .put("iterations", slot.iterations())
                    .put("parallelism", slot.parallelism())
                    .put("wrappedRoot", hex(slot.wrappedRoot()))
                    .put("wrappedSlotKey", hex(slot.wrappedSlotKey()));
        }
        ObjectNode auxiliary = root.putObject("auxiliary");
        document.auxiliary().forEach((name, wrapped) -> auxiliary.put(name, hex(wrapped)));
        document.nextRoot().ifPresent(wrapped -> root.put("nextRoot", hex(wrapped)));
        return root.toPrettyString() + "\n";
    }

    private static SlotDocument decode(byte[] body) throws IOException {
        JsonNode root = JSON.readTree(body);
        List<SlotDocument.Slot> slots = new ArrayList<>();
        for (JsonNode slot : root.path("slots")) {
            slots.add(new SlotDocument.Slot(
                    slot.path("id").asText(),
                    SlotType.valueOf(slot.path("type").asText()),
                    slot.path("label").asText(),
                    Instant.parse(slot.path("createdAt").asText()),
                    bytes(slot.path("salt")),
                    slot.path("memoryKiB").asInt(),
                    slot.path("iterations").asInt(),
                    slot.path("parallelism").asInt(),
                    bytes(slot.path("wrappedRoot")),
                    bytes(slot.path("wrappedSlotKey"))));
        }
        SortedMap<String, byte[]> auxiliary = new TreeMap<>();
        root.path("auxiliary").properties().forEach(entry -> auxiliary.put(entry.getKey(), bytes(entry.getValue())));
        return new SlotDocument(
                root.path("format").asInt(),
                UUID.fromString(root.path("storeId").asText()),
                Instant.parse(root.path("createdAt").asText()),
                root.path("generation").asLong(),
                slots,
                auxiliary,
                Optional.of(root.path("nextRoot")).filter(JsonNode::isTextual).map(SlotFile::bytes));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(JsonNode node) {
        return HexFormat.of().parseHex(node.asText());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
