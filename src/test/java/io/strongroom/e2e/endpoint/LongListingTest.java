package io.strongroom.e2e.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.model.ListObjectsRequest;
import com.aliyun.oss.model.ListVersionsRequest;
import com.aliyun.oss.model.OSSObjectSummary;
import com.aliyun.oss.model.OSSVersionSummary;
import com.aliyun.oss.model.ObjectListing;
import com.aliyun.oss.model.VersionListing;
import com.aliyun.sdk.service.oss2.OSSClient;
import com.aliyun.sdk.service.oss2.credentials.StaticCredentialsProvider;
import com.aliyun.sdk.service.oss2.models.CommonPrefix;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Request;
import com.aliyun.sdk.service.oss2.models.ListObjectsV2Result;
import com.aliyun.sdk.service.oss2.models.ObjectSummary;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Listings that go over many pages, of names that are written differently on every way: each client finds every name,
/// once, in the order of their bytes. The first client of OSS lists as it is, the others have names encoded.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LongListingTest {
    private static final int NAMES = Boolean.getBoolean("strongroom.full") ? 2_500 : 300;
    private static final String BUCKET = "long-listing";
    private static final List<String> FORMS =
            List.of("合同 %d", "a+b %d", "100%%25 %d", "😀 %d", "x&y=z/%d", "quote\"'<>%d", "目录/深/%d", "\uFFFD\u00E9 %d");

    @TempDir
    static Path folder;

    private final List<String> names = IntStream.range(0, NAMES)
            .mapToObj(i -> FORMS.get(i % FORMS.size()).formatted(i))
            .sorted(Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
            .toList();

    @SuppressWarnings("NullAway.Init") // before all tests
    private ServedStore store;

    @SuppressWarnings("NullAway.Init") // before all tests
    private OSSClient second;

    @BeforeAll
    void fill() throws Exception {
        store = ServedStore.in(folder);
        second = OSSClient.newBuilder()
                .endpoint(store.address().toString())
                .region("cn-hangzhou")
                .credentialsProvider(new StaticCredentialsProvider(
                        store.owner().id(), store.owner().secret()))
                .build();
        store.engine()
                .buckets()
                .create()
                .run(ServedStore.root(), new CreateBucket.Request(new BucketName(BUCKET), Optional.empty()));
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> puts = new ArrayList<>();
            for (String name : names) {
                puts.add(many.submit(() -> store.engine()
                        .objects()
                        .put()
                        .run(
                                ServedStore.root(),
                                PutObject.Request.of(
                                        new BucketName(BUCKET),
                                        new ObjectKey(name),
                                        new ByteArrayInputStream(new byte[] {1})))));
            }
            for (Future<?> put : puts) {
                put.get();
            }
        }
    }

    @AfterAll
    void close() throws Exception {
        second.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 7})
    void theFirstClientOfOssFindsAll(int page) {
        OSS oss = new OSSClientBuilder()
                .build(
                        "http://127.0.0.1:" + store.address().getPort(),
                        store.owner().id(),
                        store.owner().secret());
        try {
            List<String> found = new ArrayList<>();
            ListObjectsRequest request = new ListObjectsRequest(BUCKET).withMaxKeys(page);
            ObjectListing listing;
            do {
                listing = oss.listObjects(request);
                listing.getObjectSummaries().stream()
                        .map(OSSObjectSummary::getKey)
                        .forEach(found::add);
                request.setMarker(listing.getNextMarker());
            } while (listing.isTruncated());
            assertThat(found).isEqualTo(names);
            assertThat(versions(oss, page)).isEqualTo(names);
        } finally {
            oss.shutdown();
        }
    }

    private static List<String> versions(OSS oss, int page) {
        List<String> found = new ArrayList<>();
        ListVersionsRequest request =
                new ListVersionsRequest().withBucketName(BUCKET).withMaxResults(page);
        VersionListing listing;
        do {
            listing = oss.listVersions(request);
            listing.getVersionSummaries().stream()
                    .map(OSSVersionSummary::getKey)
                    .forEach(found::add);
            request.setKeyMarker(listing.getNextKeyMarker());
            request.setVersionIdMarker(listing.getNextVersionIdMarker());
        } while (listing.isTruncated());
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1000, 7})
    void theSecondClientOfOssFindsAll(long page) {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.newBuilder().bucket(BUCKET).maxKeys(page);
        assertThat(found(second, request.build())).isEqualTo(names);
        String middle = names.get(NAMES / 2);
        assertThat(found(second, request.startAfter(middle).build())).isEqualTo(names.subList(NAMES / 2 + 1, NAMES));
        assertFolders(second, page);
    }

    private static List<String> found(OSSClient oss, ListObjectsV2Request request) {
        List<String> found = new ArrayList<>();
        for (ListObjectsV2Result result : oss.listObjectsV2Paginator(request)) {
            result.contents().stream().map(ObjectSummary::key).forEach(found::add);
        }
        return found;
    }

    private void assertFolders(OSSClient oss, long page) {
        List<String> keys = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (ListObjectsV2Result result : oss.listObjectsV2Paginator(ListObjectsV2Request.newBuilder()
                .bucket(BUCKET)
                .maxKeys(page)
                .delimiter("/")
                .build())) {
            Optional.ofNullable(result.contents()).orElse(List.of()).stream()
                    .map(ObjectSummary::key)
                    .forEach(keys::add);
            Optional.ofNullable(result.commonPrefixes()).orElse(List.of()).stream()
                    .map(CommonPrefix::prefix)
                    .forEach(folders::add);
        }
        assertThat(keys)
                .isEqualTo(names.stream().filter(name -> !name.contains("/")).toList());
        assertThat(folders).containsExactly("x&y=z/", "目录/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 7})
    void theClientOfS3FindsAll(int page) {
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(store.address())
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(() -> AwsBasicCredentials.create(
                        store.owner().id(), store.owner().secret()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThat(s3
                            .listObjectsV2Paginator(
                                    request -> request.bucket(BUCKET).maxKeys(page))
                            .contents()
                            .stream()
                            .map(S3Object::key))
                    .containsExactlyElementsOf(names);
        }
    }
}
