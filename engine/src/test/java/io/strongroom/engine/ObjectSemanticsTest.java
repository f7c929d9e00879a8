package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload.NamedPart;
import io.strongroom.engine.usecase.object.Conditions;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListParts;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What OSS promises about objects, call by call.
final class ObjectSemanticsTest {
    private static final ObjectKey KEY = new ObjectKey("a");
    private static final int PART = 150_000;

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws EngineException {
        store = OpenStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws EngineException {
        store.close();
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private ObjectDetails head() throws EngineException {
        return store.engine().objects().head().run(call(), HeadObject.Request.of(BUCKET, KEY));
    }

    private ObjectEntry append(long position, byte[] content, Optional<EncryptionRule> rule) throws EngineException {
        return store.engine()
                .objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET, KEY, position, ObjectMetadata.none(), rule, new ByteArrayInputStream(content)));
    }

    private MultipartUpload initiate(EncryptionRule rule) throws EngineException {
        return store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET, KEY, ObjectMetadata.none(), Optional.of(rule), Overwrite.ALLOWED))
                .upload();
    }

    private UploadPart.Stored part(MultipartUpload upload, int number, byte[] content) throws EngineException {
        return store.engine()
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

    private ObjectEntry complete(MultipartUpload upload, List<NamedPart> parts) throws EngineException {
        return store.engine()
                .multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.of(parts), Overwrite.ALLOWED));
    }

    @Test
    void theETagIsTheMd5OfThePlaintextWhateverTheMode() throws Exception {
        byte[] content = content(1000);
        assertThat(store.put("a", content, EncryptionRule.ossManaged()).etag()).isEqualTo(md5(content));
        assertThat(store.put("a", content).etag()).isEqualTo(md5(content));
    }

    @Test
    void aRequestBeatsTheDefaultAndNothingIsMixedIn() throws Exception {
        store.engine()
                .buckets()
                .putEncryption()
                .run(
                        call(),
                        new PutBucketEncryption.Request(
                                BUCKET,
                                new EncryptionRule.Kms(new EncryptionRule.KeyChoice.Managed(), DataAlgorithm.SM4)));
        assertThat(store.put("a", content(1)).encryption().headers().dataAlgorithm())
                .contains("SM4");
        ObjectEntry own = store.put("a", content(1), EncryptionRule.kmsManaged());
        assertThat(own.encryption().headers().dataAlgorithm()).isEmpty();
        assertThat(store.put("a", content(1), EncryptionRule.ossManaged())
                        .encryption()
                        .mode())
                .isEqualTo(EncryptionMode.SSE_OSS);
    }

    @Test
    void anUploadUnderAnUnknownKeyIsRefusedAndChangesNothing() throws Exception {
        store.put("a", content(10));
        assertThat(problemOf(() -> store.put("a", content(20), EncryptionRule.kms("no-such-key"))))
                .isEqualTo(new Problem.KeyNotFound("no-such-key"));
        assertThat(problemOf(() -> store.put("a", content(20), EncryptionRule.kms("alias/none"))))
                .isEqualTo(new Problem.AliasNotFound("alias/none"));
        assertThat(store.get("a")).isEqualTo(content(10));
    }

    @Test
    void aWrongDigestIsRefusedAndLeavesTheOldObject() throws Exception {
        store.put("a", content(10));
        PutObject.Request wrong = new PutObject.Request(
                BUCKET,
                KEY,
                ObjectMetadata.none(),
                Optional.empty(),
                Overwrite.ALLOWED,
                Optional.of(new byte[16]),
                new ByteArrayInputStream(content(20)));
        assertThat(problemOf(() -> store.engine().objects().put().run(call(), wrong)))
                .isInstanceOf(Problem.InvalidDigest.class);
        assertThat(store.get("a")).isEqualTo(content(10));
    }

    @Test
    void aForbiddenOverwriteAndACancelledUploadChangeNothing() throws Exception {
        store.put("a", content(10));
        PutObject.Request again = new PutObject.Request(
                BUCKET,
                KEY,
                ObjectMetadata.none(),
                Optional.empty(),
                Overwrite.FORBIDDEN,
                Optional.empty(),
                new ByteArrayInputStream(content(20)));
        assertThat(problemOf(() -> store.engine().objects().put().run(call(), again)))
                .isInstanceOf(Problem.ObjectAlreadyExists.class);
        Cancellation stop = new Cancellation();
        stop.request();
        assertThat(problemOf(() -> store.engine()
                        .objects()
                        .put()
                        .run(call().with(stop), PutObject.Request.of(BUCKET, KEY, InputStream.nullInputStream()))))
                .isEqualTo(new Problem.Cancelled());
        assertThat(store.get("a")).isEqualTo(content(10));
    }

    @Test
    void userMetadataIsLowerCaseAndLimited() throws Exception {
        TreeMap<String, String> user = new TreeMap<>();
        user.put("Owner", "李伟");
        ObjectMetadata metadata = new ObjectMetadata(Optional.of("text/plain"), new TreeMap<>(), user);
        PutObject.Request request =
                PutObject.Request.of(BUCKET, KEY, InputStream.nullInputStream()).with(metadata);
        store.engine().objects().put().run(call(), request);
        assertThat(head().metadata().user()).containsEntry("owner", "李伟");
        user.put("big", "x".repeat(ObjectMetadata.MAX_USER_BYTES));
        ObjectMetadata tooLarge = new ObjectMetadata(Optional.empty(), new TreeMap<>(), user);
        assertThat(problemOf(() -> store.engine().objects().put().run(call(), request.with(tooLarge))))
                .isInstanceOf(Problem.MetadataTooLarge.class);
    }

    @Test
    void rangesAndConditionsAreAnsweredAsInOss() throws Exception {
        byte[] content = content(1000);
        ObjectEntry entry = store.put("a", content, EncryptionRule.ossManaged());
        ByteRange range = new ByteRange.Between(100, Optional.of(199L), ByteRange.Behavior.OSS_DEFAULT);
        assertThat(store.get(new GetObject.Request(BUCKET, KEY, range, Conditions.none())))
                .isEqualTo(Arrays.copyOfRange(content, 100, 200));
        ByteRange late = new ByteRange.Between(1000, Optional.empty(), ByteRange.Behavior.STANDARD);
        assertThat(problemOf(() -> store.get(new GetObject.Request(BUCKET, KEY, late, Conditions.none()))))
                .isEqualTo(new Problem.InvalidRange(1000));
        Conditions other = new Conditions(Optional.of("\"0\""), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(problemOf(() -> store.get(new GetObject.Request(BUCKET, KEY, ByteRange.whole(), other))))
                .isInstanceOf(Problem.PreconditionFailed.class);
        Conditions same =
                new Conditions(Optional.empty(), Optional.of(entry.etag()), Optional.empty(), Optional.empty());
        assertThat(problemOf(() -> store.get(new GetObject.Request(BUCKET, KEY, ByteRange.whole(), same))))
                .isInstanceOf(Problem.NotModified.class);
    }

    @Test
    void appendsFollowTheFirstOnesEncryptionAndRefuseAnotherPosition() throws Exception {
        byte[] first = content(300_000);
        byte[] second = content(10);
        append(0, first, Optional.of(EncryptionRule.kmsManaged()));
        ObjectEntry longer = append(first.length, second, Optional.of(EncryptionRule.ossManaged()));
        assertThat(longer.encryption().mode()).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
        assertThat(longer.type()).isEqualTo(ObjectType.APPENDABLE);
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        assertThat(store.get("a")).isEqualTo(all);
        assertThat(problemOf(() -> append(5, second, Optional.empty())))
                .isEqualTo(new Problem.PositionNotEqualToLength(BUCKET, KEY, all.length));
        store.put("a", second);
        assertThat(problemOf(() -> append(second.length, second, Optional.empty())))
                .isInstanceOf(Problem.ObjectNotAppendable.class);
    }

    @Test
    void partsBecomeOneObjectWithoutBeingCopiedAndTheRestGoes() throws Exception {
        MultipartUpload upload = initiate(EncryptionRule.ossManaged());
        UploadPart.Stored one = part(upload, 1, content(PART));
        part(upload, 2, content(77));
        UploadPart.Stored two = part(upload, 2, content(PART + 1));
        part(upload, 5, content(5));
        assertThat(store.engine()
                        .multipart()
                        .listParts()
                        .run(call(), new ListParts.Request(upload, 0, 2))
                        .parts())
                .hasSize(2);
        ObjectEntry entry =
                complete(upload, List.of(new NamedPart(1, one.etag()), new NamedPart(2, "\"" + two.etag() + "\"")));
        byte[] all = Arrays.copyOf(content(PART), 2 * PART + 1);
        System.arraycopy(content(PART + 1), 0, all, PART, PART + 1);
        assertThat(store.get("a")).isEqualTo(all);
        assertThat(entry.etag()).endsWith("-2");
        assertThat(entry.crc64()).isEqualTo(store.put("whole", all).crc64());
        assertThat(problemOf(() -> part(upload, 1, content(1)))).isInstanceOf(Problem.NoSuchUpload.class);
        ByteRange across = new ByteRange.Between(PART - 5, Optional.of(PART + 4L), ByteRange.Behavior.OSS_DEFAULT);
        assertThat(store.get(new GetObject.Request(BUCKET, KEY, across, Conditions.none())))
                .isEqualTo(Arrays.copyOfRange(all, PART - 5, PART + 5));
    }

    @Test
    void aPartListThatDoesNotFitIsRefusedAndTheUploadGoesOn() throws Exception {
        MultipartUpload upload = initiate(EncryptionRule.none());
        UploadPart.Stored one = part(upload, 1, content(5));
        UploadPart.Stored two = part(upload, 2, content(5));
        assertThat(problemOf(() ->
                        complete(upload, List.of(new NamedPart(2, two.etag()), new NamedPart(1, one.etag())))))
                .isEqualTo(new Problem.InvalidPartOrder());
        assertThat(problemOf(() -> complete(upload, List.of(new NamedPart(1, two.etag() + "0")))))
                .isEqualTo(new Problem.InvalidPart(1));
        assertThat(problemOf(() ->
                        complete(upload, List.of(new NamedPart(1, one.etag()), new NamedPart(2, two.etag())))))
                .isInstanceOf(Problem.EntityTooSmall.class);
        assertThat(problemOf(() -> store.engine().buckets().delete().run(call(), BUCKET)))
                .isEqualTo(new Problem.BucketNotEmpty(BUCKET, 0, 1));
        store.engine().multipart().abort().run(call(), upload);
        store.engine().buckets().delete().run(call(), BUCKET);
    }

    @Test
    void metadataIsReplacedByACopyOntoItselfAndManyObjectsGoAtOnce() throws Exception {
        store.put("a", content(10), EncryptionRule.ossManaged());
        GetObject.Request source = GetObject.Request.of(BUCKET, KEY);
        HeadObject.Request target = HeadObject.Request.of(BUCKET, KEY);
        ObjectEntry plain = store.engine()
                .objects()
                .copy()
                .run(call(), CopyObject.Request.of(source, target).replacing(ObjectMetadata.ofType("text/csv")));
        assertThat(plain.encryption().headers()).isEqualTo(SseHeaders.absent());
        assertThat(head().metadata().effectiveContentType()).isEqualTo("text/csv");
        assertThat(store.engine()
                        .objects()
                        .deleteAll()
                        .run(call(), new DeleteObjects.Request(BUCKET, List.of(KEY, new ObjectKey("b")))))
                .isEqualTo(new DeleteObjects.Result(1, List.of()));
        assertThat(problemOf(() -> store.get("a"))).isInstanceOf(Problem.NoSuchKey.class);
    }
}
