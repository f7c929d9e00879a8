package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;

import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// One writer's random uploads, overwrites, copies, appends, multipart uploads and deletions among
/// names of its own. Ends with the first problem.
final class Workload implements Runnable {
    static final String ABSENT = "absent";
    static final String ALIAS = "alias/finance";
    static final List<EncryptionRule> RULES = List.of(
            EncryptionRule.none(),
            EncryptionRule.ossManaged(),
            new EncryptionRule.OssManaged(DataAlgorithm.SM4),
            EncryptionRule.kmsManaged(),
            EncryptionRule.kms(ALIAS),
            new EncryptionRule.Kms(new EncryptionRule.KeyChoice.Named(ALIAS), DataAlgorithm.SM4));
    private static final int NAMES = 6;
    private static final int PART = 102_400;
    private static final int[] SIZES = {0, 1, 300, 5_000, 5_000, 40_000, 262_143, 262_144, 262_145, 600_000};

    private final OpenStore store;
    private final String prefix;
    private final Random random;
    private final Journal journal;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Boolean> appendable = new TreeMap<>();
    private volatile Optional<EngineException> end = Optional.empty();
    private volatile boolean stopped;

    Workload(OpenStore store, String prefix, Random random, Journal journal) {
        this.store = store;
        this.prefix = prefix;
        this.random = random;
        this.journal = journal;
    }

    /// Makes the key that some of the rules name.
    static void prepare(OpenStore store) throws EngineException {
        store.engine()
                .keys()
                .create()
                .run(
                        call(),
                        new CreateKey.Request(
                                KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.of(new KeyAlias(ALIAS))));
    }

    /// All objects and the digests of what reading them gives.
    static Map<String, String> digests(OpenStore store) throws EngineException, IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String key : keys(store, "")) {
            digests.put(key, digest(store.get(key)));
        }
        return digests;
    }

    /// All names that begin with `prefix`, page by page.
    static List<String> keys(OpenStore store, String prefix) throws EngineException {
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            ListObjects.Listing page = store.engine()
                    .objects()
                    .list()
                    .run(call(), ListObjects.Request.of(BUCKET, prefix).after(next.get()));
            page.objects().forEach(entry -> keys.add(entry.key().value()));
            next = page.nextMarker();
        }
        return keys;
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks it to end after what it is at.
    void stop() {
        stopped = true;
    }

    /// Why it ended.
    Optional<EngineException> end() {
        return end;
    }

    @Override
    public void run() {
        try {
            for (String key : keys(store, prefix)) {
                contents.put(key, store.get(key));
                appendable.put(key, false);
            }
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                step();
            }
        } catch (EngineException e) {
            end = Optional.of(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void step() throws EngineException {
        String key = prefix + random.nextInt(NAMES);
        boolean there = contents.containsKey(key);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> put(key);
            case 3 -> copyFrom(key);
            case 4 -> rewrite(key);
            case 5, 6 -> append(key);
            case 7 -> multipart(key);
            case 8 -> upload(key);
            default -> {
                if (there) {
                    delete(key);
                } else {
                    put(key);
                }
            }
        }
    }

    private EncryptionRule rule() {
        return RULES.get(random.nextInt(RULES.size()));
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] bytes() {
        return bytes(SIZES[random.nextInt(SIZES.length)]);
    }

    @FunctionalInterface
    private interface Action {
        void run() throws EngineException;
    }

    private void change(String key, byte[] after, Action action) throws EngineException {
        journal.begun(key, digest(after));
        action.run();
        contents.put(key, after);
        appendable.put(key, false);
        journal.acknowledged(key);
    }

    private void put(String key) throws EngineException {
        byte[] content = bytes();
        change(key, content, () -> store.put(key, content, rule()));
    }

    private void copyFrom(String key) throws EngineException {
        String source = prefix + random.nextInt(NAMES);
        byte[] content = contents.get(source);
        if (content != null) {
            change(key, content, () -> copy(source, key));
        }
    }

    private void rewrite(String key) throws EngineException {
        byte[] content = contents.get(key);
        if (content != null) {
            change(key, content, () -> copy(key, key));
        }
    }

    private void copy(String from, String to) throws EngineException {
        store.engine()
                .objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(
                                        GetObject.Request.of(BUCKET, new ObjectKey(from)),
                                        HeadObject.Request.of(BUCKET, new ObjectKey(to)))
                                .encryptedBy(rule()));
    }

    private void append(String key) throws EngineException {
        byte[] before = contents.get(key);
        if (before != null && !appendable.getOrDefault(key, false)) {
            delete(key);
            before = null;
        }
        byte[] start = before == null ? new byte[0] : before;
        byte[] more = bytes(1 + random.nextInt(60_000));
        byte[] after = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, after, start.length, more.length);
        change(
                key,
                after,
                () -> store.engine()
                        .objects()
                        .append()
                        .run(
                                call(),
                                new AppendObject.Request(
                                        BUCKET,
                                        new ObjectKey(key),
                                        start.length,
                                        ObjectMetadata.none(),
                                        Optional.of(rule()),
                                        new ByteArrayInputStream(more))));
        appendable.put(key, after.length < 400_000);
    }

    private MultipartUpload initiate(String key) throws EngineException {
        return store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey(key),
                                ObjectMetadata.none(),
                                Optional.of(rule()),
                                Overwrite.ALLOWED))
                .upload();
    }

    private void part(MultipartUpload upload, int number, byte[] content) throws EngineException {
        store.engine()
                .multipart()
                .uploadPart()
                .run(
                        call(),
                        new UploadPart.Request(
                                upload,
                                number,
                                Optional.empty(),
                                UploadPart.Content.of(new ByteArrayInputStream(content))));
    }

    private void multipart(String key) throws EngineException {
        MultipartUpload upload = initiate(key);
        byte[] whole = bytes(PART + random.nextInt(PART));
        part(upload, 2, Arrays.copyOfRange(whole, PART, whole.length));
        part(upload, 1, bytes(300));
        part(upload, 1, Arrays.copyOf(whole, PART));
        change(
                key,
                whole,
                () -> store.engine()
                        .multipart()
                        .complete()
                        .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED)));
    }

    /// An upload that is begun and given up.
    private void upload(String key) throws EngineException {
        MultipartUpload upload = initiate(key);
        part(upload, 1, bytes(300));
        if (random.nextBoolean()) {
            store.engine().multipart().abort().run(call(), upload);
        }
    }

    private void delete(String key) throws EngineException {
        journal.begun(key, ABSENT);
        store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(key)));
        contents.remove(key);
        journal.acknowledged(key);
    }
}
