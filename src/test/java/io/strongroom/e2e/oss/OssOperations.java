package io.strongroom.e2e.oss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.OSSException;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.model.AbortMultipartUploadRequest;
import com.aliyun.oss.model.AppendObjectRequest;
import com.aliyun.oss.model.AppendObjectResult;
import com.aliyun.oss.model.BucketVersioningConfiguration;
import com.aliyun.oss.model.CannedAccessControlList;
import com.aliyun.oss.model.CompleteMultipartUploadRequest;
import com.aliyun.oss.model.CompleteMultipartUploadResult;
import com.aliyun.oss.model.CreateBucketRequest;
import com.aliyun.oss.model.GetObjectRequest;
import com.aliyun.oss.model.InitiateMultipartUploadRequest;
import com.aliyun.oss.model.ListMultipartUploadsRequest;
import com.aliyun.oss.model.ListPartsRequest;
import com.aliyun.oss.model.ListVersionsRequest;
import com.aliyun.oss.model.MultipartUpload;
import com.aliyun.oss.model.MultipartUploadListing;
import com.aliyun.oss.model.OSSObject;
import com.aliyun.oss.model.OSSVersionSummary;
import com.aliyun.oss.model.ObjectAcl;
import com.aliyun.oss.model.ObjectMetadata;
import com.aliyun.oss.model.ObjectPermission;
import com.aliyun.oss.model.PartETag;
import com.aliyun.oss.model.RoutingRule;
import com.aliyun.oss.model.SetBucketVersioningRequest;
import com.aliyun.oss.model.SetBucketWebsiteRequest;
import com.aliyun.oss.model.UploadPartCopyRequest;
import com.aliyun.oss.model.UploadPartRequest;
import com.aliyun.oss.model.VersionListing;
import com.sun.net.httpserver.HttpServer;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Uploads in parts, appends, versions, ACLs and mirror rules through the Java SDK of OSS, whose own checks are on:
/// once for
/// each way of signing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the SDK takes null for what is not given
abstract class OssOperations {
    private static final int PART = 100 << 10;

    @TempDir
    static Path folder;

    private final SignVersion version;
    private ServedStore store;
    private Engine engine;
    private OSS oss;

