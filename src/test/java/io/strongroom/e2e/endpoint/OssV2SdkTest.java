package io.strongroom.e2e.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aliyun.sdk.service.oss2.OSSClient;
import com.aliyun.sdk.service.oss2.PresignOptions;
import com.aliyun.sdk.service.oss2.credentials.StaticCredentialsProvider;
import com.aliyun.sdk.service.oss2.exceptions.ServiceException;
import com.aliyun.sdk.service.oss2.models.AppendObjectRequest;
import com.aliyun.sdk.service.oss2.models.ApplyServerSideEncryptionByDefault;
import com.aliyun.sdk.service.oss2.models.CompleteMultipartUpload;
import com.aliyun.sdk.service.oss2.models.CompleteMultipartUploadRequest;
import com.aliyun.sdk.service.oss2.models.CopyObjectRequest;
import com.aliyun.sdk.service.oss2.models.Delete;
import com.aliyun.sdk.service.oss2.models.DeleteBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.DeleteMarkerEntry;
import com.aliyun.sdk.service.oss2.models.DeleteMultipleObjectsRequest;
import com.aliyun.sdk.service.oss2.models.DeleteMultipleObjectsResult;
import com.aliyun.sdk.service.oss2.models.DeleteObjectRequest;
import com.aliyun.sdk.service.oss2.models.DeleteObjectResult;
import com.aliyun.sdk.service.oss2.models.DeletedInfo;
import com.aliyun.sdk.service.oss2.models.GetBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.GetObjectRequest;
import com.aliyun.sdk.service.oss2.models.GetObjectResult;
import com.aliyun.sdk.service.oss2.models.HeadObjectRequest;
import com.aliyun.sdk.service.oss2.models.HeadObjectResult;
import com.aliyun.sdk.service.oss2.models.InitiateMultipartUploadRequest;
import com.aliyun.sdk.service.oss2.models.ListObjectVersionsRequest;
import com.aliyun.sdk.service.oss2.models.ListObjectVersionsResult;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Request;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Result;
import com.aliyun.sdk.service.oss2.models.ObjectIdentifier;
import com.aliyun.sdk.service.oss2.models.ObjectSummary;
import com.aliyun.sdk.service.oss2.models.ObjectVersion;
import com.aliyun.sdk.service.oss2.models.Part;
import com.aliyun.sdk.service.oss2.models.PutBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.PutBucketRequest;
import com.aliyun.sdk.service.oss2.models.PutBucketVersioningRequest;
import com.aliyun.sdk.service.oss2.models.PutObjectRequest;
import com.aliyun.sdk.service.oss2.models.ServerSideEncryptionRule;
import com.aliyun.sdk.service.oss2.models.UploadPartRequest;
import com.aliyun.sdk.service.oss2.models.VersioningConfiguration;
import com.aliyun.sdk.service.oss2.transport.BinaryData;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import io.strongroom.engine.usecase.key.CreateKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second Java SDK of OSS, unmodified, signing with V1 and V4, with its own check of what it uploads.
final class OssV2SdkTest {
    private static final String BUCKET = "docs";
    private static final int SEGMENT = 256 << 10;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private ServedStore store;

