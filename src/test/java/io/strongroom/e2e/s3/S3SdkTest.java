package io.strongroom.e2e.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// What the AWS SDK for Java does with an endpoint, with the settings that it has by itself.
@SuppressWarnings("unchecked") // the SDK takes builders as varargs
class S3SdkTest {
    private static final String BUCKET = "s3-bucket";
    private static StoreForS3 store;
    private static S3Client s3;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        store = StoreForS3.in(folder);
        s3 = store.client();
        s3.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() throws Exception {
        s3.close();
        store.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static PutObjectResponse put(String key, byte[] content) {
        return s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
    }

    private static byte[] get(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asByteArray();
    }

    private static String md5(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.requestId()).isNotBlank();
    }

    @Test
    void bucketsComeAndGo() {
        s3.createBucket(request -> request.bucket("another-bucket"));
        assertThat(s3.listBuckets().buckets()).extracting("name").contains(BUCKET, "another-bucket");
        s3.headBucket(request -> request.bucket("another-bucket"));
        assertThat(s3.getBucketLocation(request -> request.bucket(BUCKET)).locationConstraintAsString())
                .isNullOrEmpty();
        assertRefused(() -> s3.createBucket(request -> request.bucket(BUCKET)), 409, "BucketAlreadyOwnedByYou");
        s3.deleteBucket(request -> request.bucket("another-bucket"));
        assertRefused(() -> s3.listObjectsV2(request -> request.bucket("another-bucket")), 404, "NoSuchBucket");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_048_575, 1_048_576, 1_048_577, 5_000_000})
    void contentOfEverySizeComesBack(int size) throws Exception {
        byte[] content = bytes(size);
        PutObjectResponse put = put("size/" + size, content);
        assertThat(put.eTag()).isEqualTo("\"" + md5(content) + "\"");
        assertThat(get("size/" + size)).isEqualTo(content);
        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("size/" + size))
                        .contentLength())
                .isEqualTo(size);
    }

    @Test
    void metadataIsKept() {
        s3.putObject(
                request -> request.bucket(BUCKET)
                        .key("described")
                        .contentType("text/plain")
                        .contentEncoding("gzip")
                        .metadata(Map.of("author", "somebody")),
                RequestBody.fromString("x"));
        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(BUCKET).key("described"));
        assertThat(head.metadata()).containsEntry("author", "somebody");
        assertThat(head.contentType()).isEqualTo("text/plain");
        assertThat(head.contentEncoding()).isEqualTo("gzip");
    }

    @Test
    void tagsGoWithAnObjectAndItsCopies() {
        s3.putObject(
                request -> request.bucket(BUCKET).key("tagged").tagging("a=1&b=two%20words"),
                RequestBody.fromString("x"));
        assertThat(tags("tagged")).containsExactly(Map.entry("a", "1"), Map.entry("b", "two words"));
        s3.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey("tagged")
                .destinationBucket(BUCKET)
                .destinationKey("tagged-too")
                .taggingDirective(TaggingDirective.REPLACE)
                .tagging("c=3"));
        assertThat(tags("tagged-too")).containsExactly(Map.entry("c", "3"));
        s3.putObjectTagging(request -> request.bucket(BUCKET)
                .key("tagged")
                .tagging(tagging ->
                        tagging.tagSet(Tag.builder().key("d").value("4").build())));
        assertThat(tags("tagged")).containsExactly(Map.entry("d", "4"));
        s3.deleteObjectTagging(request -> request.bucket(BUCKET).key("tagged"));
        assertThat(tags("tagged")).isEmpty();
        assertRefused(
                () -> s3.getObjectTagging(request -> request.bucket(BUCKET).key("nothing-tagged")), 404, "NoSuchKey");
    }

    private static Map<String, String> tags(String key) {
        return new TreeMap<>(
                s3.getObjectTagging(request -> request.bucket(BUCKET).key(key)).tagSet().stream()
                        .collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    @Test
    void rangesAreCutAndRefused() {
        byte[] content = bytes(200_000);
        put("ranges", content);
        ResponseBytes<GetObjectResponse> piece = s3.getObjectAsBytes(
                request -> request.bucket(BUCKET).key("ranges").range("bytes=199990-300000"));
        assertThat(piece.asByteArray()).isEqualTo(Arrays.copyOfRange(content, 199_990, 200_000));
        assertThat(piece.response().contentRange()).isEqualTo("bytes 199990-199999/200000");
        assertRefused(
                () -> s3.getObjectAsBytes(
                        request -> request.bucket(BUCKET).key("ranges").range("bytes=200000-")),
                416,
                "InvalidRange");
    }

    @Test
    void missingObjectsAreToldApart() {
        assertRefused(() -> get("missing"), 404, "NoSuchKey");
        assertThat(catchThrowableOfType(
                        NoSuchKeyException.class,
                        () -> s3.headObject(request -> request.bucket(BUCKET).key("missing"))))
                .isNotNull();
        s3.deleteObject(request -> request.bucket(BUCKET).key("missing"));
    }

    @Test
    void objectsAreEncryptedAsTheRequestSays() throws Exception {
        PutObjectResponse managed = s3.putObject(
                request -> request.bucket(BUCKET).key("managed").serverSideEncryption(ServerSideEncryption.AES256),
                RequestBody.fromString("managed"));
        assertThat(managed.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
        PutObjectResponse byDefault = s3.putObject(
                request -> request.bucket(BUCKET).key("kms").serverSideEncryption(ServerSideEncryption.AWS_KMS),
                RequestBody.fromString("kms"));
        assertThat(byDefault.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        String key = byDefault.ssekmsKeyId();
        PutObjectResponse chosen = s3.putObject(
                request -> request.bucket(BUCKET)
                        .key("chosen")
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId("arn:aws:kms:eu-central-1:123456789012:key/" + key),
                RequestBody.fromString("chosen"));
        assertThat(chosen.ssekmsKeyId()).isEqualTo(key);
        assertThat(get("chosen")).isEqualTo("chosen".getBytes(UTF_8));
        assertRefused(
                () -> s3.putObject(
                        request -> request.bucket(BUCKET)
                                .key("none")
                                .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                                .ssekmsKeyId("00000000-0000-0000-0000-000000000000"),
                        RequestBody.fromString("x")),
                400,
                "KMS.NotFoundException");
    }

    @Test
    void aBucketHasADefault() {
        String bucket = "default-bucket";
        s3.createBucket(request -> request.bucket(bucket));
        assertRefused(
                () -> s3.getBucketEncryption(request -> request.bucket(bucket)),
                404,
                "ServerSideEncryptionConfigurationNotFoundError");
        s3.putBucketEncryption(request -> request.bucket(bucket)
                .serverSideEncryptionConfiguration(
                        configuration -> configuration.rules(rule -> rule.applyServerSideEncryptionByDefault(
                                one -> one.sseAlgorithm(ServerSideEncryption.AWS_KMS)))));
        assertThat(s3.getBucketEncryption(request -> request.bucket(bucket))
                        .serverSideEncryptionConfiguration()
                        .rules()
                        .getFirst()
                        .applyServerSideEncryptionByDefault()
                        .sseAlgorithm())
                .isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(s3.putObject(request -> request.bucket(bucket).key("x"), RequestBody.fromString("x"))
                        .serverSideEncryption())
                .isEqualTo(ServerSideEncryption.AWS_KMS);
        s3.deleteBucketEncryption(request -> request.bucket(bucket));
        assertThat(s3.putObject(request -> request.bucket(bucket).key("y"), RequestBody.fromString("y"))
                        .serverSideEncryption())
                .isNull();
    }

    @Test
    void aLongListingIsComplete() {
        String bucket = "long-bucket";
        s3.createBucket(request -> request.bucket(bucket));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 1090; i++) {
            keys.add("key-%04d".formatted(i));
        }
        keys.addAll(List.of(
                "odd/a b",
                "odd/a+b",
                "odd/ä€😀",
                "odd/<&>\"'",
                "odd/100%",
                "odd/a//b",
                "odd/?x=1&y",
                "odd/#",
                "odd/$",
                "odd/~;:@=,!*()"));
        keys.forEach(key -> s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.empty()));
        assertThat(s3.listObjectsV2Paginator(request -> request.bucket(bucket)).contents())
                .extracting(S3Object::key)
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(s3.listObjectsV2(request ->
                                request.bucket(bucket).encodingType("url").prefix("odd/"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactlyInAnyOrderElementsOf(keys.subList(1090, 1100));
        assertThat(s3.listObjects(request ->
                                request.bucket(bucket).delimiter("/").maxKeys(1).marker("key-1089"))
                        .commonPrefixes())
                .extracting("prefix")
                .containsExactly("odd/");
        List<ObjectIdentifier> some = keys.subList(100, 1100).stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        assertThat(s3.deleteObjects(request -> request.bucket(bucket).delete(what -> what.objects(some)))
                        .deleted())
                .hasSize(1000);
        assertThat(s3.listObjectsV2(request -> request.bucket(bucket)).keyCount())
                .isEqualTo(100);
    }

    @Test
    void versionsAreKeptAndListed() {
        String bucket = "version-bucket";
        s3.createBucket(request -> request.bucket(bucket));
        assertThat(s3.getBucketVersioning(request -> request.bucket(bucket)).status())
                .isNull();
        s3.putBucketVersioning(request -> request.bucket(bucket)
                .versioningConfiguration(configuration -> configuration.status(BucketVersioningStatus.ENABLED)));
        assertThat(s3.getBucketVersioning(request -> request.bucket(bucket)).status())
                .isEqualTo(BucketVersioningStatus.ENABLED);
        s3.putObject(request -> request.bucket(bucket).key("x"), RequestBody.fromString("one"));
        String two = s3.putObject(request -> request.bucket(bucket).key("x"), RequestBody.fromString("two"))
                .versionId();
        DeleteObjectResponse marked =
                s3.deleteObject(request -> request.bucket(bucket).key("x"));
        assertThat(marked.deleteMarker()).isTrue();
        List<ObjectVersion> versions =
                s3.listObjectVersions(request -> request.bucket(bucket)).versions();
        assertThat(versions)
                .hasSize(2)
                .first()
                .extracting(ObjectVersion::versionId)
                .isEqualTo(two);
        assertThat(s3.listObjectVersions(request -> request.bucket(bucket)).deleteMarkers())
                .singleElement()
                .extracting(DeleteMarkerEntry::versionId)
                .isEqualTo(marked.versionId());
        String older = versions.getLast().versionId();
        assertThat(s3.getObjectAsBytes(
                                request -> request.bucket(bucket).key("x").versionId(older))
                        .asUtf8String())
                .isEqualTo("one");
        s3.deleteObjects(request -> request.bucket(bucket)
                .delete(what -> what.objects(one -> one.key("x").versionId(older))));
        assertThat(s3.listObjectVersions(request -> request.bucket(bucket)).versions())
                .hasSize(1);
        assertThat(s3.deleteObjects(request -> request.bucket(bucket).delete(what -> what.objects(one -> one.key("x"))))
                        .deleted())
                .singleElement()
                .extracting(DeletedObject::deleteMarkerVersionId)
                .isNotNull();
    }

    @Test
    void anUploadInPartsBecomesOneObject() {
        byte[] first = bytes(5 << 20);
        byte[] second = bytes(300_001);
        put("part-source", bytes(1_000_000));
        String upload = s3.createMultipartUpload(request ->
                        request.bucket(BUCKET).key("parts").serverSideEncryption(ServerSideEncryption.AES256))
                .uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        parts.add(part(1, uploadPart(upload, 1, first)));
        parts.add(part(
                2,
                s3.uploadPartCopy(request -> request.sourceBucket(BUCKET)
                                .sourceKey("part-source")
                                .copySourceRange("bytes=100000-399999")
                                .destinationBucket(BUCKET)
                                .destinationKey("parts")
                                .uploadId(upload)
                                .partNumber(2))
                        .copyPartResult()
                        .eTag()));
        parts.add(part(3, uploadPart(upload, 3, second)));
        assertThat(s3.listParts(request -> request.bucket(BUCKET).key("parts").uploadId(upload))
                        .parts())
                .hasSize(3);
        assertThat(s3.listMultipartUploads(request -> request.bucket(BUCKET)).uploads())
                .extracting("uploadId")
                .contains(upload);
        assertThat(s3.listMultipartUploads(request ->
                                request.bucket(BUCKET).delimiter("rt").prefix("pa"))
                        .commonPrefixes())
                .extracting("prefix")
                .containsExactly("part");
        String etag = s3.completeMultipartUpload(request ->
                        request.bucket(BUCKET).key("parts").uploadId(upload).multipartUpload(list -> list.parts(parts)))
                .eTag();
        assertThat(etag).endsWith("-3\"");
        byte[] whole = get("parts");
        assertThat(whole).hasSize(first.length + 300_000 + second.length);
        assertThat(whole).startsWith(first).endsWith(second);
    }

    private static CompletedPart part(int number, String etag) {
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static String uploadPart(String upload, int number, byte[] content) {
        return s3.uploadPart(
                        request -> request.bucket(BUCKET)
                                .key("parts")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
    }

    @Test
    void anUploadInPartsCanBeGivenUp() {
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(BUCKET).key("given-up"))
                .uploadId();
        s3.abortMultipartUpload(
                request -> request.bucket(BUCKET).key("given-up").uploadId(upload));
        assertRefused(
                () -> s3.listParts(
                        request -> request.bucket(BUCKET).key("given-up").uploadId(upload)),
                404,
                "NoSuchUpload");
    }

    @Test
    void copiesFollowTheDirective() {
        s3.putObject(
                request -> request.bucket(BUCKET).key("from ä+b").metadata(Map.of("a", "1")),
                RequestBody.fromString("content"));
        s3.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey("from ä+b")
                .destinationBucket(BUCKET)
                .destinationKey("copied"));
        assertThat(get("copied")).isEqualTo("content".getBytes(UTF_8));
        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("copied"))
                        .metadata())
                .containsEntry("a", "1");
        s3.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey("copied")
                .destinationBucket(BUCKET)
                .destinationKey("copied")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("b", "2")));
        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("copied"))
                        .metadata())
                .isEqualTo(Map.of("b", "2"));
        assertRefused(
                () -> s3.copyObject(request -> request.sourceBucket(BUCKET)
                        .sourceKey("copied")
                        .destinationBucket(BUCKET)
                        .destinationKey("copied")),
                400,
                "InvalidRequest");
    }

    @Test
    void addressesCanBeHandedOn() throws Exception {
        try (S3Presigner presigner = store.presigner();
                HttpClient anybody = HttpClient.newHttpClient()) {
            URI put = presigner
                    .presignPutObject(request -> request.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(object -> object.bucket(BUCKET).key("handed on")))
                    .url()
                    .toURI();
            HttpRequest upload = HttpRequest.newBuilder(put)
                    .PUT(HttpRequest.BodyPublishers.ofString("handed on"))
                    .build();
            assertThat(anybody.send(upload, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            URI get = presigner
                    .presignGetObject(request -> request.signatureDuration(Duration.ofDays(7))
                            .getObjectRequest(object -> object.bucket(BUCKET).key("handed on")))
                    .url()
                    .toURI();
            assertThat(anybody.send(HttpRequest.newBuilder(get).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("handed on");
            HttpRequest other = HttpRequest.newBuilder(get).DELETE().build();
            assertThat(anybody.send(other, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("<Code>SignatureDoesNotMatch</Code>");
        }
    }

    @Test
    void anotherSecretIsRefused() {
        try (S3Client stranger = store.clientWithWrongSecret()) {
            assertRefused(
                    () -> stranger.putObject(
                            request -> request.bucket(BUCKET).key("stranger"), RequestBody.fromString("x")),
                    403,
                    "SignatureDoesNotMatch");
        }
        assertRefused(() -> get("stranger"), 404, "NoSuchKey");
    }

    // Not every machine knows names below localhost, so that the host is written by hand.
    @Test
    void aBucketCanStandInFrontOfTheHost() throws Exception {
        put("virtual", bytes(20));
        URI url;
        try (S3Presigner presigner = store.presignerOfHosts()) {
            url = presigner
                    .presignHeadObject(request -> request.signatureDuration(Duration.ofMinutes(5))
                            .headObjectRequest(object -> object.bucket(BUCKET).key("virtual")))
                    .url()
                    .toURI();
        }
        assertThat(url.getHost()).isEqualTo(BUCKET + ".localhost");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            String head = "HEAD " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1\r\nHost: "
                    + url.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: 20");
        }
    }

    @Test
    void contentWithAnotherChecksumIsNotStored() {
        assertRefused(
                () -> s3.putObject(
                        request -> request.bucket(BUCKET).key("damaged").checksumCRC32("AAAAAA=="),
                        RequestBody.fromBytes(bytes(100_000))),
                400,
                "BadDigest");
        assertRefused(() -> get("damaged"), 404, "NoSuchKey");
    }

    @Test
    void anExistingObjectCanBeProtected() {
        put("once", bytes(10));
        assertRefused(
                () -> s3.putObject(
                        request -> request.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("x")),
                412,
                "PreconditionFailed");
        assertThat(get("once")).isEqualTo(bytes(10));
    }
}