    OssOperations(SignVersion version) {
        this.version = version;
    }

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
        engine = store.engine();
        ClientBuilderConfiguration how = new ClientBuilderConfiguration();
        how.setSignatureVersion(version);
        oss = OSSClientBuilder.create()
                .endpoint("http://127.0.0.1:" + store.address().getPort())
                .region("cn-hangzhou")
                .credentialsProvider(new DefaultCredentialProvider(
                        store.owner().id(), store.owner().secret()))
                .clientConfiguration(how)
                .build();
    }

    @AfterAll
    void stop() throws Exception {
        oss.shutdown();
        store.close();
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private byte[] read(String bucket, String key) throws Exception {
        try (OSSObject object = oss.getObject(bucket, key)) {
            return object.getObjectContent().readAllBytes();
        }
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(OSSException.class, call).getErrorCode();
    }

    private String begin(String bucket, String key, String algorithm) {
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setServerSideEncryption(algorithm);
        return oss.initiateMultipartUpload(new InitiateMultipartUploadRequest(bucket, key, metadata))
                .getUploadId();
    }

    private UploadPartRequest part(String bucket, String key, String id, int number, byte[] bytes) {
        return new UploadPartRequest(bucket, key, id, number, new ByteArrayInputStream(bytes), bytes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART + 7})
    void uploadsInPartsComeBack(int size) throws Exception {
        String bucket = "parts-" + size;
        String key = "会议/a+b %.bin";
        oss.createBucket(bucket);
        byte[] content = content(size);
        String id = begin(bucket, key, "KMS");
        List<PartETag> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < size; from += PART) {
            byte[] piece = Arrays.copyOfRange(content, from, Math.min(size, from + PART));
            parts.add(oss.uploadPart(part(bucket, key, id, parts.size() + 1, piece))
                    .getPartETag());
        }
        assertThat(oss.listParts(new ListPartsRequest(bucket, key, id)).getParts())
                .hasSameSizeAs(parts);
        CompleteMultipartUploadResult done =
                oss.completeMultipartUpload(new CompleteMultipartUploadRequest(bucket, key, id, parts));
        // The SDK has no sum of its own for nothing.
        assertThat(done.getServerCRC()).isEqualTo(size == 0 ? Long.valueOf(0) : done.getClientCRC());
        assertThat(read(bucket, key)).isEqualTo(content);
        ObjectMetadata head = oss.getObjectMetadata(bucket, key);
        assertThat(head.getServerSideEncryption()).isEqualTo("KMS");
        assertThat(head.getObjectType()).isEqualTo("Multipart");
    }

    @Test
    void partsAreCopiedListedAndRefused() throws Exception {
        String bucket = "copied-parts";
        oss.createBucket(bucket);
        byte[] content = content(2 * PART);
        oss.putObject(bucket, "源 a+b", new ByteArrayInputStream(content));
        String id = begin(bucket, "k", "AES256");
        UploadPartCopyRequest copy = new UploadPartCopyRequest(bucket, "源 a+b", bucket, "k", id, 1, 5L, (long) PART);
        oss.uploadPartCopy(copy);
        oss.uploadPart(part(bucket, "k", id, 7, content));
        CompleteMultipartUploadRequest all = new CompleteMultipartUploadRequest(bucket, "k", id, null);
        all.addHeader("x-oss-complete-all", "yes");
        oss.completeMultipartUpload(all);
        byte[] expected = Arrays.copyOf(Arrays.copyOfRange(content, 5, 5 + PART), PART + content.length);
        System.arraycopy(content, 0, expected, PART, content.length);
        assertThat(read(bucket, "k")).isEqualTo(expected);

        String small = begin(bucket, "small", null);
        UploadPartRequest encrypted = part(bucket, "small", small, 1, content);
        encrypted.addHeader("x-oss-server-side-encryption", "AES256");
        assertThat(refusal(() -> oss.uploadPart(encrypted))).isEqualTo("InvalidArgument");
        PartETag first =
                oss.uploadPart(part(bucket, "small", small, 1, new byte[5])).getPartETag();
        PartETag second =
                oss.uploadPart(part(bucket, "small", small, 2, new byte[5])).getPartETag();
        assertThat(refusal(() -> oss.completeMultipartUpload(new CompleteMultipartUploadRequest(
                        bucket, "small", small, new ArrayList<>(List.of(first, second))))))
                .isEqualTo("EntityTooSmall");
        oss.abortMultipartUpload(new AbortMultipartUploadRequest(bucket, "small", small));
        assertThat(refusal(() -> oss.listParts(new ListPartsRequest(bucket, "small", small))))
                .isEqualTo("NoSuchUpload");
    }

    @Test
    void uploadsOfOneNameAreListedInPages() {
        String bucket = "uploads";
        oss.createBucket(bucket);
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(begin(bucket, i < 4 ? "a 会" : "b", null));
        }
        List<String> listed = new ArrayList<>();
        ListMultipartUploadsRequest request = new ListMultipartUploadsRequest(bucket);
        request.setMaxUploads(2);
        MultipartUploadListing page;
        do {
            page = oss.listMultipartUploads(request);
            page.getMultipartUploads().stream()
                    .map(MultipartUpload::getUploadId)
                    .forEach(listed::add);
            request.setKeyMarker(page.getNextKeyMarker());
            request.setUploadIdMarker(page.getNextUploadIdMarker());
        } while (page.isTruncated());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(begun);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void uploadsBelowOnePrefixAreToldAsOne(int pageSize) {
        String bucket = "grouped-" + pageSize;
        oss.createBucket(bucket);
        for (String key : List.of("a", "x/1", "x/2", "x/深/3", "y/1", "y/1", "z", "z")) {
            begin(bucket, key, null);
        }
        List<String> listed = new ArrayList<>();
        ListMultipartUploadsRequest request = new ListMultipartUploadsRequest(bucket);
        request.setMaxUploads(pageSize);
        request.setDelimiter("/");
        MultipartUploadListing page;
        do {
            page = oss.listMultipartUploads(request);
            assertThat(page.getMultipartUploads().size()
                            + page.getCommonPrefixes().size())
                    .isLessThanOrEqualTo(pageSize);
            page.getMultipartUploads().stream().map(MultipartUpload::getKey).forEach(listed::add);
            listed.addAll(page.getCommonPrefixes());
            request.setKeyMarker(page.getNextKeyMarker());
            request.setUploadIdMarker(page.getNextUploadIdMarker());
        } while (page.isTruncated());
        assertThat(listed).containsExactlyInAnyOrder("a", "x/", "y/", "z", "z");
        request.setKeyMarker("");
        request.setUploadIdMarker("");
        request.setMaxUploads(1000);
        request.setPrefix("x/");
        assertThat(oss.listMultipartUploads(request).getCommonPrefixes()).containsExactly("x/深/");
        assertThat(oss.listMultipartUploads(request).getMultipartUploads()).hasSize(2);
    }

    @Test
    void piecesAreAppended() throws Exception {
        String bucket = "appended";
        oss.createBucket(bucket);
        long position = 0;
        Long crc = 0L;
        for (String piece : List.of("one", "二", "three")) {
            ObjectMetadata metadata = new ObjectMetadata();
            metadata.setServerSideEncryption(position == 0 ? "KMS" : "AES256");
            AppendObjectRequest request =
                    new AppendObjectRequest(bucket, "k", new ByteArrayInputStream(piece.getBytes(UTF_8)), metadata);
            request.setPosition(position);
            request.setInitCRC(crc);
            AppendObjectResult result = oss.appendObject(request);
            assertThat(result.getServerCRC()).isEqualTo(result.getClientCRC());
            position = result.getNextPosition();
            crc = result.getClientCRC();
        }
        assertThat(read(bucket, "k")).isEqualTo("one二three".getBytes(UTF_8));
        assertThat(oss.getObjectMetadata(bucket, "k").getServerSideEncryption()).isEqualTo("KMS");
        AppendObjectRequest wrong =
                new AppendObjectRequest(bucket, "k", new ByteArrayInputStream(new byte[1])).withPosition(2L);
        assertThat(refusal(() -> oss.appendObject(wrong))).isEqualTo("PositionNotEqualToLength");
        ObjectMetadata damaged = new ObjectMetadata();
        damaged.setContentMD5("1B2M2Y8AsgTpgAmY7PhCfg==");
        AppendObjectRequest other =
                new AppendObjectRequest(bucket, "k", new ByteArrayInputStream(new byte[1]), damaged);
        other.setPosition(position);
        assertThat(refusal(() -> oss.appendObject(other))).isEqualTo("InvalidDigest");
        assertThat(read(bucket, "k")).isEqualTo("one二three".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "url"})
    void versionsAreListedInPages(String encoding) throws Exception {
        String bucket = "versions" + encoding;
        oss.createBucket(bucket);
        oss.setBucketVersioning(new SetBucketVersioningRequest(
                bucket, new BucketVersioningConfiguration(BucketVersioningConfiguration.ENABLED)));
        assertThat(oss.getBucketVersioning(bucket).getStatus()).isEqualTo("Enabled");
        List<String> names = List.of("会议 a+b%.txt", "😀/x", "plain");
        for (String name : names) {
            for (String text : List.of("old", "new")) {
                oss.putObject(bucket, name, new ByteArrayInputStream(text.getBytes(UTF_8)));
            }
        }
        oss.deleteObject(bucket, "plain");
        List<OSSVersionSummary> found = new ArrayList<>();
        ListVersionsRequest request =
                new ListVersionsRequest().withBucketName(bucket).withMaxResults(2);
        request.setEncodingType(encoding.isEmpty() ? null : encoding);
        VersionListing page;
        do {
            page = oss.listVersions(request);
            found.addAll(page.getVersionSummaries());
            request.setKeyMarker(page.getNextKeyMarker());
            request.setVersionIdMarker(page.getNextVersionIdMarker());
        } while (page.isTruncated());
        assertThat(found).hasSize(7).extracting(OSSVersionSummary::getKey).containsAll(names);
        assertThat(found).filteredOn(OSSVersionSummary::isDeleteMarker).hasSize(1);
        OSSVersionSummary old = found.stream()
                .filter(one -> one.getKey().equals("plain") && !one.isDeleteMarker())
                .reduce((_, last) -> last)
                .orElseThrow();
        try (OSSObject object = oss.getObject(new GetObjectRequest(bucket, "plain", old.getVersionId()))) {
            assertThat(object.getObjectContent().readAllBytes()).isEqualTo("old".getBytes(UTF_8));
            assertThat(object.getObjectMetadata().getVersionId()).isEqualTo(old.getVersionId());
        }
        oss.deleteVersion(bucket, "plain", old.getVersionId());
        assertThat(refusal(() -> oss.getObject(new GetObjectRequest(bucket, "plain", old.getVersionId()))))
                .isEqualTo("NoSuchVersion");
    }

    @Test
    void aclsAreKept() {
        CreateBucketRequest made = new CreateBucketRequest("acls");
        made.setCannedACL(CannedAccessControlList.PublicRead);
        oss.createBucket(made);
        assertThat(oss.getBucketAcl("acls").getCannedACL()).isEqualTo(CannedAccessControlList.PublicRead);
        oss.setBucketAcl("acls", CannedAccessControlList.Private);
        assertThat(oss.getBucketAcl("acls").getCannedACL()).isEqualTo(CannedAccessControlList.Private);
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setObjectAcl(CannedAccessControlList.PublicReadWrite);
        oss.putObject("acls", "k", new ByteArrayInputStream(new byte[1]), metadata);
        ObjectAcl acl = oss.getObjectAcl("acls", "k");
        assertThat(acl.getPermission()).isEqualTo(ObjectPermission.PublicReadWrite);
        oss.setObjectAcl("acls", "k", CannedAccessControlList.Default);
        assertThat(oss.getObjectAcl("acls", "k").getPermission()).isEqualTo(ObjectPermission.Default);
    }

    private static RoutingRule rule(int number, String prefix, String address) {
        RoutingRule rule = new RoutingRule();
        rule.setNumber(number);
        rule.getCondition().setKeyPrefixEquals(prefix);
        rule.getCondition().setHttpErrorCodeReturnedEquals(404);
        rule.getRedirect().setRedirectType(RoutingRule.RedirectType.Mirror);
        rule.getRedirect().setMirrorURL(address);
        return rule;
    }

    @Test
    void mirrorRulesAreKeptInTheirOrder() {
        oss.createBucket("website");
        SetBucketWebsiteRequest request = new SetBucketWebsiteRequest("website");
        request.AddRoutingRule(rule(1, "a/b/", "http://8.8.8.8/x/"));
        request.AddRoutingRule(rule(2, "a/", "https://8.8.4.4/"));
        oss.setBucketWebsite(request);
        assertThat(oss.getBucketWebsite("website").getRoutingRules())
                .extracting(one -> one.getRedirect().getMirrorURL())
                .containsExactly("http://8.8.8.8/x/", "https://8.8.4.4/");
        SetBucketWebsiteRequest passing = new SetBucketWebsiteRequest("website");
        RoutingRule other = rule(1, "", "http://8.8.8.8/");
        other.getRedirect().setPassQueryString(true);
        passing.AddRoutingRule(other);
        assertThat(refusal(() -> oss.setBucketWebsite(passing))).isEqualTo("NotImplemented");
        assertThat(oss.getBucketWebsite("website").getRoutingRules()).hasSize(2);
        oss.deleteBucketWebsite("website");
        assertThat(refusal(() -> oss.getBucketWebsite("website"))).isEqualTo("NoSuchWebsiteConfiguration");
    }

    @Test
    void missingObjectsAreFetched() throws Exception {
        oss.createBucket("mirrored");
        HttpServer origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write("far".getBytes(UTF_8));
            exchange.close();
        });
        origin.start();
        String address = "http://127.0.0.1:" + origin.getAddress().getPort() + "/";
        try {
            engine.buckets()
                    .putMirrorRules()
                    .run(
                            Call.root(CallOrigin.CONSOLE),
                            new PutBucketMirrorRules.Request(
                                    BucketName.parse("mirrored"),
                                    List.of(MirrorRule.of("", address, MirrorOrigin.InternalAddresses.ALLOWED))));
            assertThat(read("mirrored", "k")).isEqualTo("far".getBytes(UTF_8));
        } finally {
            origin.stop(0);
        }
        assertThat(read("mirrored", "k")).isEqualTo("far".getBytes(UTF_8));
        assertThat(oss.getObjectMetadata("mirrored", "k").getRawMetadata()).containsEntry("x-oss-tag", "MIRROR");
    }
}
