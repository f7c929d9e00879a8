package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;

import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;

/// One change each, on a store that [#prepare] made: what the object was before, what it is after.
enum Story {
    PUT("fresh", Optional.empty(), Optional.of(content(300_000))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            // The first use of this key, so that the key is made as well.
            store.put("fresh", content(300_000), EncryptionRule.kmsManaged());
        }
    },
    OVERWRITE("old", Optional.of(content(1_000)), Optional.of(content(2_000))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            store.put("old", content(2_000), EncryptionRule.ossManaged());
        }
    },
    COPY_ONTO_ITSELF("old", Optional.of(content(1_000)), Optional.of(content(1_000))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            ObjectKey key = new ObjectKey("old");
            store.engine()
                    .objects()
                    .copy()
                    .run(
                            call(),
                            CopyObject.Request.of(GetObject.Request.of(BUCKET, key), HeadObject.Request.of(BUCKET, key))
                                    .encryptedBy(EncryptionRule.ossManaged()));
        }
    },
    APPEND("log", Optional.of(content(500)), Optional.of(joined(content(500), content(700)))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            append(store, 500, content(700));
        }
    },
    COMPLETE("film", Optional.of(content(10)), Optional.of(joined(content(102_400), content(50)))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            store.engine()
                    .multipart()
                    .complete()
                    .run(
                            call(),
                            new CompleteMultipartUpload.Request(running(store), Optional.empty(), Overwrite.ALLOWED));
        }
    },
    REPLACE_A_PART("film", Optional.of(content(10)), Optional.of(content(10))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            part(store, running(store), 2, content(60));
        }
    },
    ABORT("film", Optional.of(content(10)), Optional.of(content(10))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            store.engine().multipart().abort().run(call(), running(store));
        }
    },
    DELETE("old", Optional.of(content(1_000)), Optional.empty()) {
        @Override
        void tell(OpenStore store) throws EngineException {
            store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey("old")));
        }
    },
    DELETE_AND_SWEEP("old", Optional.of(content(1_000)), Optional.empty()) {
        @Override
        void tell(OpenStore store) throws EngineException {
            DELETE.tell(store);
            store.engine().sweep();
        }
    },
    REFUSED("old", Optional.of(content(1_000)), Optional.of(content(1_000))) {
        @Override
        void tell(OpenStore store) throws EngineException {
            PutObject.Request request =
                    PutObject.Request.of(BUCKET, new ObjectKey("old"), new ByteArrayInputStream(content(2_000)));
            store.engine()
                    .objects()
                    .put()
                    .run(
                            call(),
                            new PutObject.Request(
                                    BUCKET,
                                    request.key(),
                                    request.metadata(),
                                    request.encryption(),
                                    Overwrite.ALLOWED,
                                    Optional.of(new byte[16]),
                                    request.content()));
        }
    };

    private final String key;
    private final Optional<byte[]> before;
    private final Optional<byte[]> after;

    Story(String key, Optional<byte[]> before, Optional<byte[]> after) {
        this.key = key;
        this.before = before;
        this.after = after;
    }

    String key() {
        return key;
    }

    Optional<byte[]> before() {
        return before;
    }

    Optional<byte[]> after() {
        return after;
    }

    abstract void tell(OpenStore store) throws EngineException;

    /// What all stories begin with.
    static void prepare(OpenStore store) throws EngineException {
        store.put("old", content(1_000));
        store.put("bystander", content(5_000), EncryptionRule.ossManaged());
        store.put("film", content(10));
        append(store, 0, content(500));
        MultipartUpload upload = store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey("film"),
                                ObjectMetadata.none(),
                                Optional.of(EncryptionRule.ossManaged()),
                                Overwrite.ALLOWED))
                .upload();
        part(store, upload, 1, content(102_400));
        part(store, upload, 2, content(50));
    }

    private static void append(OpenStore store, long position, byte[] content) throws EngineException {
        store.engine()
                .objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey("log"),
                                position,
                                ObjectMetadata.none(),
                                Optional.of(EncryptionRule.ossManaged()),
                                new ByteArrayInputStream(content)));
    }

    private static void part(OpenStore store, MultipartUpload upload, int number, byte[] content)
            throws EngineException {
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

    private static MultipartUpload running(OpenStore store) throws EngineException {
        return store.engine()
                .multipart()
                .list()
                .run(call(), new ListMultipartUploads.Request(BUCKET, "", "", 10))
                .getFirst()
                .upload();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
