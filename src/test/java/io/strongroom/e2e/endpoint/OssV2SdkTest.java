package io.strongroom.e2e.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aliyun.sdk.service.oss2.OSSClient;
import com.aliyun.sdk.service.oss2.PresignOptions;
import com.aliyun.sdk.service.oss2.credentials.StaticCredentialsProvider;
import com.aliyun.sdk.service.oss2.exceptions.ServiceException;
import com.aliyun.sdk.service.oss2.models.AppendObjectRequest;
import com.aliyun.sdk.service.oss2.models.AppendObjectResult;
import com.aliyun.sdk.service.oss2.models.ApplyServerSideEncryptionByDefault;
import com.aliyun.sdk.service.oss2.models.CommonPrefix;
import com.aliyun.sdk.service.oss2.models.CompleteMultipartUpload;
import com.aliyun.sdk.service.oss2.models.CompleteMultipartUploadRequest;
import com.aliyun.sdk.service.oss2.models.CopyObjectRequest;
import com.aliyun.sdk.service.oss2.models.DeleteBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.DeleteMarkerEntry;
import com.aliyun.sdk.service.oss2.models.DeleteObjectRequest;
import com.aliyun.sdk.service.oss2.models.GetBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.GetObjectRequest;
import com.aliyun.sdk.service.oss2.models.HeadObjectRequest;
import com.aliyun.sdk.service.oss2.models.HeadObjectResult;
import com.aliyun.sdk.service.oss2.models.InitiateMultipartUploadRequest;
import com.aliyun.sdk.service.oss2.models.ListObjectVersionsRequest;
import com.aliyun.sdk.service.oss2.models.ListObjectVersionsResult;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Request;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Result;
import com.aliyun.sdk.service.oss2.models.ObjectSummary;
import com.aliyun.sdk.service.oss2.models.ObjectVersion;
import com.aliyun.sdk.service.oss2.models.Part;
import com.aliyun.sdk.service.oss2.models.PresignResult;
import com.aliyun.sdk.service.oss2.models.PutBucketEncryptionRequest;
import com.aliyun.sdk.service.oss2.models.PutBucketRequest;
import com.aliyun.sdk.service.oss2.models.PutBucketVersioningRequest;
import com.aliyun.sdk.service.oss2.models.PutObjectRequest;
import com.aliyun.sdk.service.oss2.models.ServerSideEncryptionRule;
import com.aliyun.sdk.service.oss2.models.UploadPartRequest;
import com.aliyun.sdk.service.oss2.models.VersioningConfiguration;
import com.aliyun.sdk.service.oss2.transport.BinaryData;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.usecase.key.CreateKey;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second Java SDK of OSS, as it is, with both ways of signing and its check of uploads switched on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OssV2SdkTest {
    private static final String KEY = "会议/a+b %😀.txt";

    @TempDir
    static Path folder;

    private ServedStore store;
    private final List<OSSClient> clients = new ArrayList<>();

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    @AfterEach
    void hangUp() throws Exception {
        for (OSSClient client : clients) {
            client.close();
        }
        clients.clear();
    }

    private OSSClient client(String version, ServedStore.Key key) {
        OSSClient client = OSSClient.newBuilder()
                .endpoint("http://127.0.0.1:" + store.address().getPort())
                .region("cn-hangzhou")
                .usePathStyle(true)
                .signatureVersion(version)
                .retryMaxAttempts(1)
                .credentialsProvider(new StaticCredentialsProvider(key.id(), key.secret()))
                .build();
        clients.add(client);
        return client;
    }

    private OSSClient client(String version) {
        return client(version, store.owner());
    }

    private static String bucket(OSSClient oss, String version, String name) {
        String bucket = name + "-of-" + version;
        oss.putBucket(PutBucketRequest.newBuilder().bucket(bucket).build());
        return bucket;
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static PutObjectRequest.Builder put(String bucket, String key, int size) {
        return PutObjectRequest.newBuilder().bucket(bucket).key(key).body(BinaryData.fromBytes(content(size)));
    }

    private static GetObjectRequest.Builder get(String bucket, String key) {
        return GetObjectRequest.newBuilder().bucket(bucket).key(key);
    }

    private static byte[] read(OSSClient oss, GetObjectRequest.Builder request) throws Exception {
        try (InputStream body = oss.getObject(request.build()).body()) {
            return body.readAllBytes();
        }
    }

    private static HeadObjectResult head(OSSClient oss, String bucket, String key) {
        return oss.headObject(
                HeadObjectRequest.newBuilder().bucket(bucket).key(key).build());
    }

    private static void refused(int status, String code, ThrowingCallable call) {
        ServiceException refusal = ServiceException.asCause(catchThrowable(call));
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.requestId()).matches("[0-9A-F]{24}");
    }

    private KeyId key(String alias) throws Exception {
        return store.engine()
                .keys()
                .create()
                .run(
                        ServedStore.root(),
                        new CreateKey.Request(
                                KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.of(new KeyAlias(alias))))
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void objectsComeBackWholeAndInPart(String version) throws Exception {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "objects");
        String checksum = oss.putObject(put(bucket, KEY, 200_000)
                        .contentType("text/plain; charset=utf-8")
                        .cacheControl("no-cache")
                        .metadata(Map.of("author", "li"))
                        .build())
                .hashCrc64ecma();
        assertThat(read(oss, get(bucket, KEY))).isEqualTo(content(200_000));
        assertThat(read(oss, get(bucket, KEY).range("bytes=65530-65549")))
                .isEqualTo(Arrays.copyOfRange(content(200_000), 65_530, 65_550));
        HeadObjectResult head = head(oss, bucket, KEY);
        assertThat(head.hashCrc64ecma()).isEqualTo(checksum);
        assertThat(head.contentLength()).isEqualTo(200_000);
        assertThat(head.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(head.metadata()).containsEntry("author", "li");
        assertThat(head.serverSideEncryption()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void encryptionIsAsTheRequestSays(String version) throws Exception {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "encryption");
        KeyId chosen = key("alias/chosen-" + version);
        String chosenId = chosen.value().toString();
        oss.putObject(put(bucket, "oss", 100).serverSideEncryption("AES256").build());
        assertThat(head(oss, bucket, "oss").serverSideEncryption()).isEqualTo("AES256");
        oss.putObject(put(bucket, "default", 100).serverSideEncryption("KMS").build());
        assertThat(head(oss, bucket, "default").serverSideEncryption()).isEqualTo("KMS");
        assertThat(head(oss, bucket, "default").serverSideEncryptionKeyId())
                .isNotBlank()
                .isNotEqualTo(chosenId);
        oss.putObject(put(bucket, "chosen", 100)
                .serverSideEncryption("KMS")
                .serverSideEncryptionKeyId(chosenId)
                .build());
        assertThat(head(oss, bucket, "chosen").serverSideEncryptionKeyId()).isEqualTo(chosenId);
        assertThat(read(oss, get(bucket, "chosen"))).isEqualTo(content(100));

        store.engine().keys().disable().run(ServedStore.root(), chosen);
        refused(409, "KeyDisabled", () -> read(oss, get(bucket, "chosen")));
    }

    @Test
    void bucketsHaveARuleOfTheirOwn() throws Exception {
        OSSClient oss = client("v4");
        String bucket = bucket(oss, "v4", "rule");
        String chosenId = key("alias/of-bucket").value().toString();
        GetBucketEncryptionRequest rule =
                GetBucketEncryptionRequest.newBuilder().bucket(bucket).build();
        refused(404, "NoSuchServerSideEncryptionRule", () -> oss.getBucketEncryption(rule));
        encrypt(oss, bucket, "KMS", chosenId);
        ApplyServerSideEncryptionByDefault found =
                oss.getBucketEncryption(rule).serverSideEncryptionRule().applyServerSideEncryptionByDefault();
        assertThat(found.sSEAlgorithm()).isEqualTo("KMS");
        assertThat(found.kMSMasterKeyID()).isEqualTo(chosenId);
        oss.putObject(put(bucket, "bucket", 100).build());
        assertThat(head(oss, bucket, "bucket").serverSideEncryptionKeyId()).isEqualTo(chosenId);
        oss.deleteBucketEncryption(
                DeleteBucketEncryptionRequest.newBuilder().bucket(bucket).build());
        refused(404, "NoSuchServerSideEncryptionRule", () -> oss.getBucketEncryption(rule));
        refused(400, "InvalidEncryptionAlgorithmError", () -> encrypt(oss, bucket, "DES", null));
    }

    /// With its older way of signing this client leaves `encryption` out of what it signs. To let that pass would let
    /// anybody turn a signed listing into another request, so it is refused.
    @Test
    void aRuleThatIsNotPartOfWhatIsSignedIsRefused() {
        OSSClient oss = client("v1");
        String bucket = bucket(oss, "v1", "rule");
        refused(403, "SignatureDoesNotMatch", () -> encrypt(oss, bucket, "AES256", null));
    }

    private static void encrypt(OSSClient oss, String bucket, String algorithm, @Nullable String key) {
        ApplyServerSideEncryptionByDefault.Builder rule =
                ApplyServerSideEncryptionByDefault.newBuilder().sSEAlgorithm(algorithm);
        if (key != null) {
            rule.kMSMasterKeyID(key);
        }
        oss.putBucketEncryption(PutBucketEncryptionRequest.newBuilder()
                .bucket(bucket)
                .serverSideEncryptionRule(ServerSideEncryptionRule.newBuilder()
                        .applyServerSideEncryptionByDefault(rule.build())
                        .build())
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void partsAppendsAndCopiesMakeObjects(String version) throws Exception {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "made");
        String upload = oss.initiateMultipartUpload(InitiateMultipartUploadRequest.newBuilder()
                        .bucket(bucket)
                        .key(KEY)
                        .serverSideEncryption("KMS")
                        .build())
                .initiateMultipartUpload()
                .uploadId();
        List<Part> parts = List.of(part(oss, bucket, upload, 1, 120_000), part(oss, bucket, upload, 2, 7));
        oss.completeMultipartUpload(CompleteMultipartUploadRequest.newBuilder()
                .bucket(bucket)
                .key(KEY)
                .uploadId(upload)
                .completeMultipartUpload(
                        CompleteMultipartUpload.newBuilder().parts(parts).build())
                .build());
        assertThat(read(oss, get(bucket, KEY)))
                .startsWith(content(120_000))
                .endsWith(content(7))
                .hasSize(120_007);
        assertThat(head(oss, bucket, KEY).serverSideEncryption()).isEqualTo("KMS");

        oss.copyObject(CopyObjectRequest.newBuilder()
                .sourceBucket(bucket)
                .sourceKey(KEY)
                .bucket(bucket)
                .key("copy")
                .serverSideEncryption("AES256")
                .build());
        assertThat(read(oss, get(bucket, "copy"))).hasSize(120_007).endsWith(content(7));
        assertThat(head(oss, bucket, "copy").serverSideEncryption()).isEqualTo("AES256");

        assertThat(append(oss, bucket, 0, 10).nextAppendPosition()).isEqualTo(10);
        assertThat(append(oss, bucket, 10, 30).nextAppendPosition()).isEqualTo(40);
        refused(409, "PositionNotEqualToLength", () -> append(oss, bucket, 10, 30));
        assertThat(read(oss, get(bucket, "log")))
                .startsWith(content(10))
                .endsWith(content(30))
                .hasSize(40);
    }

    private static Part part(OSSClient oss, String bucket, String upload, long number, int size) {
        String tag = oss.uploadPart(UploadPartRequest.newBuilder()
                        .bucket(bucket)
                        .key(KEY)
                        .uploadId(upload)
                        .partNumber(number)
                        .body(BinaryData.fromBytes(content(size)))
                        .build())
                .eTag();
        return Part.newBuilder().partNumber(number).eTag(tag).build();
    }

    private static AppendObjectResult append(OSSClient oss, String bucket, long position, int size) {
        return oss.appendObject(AppendObjectRequest.newBuilder()
                .bucket(bucket)
                .key("log")
                .position(position)
                .body(BinaryData.fromBytes(content(size)))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void listingsGoOnPageByPage(String version) {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "listings");
        List<String> keys = List.of("a/1", "a/2", "b 1/1", "b+1/1", "c%", "会/1", "😀");
        keys.forEach(key -> oss.putObject(put(bucket, key, 0).build()));
        ListObjectsV2Request.Builder request = ListObjectsV2Request.newBuilder()
                .bucket(bucket)
                .maxKeys(2L)
                .delimiter("/")
                .startAfter("a/2");
        List<String> names = new ArrayList<>();
        ListObjectsV2Result page;
        do {
            page = oss.listObjectsV2(request.build());
            List<String> some = new ArrayList<>();
            Optional.ofNullable(page.commonPrefixes()).orElse(List.of()).stream()
                    .map(CommonPrefix::prefix)
                    .forEach(some::add);
            Optional.ofNullable(page.contents()).orElse(List.of()).stream()
                    .map(ObjectSummary::key)
                    .forEach(some::add);
            assertThat(some).hasSizeBetween(1, 2);
            names.addAll(some);
            if (page.isTruncated()) {
                request.continuationToken(page.nextContinuationToken());
            }
        } while (page.isTruncated());
        assertThat(names).containsExactlyInAnyOrder("b 1/", "b+1/", "c%", "会/", "😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void versionsAreKept(String version) throws Exception {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "versions");
        oss.putBucketVersioning(PutBucketVersioningRequest.newBuilder()
                .bucket(bucket)
                .versioningConfiguration(
                        VersioningConfiguration.newBuilder().status("Enabled").build())
                .build());
        oss.putObject(put(bucket, KEY, 10).build());
        oss.putObject(put(bucket, KEY, 20).build());
        oss.deleteObject(
                DeleteObjectRequest.newBuilder().bucket(bucket).key(KEY).build());
        refused(404, "NoSuchKey", () -> read(oss, get(bucket, KEY)));
        ListObjectVersionsResult found = oss.listObjectVersions(
                ListObjectVersionsRequest.newBuilder().bucket(bucket).build());
        assertThat(found.deleteMarkers())
                .singleElement()
                .extracting(DeleteMarkerEntry::isLatest)
                .isEqualTo(true);
        assertThat(found.versions()).extracting(ObjectVersion::size).containsExactly(20L, 10L);
        for (ObjectVersion one : found.versions()) {
            assertThat(read(oss, get(bucket, KEY).versionId(one.versionId())))
                    .isEqualTo(content(one.size().intValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void addressesCanBeHandedOn(String version) throws Exception {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "addresses");
        PresignOptions minute =
                PresignOptions.newBuilder().expiration(Duration.ofMinutes(1)).build();
        PresignResult up = oss.presign(
                PutObjectRequest.newBuilder().bucket(bucket).key(KEY).build(), minute);
        PresignResult down = oss.presign(get(bucket, KEY).build(), minute);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest put = HttpRequest.newBuilder(URI.create(up.url()))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content(70_000)))
                    .build();
            assertThat(http.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            HttpRequest get = HttpRequest.newBuilder(URI.create(down.url())).build();
            assertThat(http.send(get, HttpResponse.BodyHandlers.ofByteArray()).body())
                    .isEqualTo(content(70_000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v4"})
    void eachNoHasItsCode(String version) {
        OSSClient oss = client(version);
        String bucket = bucket(oss, version, "refusals");
        oss.putObject(put(bucket, "k", 10).build());
        ServedStore.Key owner = store.owner();
        OSSClient wrong = client(version, new ServedStore.Key(owner.id(), "other"));
        refused(403, "SignatureDoesNotMatch", () -> read(wrong, get(bucket, "k")));
        OSSClient nobody = client(version, new ServedStore.Key("nobody", "other"));
        refused(403, "InvalidAccessKeyId", () -> read(nobody, get(bucket, "k")));
        refused(404, "NoSuchBucket", () -> read(oss, get("missing-bucket", "k")));
        refused(404, "NoSuchKey", () -> head(oss, bucket, "missing"));
        refused(
                400,
                "InvalidEncryptionAlgorithmError",
                () -> oss.putObject(
                        put(bucket, "k", 10).serverSideEncryption("DES").build()));
    }
}
