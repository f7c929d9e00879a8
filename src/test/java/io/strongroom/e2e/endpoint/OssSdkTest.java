package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.HttpMethod;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.OSSException;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.internal.OSSHeaders;
import com.aliyun.oss.model.BucketInfo;
import com.aliyun.oss.model.CopyObjectRequest;
import com.aliyun.oss.model.CreateBucketRequest;
import com.aliyun.oss.model.DeleteObjectsRequest;
import com.aliyun.oss.model.GeneratePresignedUrlRequest;
import com.aliyun.oss.model.GetObjectRequest;
import com.aliyun.oss.model.ListObjectsRequest;
import com.aliyun.oss.model.ListObjectsV2Request;
import com.aliyun.oss.model.ListObjectsV2Result;
import com.aliyun.oss.model.OSSObject;
import com.aliyun.oss.model.OSSObjectSummary;
import com.aliyun.oss.model.ObjectListing;
import com.aliyun.oss.model.ObjectMetadata;
import com.aliyun.oss.model.PutObjectRequest;
import com.aliyun.oss.model.PutObjectResult;
import com.aliyun.oss.model.ServerSideEncryptionByDefault;
import com.aliyun.oss.model.ServerSideEncryptionConfiguration;
import com.aliyun.oss.model.SetBucketEncryptionRequest;
import io.strongroom.e2e.support.ServedStore;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The Java SDK of OSS, as it is, with both ways of signing and its own checks switched on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OssSdkTest {
    private static final List<String> NAMES = List.of(
            "plain.txt", "dir/file.txt", "会议/纪要 2026.txt", "a+b%2F c%.txt", "emoji-😀/x", "a//b/../c", "q?a=1&b#c;d");

    @TempDir
    static Path folder;

    private ServedStore store;
    private final List<OSS> clients = new ArrayList<>();

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    @AfterEach
    void hangUp() {
        clients.forEach(OSS::shutdown);
        clients.clear();
    }

    private OSS client(SignVersion version, ServedStore.Key key) {
        ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
        configuration.setSignatureVersion(version);
        configuration.setMaxErrorRetry(0);
        OSS client = OSSClientBuilder.create()
                .endpoint("http://127.0.0.1:" + store.address().getPort())
                .credentialsProvider(new DefaultCredentialProvider(key.id(), key.secret()))
                .clientConfiguration(configuration)
                .region("cn-hangzhou")
                .build();
        clients.add(client);
        return client;
    }

    private OSS client(SignVersion version) {
        return client(version, store.owner());
    }

    private static String bucket(OSS oss, SignVersion version, String name) {
        String bucket = name + "-" + version.name().toLowerCase(java.util.Locale.ROOT);
        oss.createBucket(bucket);
        return bucket;
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] read(OSS oss, String bucket, String key) throws Exception {
        try (OSSObject object = oss.getObject(bucket, key)) {
            return object.getObjectContent().readAllBytes();
        }
    }

    private static OSSException refusal(ThrowingCallable call) {
        OSSException refusal = catchThrowableOfType(OSSException.class, call);
        assertThat(refusal.getRequestId()).matches("[0-9A-F]{24}");
        return refusal;
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void objectsOfAllNamesGoInAndComeBack(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "names");
        byte[] content = content(200_000);
        for (String name : NAMES) {
            PutObjectResult put = oss.putObject(bucket, name, stream(content));
            assertThat(put.getETag()).matches("[0-9A-F]{32}");
            assertThat(put.getServerCRC()).isEqualTo(put.getClientCRC());
            assertThat(read(oss, bucket, name)).as(name).isEqualTo(content);
            assertThat(oss.doesObjectExist(bucket, name)).isTrue();
            File file = folder.resolve("back").toFile();
            oss.getObject(new GetObjectRequest(bucket, name), file);
            assertThat(Files.readAllBytes(file.toPath())).isEqualTo(content);
        }
        assertThat(oss.listObjects(bucket).getObjectSummaries())
                .extracting(OSSObjectSummary::getKey)
                .containsExactlyInAnyOrderElementsOf(NAMES);
        oss.deleteObject(bucket, NAMES.getFirst());
        assertThat(oss.doesObjectExist(bucket, NAMES.getFirst())).isFalse();
        assertThat(oss.deleteObjects(new DeleteObjectsRequest(bucket).withKeys(NAMES))
                        .getDeletedObjects())
                .containsExactlyInAnyOrderElementsOf(NAMES);
        oss.deleteBucket(bucket);
        assertThat(refusal(() -> oss.getBucketInfo(bucket)).getErrorCode()).isEqualTo("NoSuchBucket");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void contentOfUnknownLengthIsStreamed(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "chunked");
        byte[] content = content(3_000_000);
        oss.putObject(bucket, "k", new FilterInputStream(stream(content)) {});
        assertThat(read(oss, bucket, "k")).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void metadataAndOverridesComeBack(SignVersion version) {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "metadata");
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setContentType("text/plain; charset=utf-8");
        metadata.setCacheControl("no-cache");
        metadata.setContentDisposition("attachment; filename=\"minutes.txt\"");
        metadata.addUserMetadata("Author", "张 & é");
        metadata.setContentLength(3);
        oss.putObject(bucket, "k", stream("abc".getBytes(UTF_8)), metadata);

        ObjectMetadata head = oss.getObjectMetadata(bucket, "k");
        assertThat(head.getUserMetadata()).containsExactly(Map.entry("author", "张 & é"));
        assertThat(head.getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(head.getCacheControl()).isEqualTo("no-cache");
        assertThat(head.getContentLength()).isEqualTo(3);
        assertThat(head.getObjectType()).isEqualTo("Normal");
        assertThat(head.getContentMD5()).isEqualTo("kAFQmDzST7DWlj99KOF/cg==");
        assertThat(oss.getSimplifiedObjectMeta(bucket, "k").getSize()).isEqualTo(3);

        GetObjectRequest request = new GetObjectRequest(bucket, "k");
        com.aliyun.oss.model.ResponseHeaderOverrides overrides = new com.aliyun.oss.model.ResponseHeaderOverrides();
        overrides.setContentType("application/x-other");
        request.setResponseHeaders(overrides);
        assertThat(oss.getObject(request).getObjectMetadata().getContentType()).isEqualTo("application/x-other");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void tagsGoWithAnObjectAndItsCopies(SignVersion version) {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "tags");
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setObjectTagging(Map.of("项目", "甲 & 乙", "b", "2"));
        oss.putObject(bucket, "k", stream(content(1)), metadata);
        assertThat(oss.getObjectTagging(bucket, "k").getAllTags()).isEqualTo(Map.of("项目", "甲 & 乙", "b", "2"));
        assertThat(oss.getObjectMetadata(bucket, "k").getRawMetadata()).containsEntry("x-oss-tagging-count", "2");
        oss.copyObject(bucket, "k", bucket, "copied");
        assertThat(oss.getObjectTagging(bucket, "copied").getAllTags()).hasSize(2);
        oss.setObjectTagging(bucket, "k", Map.of("c", "3"));
        assertThat(oss.getObjectTagging(bucket, "k").getAllTags()).isEqualTo(Map.of("c", "3"));
        oss.deleteObjectTagging(bucket, "k");
        assertThat(oss.getObjectTagging(bucket, "k").getAllTags()).isEmpty();
        assertThat(refusal(() -> oss.getObjectTagging(bucket, "nothing")).getErrorCode())
                .isEqualTo("NoSuchKey");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void encryptionIsTheRequestsElseTheBuckets(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "encryption");
        assertThat(refusal(() -> oss.getBucketEncryption(bucket)).getErrorCode())
                .isEqualTo("NoSuchServerSideEncryptionRule");
        assertThat(oss.getBucketInfo(bucket)
                        .getServerSideEncryptionConfiguration()
                        .getApplyServerSideEncryptionByDefault()
                        .getSSEAlgorithm())
                .isEqualTo("None");

        assertThat(put(oss, bucket, "AES256", "SM4")).containsExactlyEntriesOf(Map.of("alg", "AES256"));
        Map<String, String> kms = put(oss, bucket, "KMS", "SM4");
        assertThat(kms).containsEntry("alg", "KMS").containsEntry("data", "SM4").containsKey("key");
        assertThat(put(oss, bucket, "", "")).isEmpty();

        set(oss, bucket, "SM4", "");
        assertThat(put(oss, bucket, "", "")).containsExactlyEntriesOf(Map.of("alg", "SM4"));
        set(oss, bucket, "KMS", "123");
        ServerSideEncryptionByDefault rule = oss.getBucketEncryption(bucket).getApplyServerSideEncryptionByDefault();
        assertThat(rule.getSSEAlgorithm()).isEqualTo("KMS");
        assertThat(rule.getKMSMasterKeyID()).isEqualTo("123");
        assertThat(rule.getKMSDataEncryption()).isNull();
        assertThat(refusal(() -> put(oss, bucket, "", "")).getErrorCode()).isEqualTo("KeyNotFound");
        oss.deleteBucketEncryption(bucket);
        assertThat(put(oss, bucket, "", "")).isEmpty();
        assertThat(refusal(() -> set(oss, bucket, "AES256", "123")).getErrorCode())
                .isEqualTo("InvalidArgument");
        OSSException bad = refusal(() -> set(oss, bucket, "DES", ""));
        assertThat(bad.getErrorCode()).isEqualTo("InvalidEncryptionAlgorithmError");
        assertThat(bad.getErrorMessage())
                .startsWith("The Encryption request you specified is not valid. Supported value: AES25");
    }

    private static void set(OSS oss, String bucket, String algorithm, String key) {
        ServerSideEncryptionByDefault rule = new ServerSideEncryptionByDefault(algorithm);
        rule.setKMSMasterKeyID(key);
        ServerSideEncryptionConfiguration configuration = new ServerSideEncryptionConfiguration();
        configuration.setApplyServerSideEncryptionByDefault(rule);
        oss.setBucketEncryption(new SetBucketEncryptionRequest(bucket, configuration));
    }

    private static Map<String, String> put(OSS oss, String bucket, String algorithm, String data) throws Exception {
        PutObjectRequest request = new PutObjectRequest(bucket, "k", stream(content(1000)), new ObjectMetadata());
        if (!algorithm.isEmpty()) {
            request.getMetadata().setHeader(OSSHeaders.OSS_SERVER_SIDE_ENCRYPTION, algorithm);
            request.getMetadata().setHeader(OSSHeaders.OSS_SERVER_SIDE_DATA_ENCRYPTION, data);
        }
        oss.putObject(request);
        try (OSSObject object = oss.getObject(bucket, "k")) {
            assertThat(object.getObjectContent().readAllBytes()).isEqualTo(content(1000));
            return sse(object.getResponse().getHeaders());
        }
    }

    private static Map<String, String> sse(Map<String, String> headers) {
        Map<String, String> found = new HashMap<>();
        Map.of(
                        "alg", "x-oss-server-side-encryption",
                        "key", "x-oss-server-side-encryption-key-id",
                        "data", "x-oss-server-side-data-encryption")
                .forEach((name, header) -> {
                    if (headers.containsKey(header)) {
                        found.put(name, headers.get(header));
                    }
                });
        return found;
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void headersOnPutBucketAreItsDefault(SignVersion version) {
        OSS oss = client(version);
        String bucket = "default-" + version.name().toLowerCase(java.util.Locale.ROOT);
        CreateBucketRequest request = new CreateBucketRequest(bucket);
        request.addHeader(OSSHeaders.OSS_SERVER_SIDE_ENCRYPTION, "KMS");
        request.addHeader(OSSHeaders.OSS_SERVER_SIDE_DATA_ENCRYPTION, "SM4");
        oss.createBucket(request);
        oss.createBucket(bucket);
        BucketInfo info = oss.getBucketInfo(bucket);
        ServerSideEncryptionByDefault rule =
                info.getServerSideEncryptionConfiguration().getApplyServerSideEncryptionByDefault();
        assertThat(rule.getSSEAlgorithm()).isEqualTo("KMS");
        assertThat(rule.getKMSDataEncryption()).isEqualTo("SM4");
        assertThat(info.getBucket().getExtranetEndpoint())
                .isEqualTo("127.0.0.1:" + store.address().getPort());
        assertThat(oss.getBucketLocation(bucket)).isEqualTo("oss-cn-hangzhou");
        assertThat(oss.listBuckets()).anyMatch(found -> found.getName().equals(bucket));
        oss.putObject(bucket, "k", stream(content(1234)));
        assertThat(oss.getBucketStat(bucket).getStorageSize()).isEqualTo(1234);
        assertThat(oss.getBucketStat(bucket).getObjectCount()).isEqualTo(1);
        assertThat(refusal(() -> oss.deleteBucket(bucket)).getErrorCode()).isEqualTo("BucketNotEmpty");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void copiesFollowTheirOwnRule(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "copies");
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.addUserMetadata("a", "1");
        metadata.setServerSideEncryption("KMS");
        oss.putObject(bucket, "源 +%/k", stream(content(5000)), metadata);
        oss.copyObject(bucket, "源 +%/k", bucket, "copy");
        ObjectMetadata copied = oss.getObjectMetadata(bucket, "copy");
        assertThat(copied.getServerSideEncryption()).isNull();
        assertThat(copied.getUserMetadata()).containsEntry("a", "1");
        assertThat(read(oss, bucket, "copy")).isEqualTo(content(5000));

        CopyObjectRequest again = new CopyObjectRequest(bucket, "copy", bucket, "copy");
        again.setServerSideEncryption("AES256");
        assertThat(oss.copyObject(again).getETag()).matches("[0-9A-F]{32}");
        ObjectMetadata anew = oss.getObjectMetadata(bucket, "copy");
        assertThat(anew.getServerSideEncryption()).isEqualTo("AES256");
        assertThat(anew.getUserMetadata()).isEmpty();

        CopyObjectRequest wrong = new CopyObjectRequest(bucket, "missing", bucket, "copy");
        wrong.setServerSideEncryption("DES");
        assertThat(refusal(() -> oss.copyObject(wrong)).getErrorCode()).isEqualTo("InvalidEncryptionAlgorithmError");
        assertThat(refusal(() -> oss.copyObject(bucket, "missing", bucket, "copy"))
                        .getErrorCode())
                .isEqualTo("NoSuchKey");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void listingsGoOnPageByPage(SignVersion version) {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "listings");
        List<String> keys = List.of("a/1", "a/2", "b 1/1", "b+1/1", "c", "会/1", "会/2");
        keys.forEach(key -> oss.putObject(bucket, key, stream(new byte[0])));
        assertThat(pages(oss, new ListObjectsRequest(bucket).withMaxKeys(2).withDelimiter("/")))
                .containsExactly("a/", "b 1/", "b+1/", "c", "会/");
        assertThat(pages(oss, new ListObjectsRequest(bucket).withMaxKeys(3))).containsExactlyElementsOf(keys);
        List<String> second = new ArrayList<>();
        ListObjectsV2Request request = new ListObjectsV2Request(bucket)
                .withMaxKeys(2)
                .withDelimiter("/")
                .withStartAfter("a/2");
        ListObjectsV2Result page;
        do {
            page = oss.listObjectsV2(request);
            List<String> names = new ArrayList<>(page.getCommonPrefixes());
            page.getObjectSummaries().forEach(one -> names.add(one.getKey()));
            names.sort(null);
            second.addAll(names);
            assertThat(page.getKeyCount()).isPositive();
            request.setContinuationToken(page.getNextContinuationToken());
        } while (page.isTruncated());
        assertThat(second).containsExactly("b 1/", "b+1/", "c", "会/");
    }

    private static List<String> pages(OSS oss, ListObjectsRequest request) {
        List<String> found = new ArrayList<>();
        ObjectListing page;
        do {
            page = oss.listObjects(request);
            List<String> names = new ArrayList<>(page.getCommonPrefixes());
            page.getObjectSummaries().forEach(one -> names.add(one.getKey()));
            names.sort(null);
            found.addAll(names);
            request.setMarker(page.getNextMarker());
        } while (page.isTruncated());
        return found;
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void addressesCanBeHandedOn(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "addresses");
        String key = "会议/a+b %.txt";
        byte[] content = content(70_000);
        GeneratePresignedUrlRequest up = new GeneratePresignedUrlRequest(bucket, key, HttpMethod.PUT);
        up.setExpiration(Date.from(Instant.now().plusSeconds(60)));
        oss.putObject(oss.generatePresignedUrl(up), stream(content), content.length, new HashMap<>());
        GeneratePresignedUrlRequest down = new GeneratePresignedUrlRequest(bucket, key, HttpMethod.GET);
        down.setExpiration(Date.from(Instant.now().plusSeconds(60)));
        try (InputStream in = oss.generatePresignedUrl(down).openStream()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V4"})
    void eachNoHasItsCode(SignVersion version) throws Exception {
        OSS oss = client(version);
        String bucket = bucket(oss, version, "refusals");
        oss.putObject(bucket, "k", stream(content(10)));
        Consumer<OSS> use = client -> client.getObjectMetadata(bucket, "k");
        ServedStore.Key owner = store.owner();
        assertThat(refusal(() -> use.accept(client(version, new ServedStore.Key(owner.id(), "other"))))
                        .getErrorCode())
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(refusal(() -> use.accept(client(version, new ServedStore.Key("nobody", "other"))))
                        .getErrorCode())
                .isEqualTo("InvalidAccessKeyId");
        assertThat(refusal(() -> use.accept(client(version, store.user("li-" + version))))
                        .getErrorCode())
                .isEqualTo("AccessDenied");
        assertThat(refusal(() -> oss.getObject("missing-bucket", "k")).getErrorCode())
                .isEqualTo("NoSuchBucket");
        assertThat(refusal(() -> oss.getObject(bucket, "missing")).getErrorCode())
                .isEqualTo("NoSuchKey");
        assertThat(refusal(() -> oss.getObjectMetadata(bucket, "missing")).getErrorCode())
                .isEqualTo("NoSuchKey");
        assertThat(refusal(() -> put(oss, bucket, "DES", "")).getErrorCode())
                .isEqualTo("InvalidEncryptionAlgorithmError");
        ObjectMetadata wrong = new ObjectMetadata();
        wrong.setContentMD5("kAFQmDzST7DWlj99KOF/cg==");
        assertThat(refusal(() -> oss.putObject(bucket, "k", stream(content(10)), wrong))
                        .getErrorCode())
                .isEqualTo("InvalidDigest");
        ObjectMetadata careful = new ObjectMetadata();
        careful.setHeader("x-oss-forbid-overwrite", "true");
        assertThat(refusal(() -> oss.putObject(bucket, "k", stream(content(10)), careful))
                        .getErrorCode())
                .isEqualTo("FileAlreadyExists");
        assertThat(refusal(() -> oss.getBucketCORSRules(bucket)).getErrorCode()).isEqualTo("NoSuchCORSConfiguration");
        assertThat(refusal(() -> oss.getBucketLifecycle(bucket)).getErrorCode()).isEqualTo("NoSuchLifecycle");
        assertThat(read(oss, bucket, "k")).isEqualTo(content(10));
    }
}