    private final List<OSSClient> clients = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        store = ServedStore.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        for (OSSClient client : clients) {
            client.close();
        }
        store.close();
    }

    private OSSClient client(String version, ServedStore.Key key) {
        OSSClient client = OSSClient.newBuilder()
                .endpoint(store.address().toString())
                .region("cn-hangzhou")
                .signatureVersion(version)
                .credentialsProvider(new StaticCredentialsProvider(key.id(), key.secret()))
                .retryMaxAttempts(1)
                .build();
        clients.add(client);
        return client;
    }

    private OSSClient withBucket(String version) {
        OSSClient oss = client(version, store.owner());
        oss.putBucket(PutBucketRequest.newBuilder().bucket(BUCKET).build());
        return oss;
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static PutObjectRequest.Builder put(String key, byte[] content) {
        return PutObjectRequest.newBuilder().bucket(BUCKET).key(key).body(BinaryData.fromBytes(content));
    }

    private static byte[] get(OSSClient oss, String key) throws Exception {
        return body(oss.getObject(
                GetObjectRequest.newBuilder().bucket(BUCKET).key(key).build()));
    }

    private static byte[] body(GetObjectResult got) throws IOException {
        try (InputStream body = got.body()) {
            return body.readAllBytes();
        }
    }

    private static HeadObjectResult head(OSSClient oss, String key) {
        return oss.headObject(
                HeadObjectRequest.newBuilder().bucket(BUCKET).key(key).build());
    }

    private static String code(Runnable call) {
        return Optional.ofNullable(ServiceException.asCause(catchThrowable(call::run)))
                .map(ServiceException::errorCode)
                .orElse("none");
    }

    private KeyEntry key() throws Exception {
        return store.engine()
                .keys()
                .create()
                .run(
                        ServedStore.root(),
                        new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void objectsComeBackAsTheyWere(String version) throws Exception {
        OSSClient oss = withBucket(version);
        for (int size : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT + 7}) {
            String key = "目录/a b+c%d😀/" + size;
            oss.putObject(put(key, content(size))
                    .metadata(Map.of("owner", "li"))
                    .contentType("text/plain;charset=UTF-8")
                    .build());
            assertThat(get(oss, key)).as(key).isEqualTo(content(size));
            HeadObjectResult head = head(oss, key);
            assertThat(head.contentLength()).isEqualTo(size);
            assertThat(head.metadata()).containsEntry("owner", "li");
            assertThat(head.contentType()).isEqualTo("text/plain;charset=UTF-8");
        }
        GetObjectResult part = oss.getObject(GetObjectRequest.newBuilder()
                .bucket(BUCKET)
                .key("目录/a b+c%d😀/" + SEGMENT)
                .range("bytes=10-19")
                .build());
        assertThat(part.contentRange()).isEqualTo("bytes 10-19/" + SEGMENT);
        assertThat(body(part)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void everyWayOfEncryptingIsToldAlike(String version) throws Exception {
        OSSClient oss = withBucket(version);
        String key = key().id().toString();
        oss.putObject(put("managed", content(9)).serverSideEncryption("AES256").build());
        oss.putObject(put("kms", content(9)).serverSideEncryption("KMS").build());
        oss.putObject(put("chosen", content(9))
                .serverSideEncryption("KMS")
                .serverSideEncryptionKeyId(key)
                .build());
        assertThat(head(oss, "managed").serverSideEncryption()).isEqualTo("AES256");
        assertThat(head(oss, "kms").serverSideEncryption()).isEqualTo("KMS");
        assertThat(head(oss, "chosen").serverSideEncryptionKeyId()).isEqualTo(key);
        oss.copyObject(CopyObjectRequest.newBuilder()
                .bucket(BUCKET)
                .key("managed")
                .sourceKey("managed")
                .serverSideEncryption("KMS")
                .serverSideEncryptionKeyId(key)
                .metadataDirective("REPLACE")
                .build());
        assertThat(head(oss, "managed").serverSideEncryptionKeyId()).isEqualTo(key);
        assertThat(get(oss, "managed")).isEqualTo(content(9));
    }

    /// With V1 this client leaves `encryption` out of what it signs. To let that pass would let anybody turn a signed
    /// listing into another request.
    @Test
    void whatIsNotSignedIsRefused() {
        OSSClient oss = withBucket("v1");
        assertThat(code(() -> oss.getBucketEncryption(
                        GetBucketEncryptionRequest.newBuilder().bucket(BUCKET).build())))
                .isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void aBucketHasADefault() throws Exception {
        OSSClient oss = withBucket("v4");
        GetBucketEncryptionRequest ask =
                GetBucketEncryptionRequest.newBuilder().bucket(BUCKET).build();
        assertThat(code(() -> oss.getBucketEncryption(ask))).isEqualTo("NoSuchServerSideEncryptionRule");
        oss.putBucketEncryption(PutBucketEncryptionRequest.newBuilder()
                .bucket(BUCKET)
                .serverSideEncryptionRule(ServerSideEncryptionRule.newBuilder()
                        .applyServerSideEncryptionByDefault(ApplyServerSideEncryptionByDefault.newBuilder()
                                .sSEAlgorithm("AES256")
                                .build())
                        .build())
                .build());
        assertThat(oss.getBucketEncryption(ask)
                        .serverSideEncryptionRule()
                        .applyServerSideEncryptionByDefault()
                        .sSEAlgorithm())
                .isEqualTo("AES256");
        oss.putObject(put("a", content(3)).build());
        assertThat(head(oss, "a").serverSideEncryption()).isEqualTo("AES256");
        oss.deleteBucketEncryption(
                DeleteBucketEncryptionRequest.newBuilder().bucket(BUCKET).build());
        assertThat(code(() -> oss.getBucketEncryption(ask))).isEqualTo("NoSuchServerSideEncryptionRule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void partsAndAppendsMakeOneObject(String version) throws Exception {
        OSSClient oss = withBucket(version);
        String upload = oss.initiateMultipartUpload(InitiateMultipartUploadRequest.newBuilder()
                        .bucket(BUCKET)
                        .key("parts")
                        .serverSideEncryption("KMS")
                        .build())
                .initiateMultipartUpload()
                .uploadId();
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            String tag = oss.uploadPart(UploadPartRequest.newBuilder()
                            .bucket(BUCKET)
                            .key("parts")
                            .uploadId(upload)
                            .partNumber((long) number)
                            .body(BinaryData.fromBytes(content(SEGMENT + number)))
                            .build())
                    .eTag();
            parts.add(Part.newBuilder().partNumber((long) number).eTag(tag).build());
        }
        oss.completeMultipartUpload(CompleteMultipartUploadRequest.newBuilder()
                .bucket(BUCKET)
                .key("parts")
                .uploadId(upload)
                .completeMultipartUpload(
                        CompleteMultipartUpload.newBuilder().parts(parts).build())
                .build());
        assertThat(get(oss, "parts")).hasSize(3 * SEGMENT + 6).startsWith(content(SEGMENT + 1));
        assertThat(head(oss, "parts").serverSideEncryption()).isEqualTo("KMS");

        long position = 0;
        for (int i = 1; i <= 3; i++) {
            position = oss.appendObject(AppendObjectRequest.newBuilder()
                            .bucket(BUCKET)
                            .key("log")
                            .position(position)
                            .body(BinaryData.fromBytes(content(100 * i)))
                            .build())
                    .nextAppendPosition();
        }
        assertThat(position).isEqualTo(600);
        assertThat(get(oss, "log")).hasSize(600).endsWith(content(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void listingsGoOnFromPageToPage(String version) throws Exception {
        OSSClient oss = withBucket(version);
        List<String> names = new ArrayList<>();
        for (int i = 100; i < 125; i++) {
            String name = "dir/合同 +%😀 " + i;
            names.add(name);
            oss.putObject(put(name, content(1)).build());
        }
        List<String> found = new ArrayList<>();
        for (ListObjectsV2Result page : oss.listObjectsV2Paginator(ListObjectsV2Request.newBuilder()
                .bucket(BUCKET)
                .prefix("dir/")
                .maxKeys(7L)
                .build())) {
            page.contents().stream().map(ObjectSummary::key).forEach(found::add);
        }
        assertThat(found).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void versionsAndDeleteMarkersAreTold(String version) throws Exception {
        OSSClient oss = withBucket(version);
        oss.putBucketVersioning(PutBucketVersioningRequest.newBuilder()
                .bucket(BUCKET)
                .versioningConfiguration(
                        VersioningConfiguration.newBuilder().status("Enabled").build())
                .build());
        String first = oss.putObject(put("a", content(1)).build()).versionId();
        String second = oss.putObject(put("a", content(2)).build()).versionId();
        DeleteObjectResult marked = oss.deleteObject(
                DeleteObjectRequest.newBuilder().bucket(BUCKET).key("a").build());
        assertThat(marked.deleteMarker()).isTrue();
        assertThat(oss.copyObject(CopyObjectRequest.newBuilder()
                                .bucket(BUCKET)
                                .key("copy")
                                .sourceKey("a")
                                .sourceVersionId(second)
                                .build())
                        .versionId())
                .isEqualTo(head(oss, "copy").versionId())
                .isNotNull();
        ListObjectVersionsResult listed = oss.listObjectVersions(ListObjectVersionsRequest.newBuilder()
                .bucket(BUCKET)
                .prefix("a")
                .build());
        assertThat(listed.versions().stream().map(ObjectVersion::versionId)).containsExactly(second, first);
        assertThat(listed.deleteMarkers().stream().map(DeleteMarkerEntry::versionId))
                .containsExactly(marked.versionId());
        assertThat(code(() -> oss.headObject(
                        HeadObjectRequest.newBuilder().bucket(BUCKET).key("a").build())))
                .isEqualTo("NoSuchKey");
        assertThat(body(oss.getObject(GetObjectRequest.newBuilder()
                        .bucket(BUCKET)
                        .key("a")
                        .versionId(first)
                        .build())))
                .isEqualTo(content(1));

        DeleteMultipleObjectsResult gone = oss.deleteMultipleObjects(DeleteMultipleObjectsRequest.newBuilder()
                .bucket(BUCKET)
                .delete(Delete.newBuilder()
                        .objects(List.of(
                                ObjectIdentifier.newBuilder()
                                        .key("a")
                                        .versionId(marked.versionId())
                                        .build(),
                                ObjectIdentifier.newBuilder()
                                        .key("a")
                                        .versionId(first)
                                        .build()))
                        .build())
                .build());
        assertThat(gone.deletedObjects().stream().map(DeletedInfo::versionId))
                .containsExactly(marked.versionId(), first);
        assertThat(gone.deletedObjects().stream().map(DeletedInfo::deleteMarkerVersionId))
                .containsExactly(marked.versionId(), null);
        assertThat(get(oss, "a")).isEqualTo(content(2));
        DeletedInfo again = oss.deleteMultipleObjects(DeleteMultipleObjectsRequest.newBuilder()
                        .bucket(BUCKET)
                        .delete(Delete.newBuilder()
                                .objects(List.of(
                                        ObjectIdentifier.newBuilder().key("a").build()))
                                .build())
                        .build())
                .deletedObjects()
                .getFirst();
        assertThat(again.deleteMarker()).isTrue();
        assertThat(again.deleteMarkerVersionId()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void aSignedAddressOpensOneObject(String version) throws Exception {
        OSSClient oss = withBucket(version);
        oss.putObject(put("a b/合同.pdf", content(77)).build());
        String url = oss.presign(
                        GetObjectRequest.newBuilder()
                                .bucket(BUCKET)
                                .key("a b/合同.pdf")
                                .build(),
                        PresignOptions.newBuilder()
                                .expiration(Duration.ofMinutes(5))
                                .build())
                .url();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(content(77));
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(url.replace("%E5%90%88", "%E5%90%89")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void everyRefusalHasItsCode(String version) throws Exception {
        OSSClient oss = withBucket(version);
        KeyEntry key = key();
        PutObjectRequest plain = put("a", content(1)).build();
        ServedStore.Key wrong = new ServedStore.Key(store.owner().id(), "not the secret");
        assertThat(code(() -> client(version, wrong).putObject(plain))).isEqualTo("SignatureDoesNotMatch");
        assertThat(code(() ->
                        client(version, new ServedStore.Key("nobody", "x")).putObject(plain)))
                .isEqualTo("InvalidAccessKeyId");
        assertThat(code(() -> oss.putObject(PutObjectRequest.newBuilder()
                        .bucket("nowhere")
                        .key("a")
                        .body(BinaryData.fromBytes(content(1)))
                        .build())))
                .isEqualTo("NoSuchBucket");
        assertThat(code(() -> fetch(oss, "missing"))).isEqualTo("NoSuchKey");
        assertThat(code(() -> oss.putObject(
                        put("a", content(1)).serverSideEncryption("DES").build())))
                .isEqualTo("InvalidEncryptionAlgorithmError");
        PutObjectRequest chosen = put("a", content(1))
                .serverSideEncryption("KMS")
                .serverSideEncryptionKeyId(key.id().toString())
                .build();
        oss.putObject(chosen);
        store.engine().keys().disable().run(ServedStore.root(), key.id());
        assertThat(code(() -> oss.putObject(chosen))).isEqualTo("KeyDisabled");
        store.engine()
                .users()
                .updateKey()
                .run(
                        ServedStore.root(),
                        new UpdateAccessKey.Request(Caller.ROOT, store.owner().id(), AccessState.DISABLED));
        assertThat(code(() -> oss.putObject(plain))).isEqualTo("InvalidAccessKeyId");
    }

    private static void fetch(OSSClient oss, String key) {
        oss.getObject(GetObjectRequest.newBuilder().bucket(BUCKET).key(key).build());
    }
}
