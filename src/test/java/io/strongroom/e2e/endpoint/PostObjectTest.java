package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// PostObject: the form of a browser, with what OSS answers to it.
final class PostObjectTest {
    private static final BucketName BUCKET = new BucketName("forms");
    private static final int SEGMENT = 65_536;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private ServedStore store;

    @BeforeEach
    void serve() throws Exception {
        store = ServedStore.in(folder);
        store.engine().buckets().create().run(ServedStore.root(), new CreateBucket.Request(BUCKET, Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static String policy(Duration left, String... conditions) {
        return "{\"expiration\":\"" + Instant.now().plus(left) + "\",\"conditions\":[" + String.join(",", conditions)
                + "]}";
    }

    private static String policy(String... conditions) {
        return policy(Duration.ofMinutes(5), conditions);
    }

    private HttpResponse<String> post(PostedForm form) throws Exception {
        return form.post(store.address(), BUCKET.value());
    }

    private byte[] stored(String key) throws Exception {
        try (ObjectContent content = store.engine()
                .objects()
                .get()
                .run(ServedStore.root(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    private ObjectMetadata metadata(String key) throws Exception {
        try (ObjectContent content = store.engine()
                .objects()
                .get()
                .run(ServedStore.root(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            return content.details().metadata();
        }
    }

    private long objects() throws Exception {
        return store.engine()
                .objects()
                .list()
                .run(ServedStore.root(), ListObjects.Request.of(BUCKET, ""))
                .objects()
                .size();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 5 << 20})
    void aFileOfAnySizeIsStoredAsItWasSent(int size) throws Exception {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        HttpResponse<String> answer = post(new PostedForm()
                .with("key", "a/b.bin")
                .signedV4(store.owner(), policy("{\"bucket\":\"forms\"}", "[\"starts-with\",\"$key\",\"a/\"]"))
                .file("b.bin", content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(stored("a/b.bin")).isEqualTo(content);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("x-oss-hash-crc64ecma")).isPresent();
        assertThat(store.served().getLast().operation()).isEqualTo("PostObject");
    }

    @Test
    void fieldsAreWhatHeadersAreElsewhereAndTheNameOfTheFileGoesIntoTheKey() throws Exception {
        HttpResponse<String> answer = post(new PostedForm()
                .with("key", "in/${filename}")
                .with("x-oss-server-side-encryption", "KMS")
                .with("x-oss-server-side-data-encryption", "SM4")
                .with("x-oss-meta-author", "李薇")
                .with("x-oss-content-type", "application/pdf")
                .with("Cache-Control", "no-cache")
                .with("success_action_status", "201")
                .signedV1(store.owner(), policy("[\"in\",\"$x-oss-content-type\",[\"application/pdf\"]]"))
                .file("报告 2026.pdf", new byte[10]));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("<Key>in/报告 2026.pdf</Key>", "<Bucket>forms</Bucket>");
        assertThat(answer.headers().firstValue("x-oss-server-side-encryption")).contains("KMS");
        assertThat(answer.headers().firstValue("x-oss-server-side-data-encryption"))
                .contains("SM4");
        ObjectMetadata metadata = metadata("in/报告 2026.pdf");
        assertThat(metadata.contentType()).contains("application/pdf");
        assertThat(metadata.user()).containsEntry("author", "李薇");
        assertThat(metadata.headers()).containsEntry("cache-control", "no-cache");
    }

    @Test
    void aRedirectNamesWhatWasStored() throws Exception {
        PostedForm form = new PostedForm()
                .with("key", "a b")
                .with("success_action_redirect", "https://example.org/done?x=1")
                .signedV1(store.owner(), policy());
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("https://example.org/done?x=1&bucket=forms&key=a%20b&etag=%22");
        answer = post(new PostedForm()
                .with("key", "c")
                .with("success_action_redirect", "javascript:alert(1)")
                .signedV1(store.owner(), policy()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["eq","$key","other"]                    | 403 | AccessDenied
            {"bucket":"other"}                       | 403 | AccessDenied
            ["starts-with","$key","other/"]          | 403 | AccessDenied
            ["in","$key",["one","two"]]              | 403 | AccessDenied
            ["not-in","$key",["here"]]               | 403 | AccessDenied
            ["content-length-range",1,6]             | 400 | EntityTooLarge
            ["content-length-range",8,100]           | 400 | EntityTooSmall
            ["between","$key","x"]                   | 400 | InvalidPolicyDocument
            ["content-length-range","a",100]         | 400 | InvalidPolicyDocument
            """)
    void whatThePolicyDoesNotAllowIsRefusedAndNothingIsStored(String condition, int status, String code)
            throws Exception {
        HttpResponse<String> answer =
                post(new PostedForm().with("key", "here").signedV4(store.owner(), policy(condition)));
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(objects()).isZero();
    }

    @Test
    void whatAPolicyForbidsDoesNotComeByTheNameOfTheFile() throws Exception {
        HttpResponse<String> answer = post(new PostedForm()
                .with("key", "${filename}")
                .signedV4(store.owner(), policy("[\"not-in\",\"$key\",[\"secret.txt\"]]"))
                .file("secret.txt", new byte[1]));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(post(new PostedForm()
                                .with("key", "in/${filename}")
                                .signedV4(store.owner(), policy("[\"eq\",\"$key\",\"in/${filename}\"]"))
                                .file("a.txt", new byte[1]))
                        .statusCode())
                .isEqualTo(204);
        assertThat(objects()).isOne();
    }

    @Test
    void aFieldCannotClaimAnotherBucketThanTheOneThatIsPostedTo() throws Exception {
        HttpResponse<String> answer = post(new PostedForm()
                .with("key", "here")
                .with("bucket", "other")
                .signedV4(store.owner(), policy("{\"bucket\":\"other\"}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(objects()).isZero();
    }

    @Test
    void whoDidNotSignOrSignedSomethingElseOrTooLongAgoIsRefused() throws Exception {
        assertThat(post(new PostedForm().with("key", "k")).body()).contains("AccessDenied");
        ServedStore.Key wrong = new ServedStore.Key(store.owner().id(), "another secret");
        assertThat(post(new PostedForm().with("key", "k").signedV1(wrong, policy()))
                        .body())
                .contains("SignatureDoesNotMatch");
        assertThat(post(new PostedForm().with("key", "k").signedV4(wrong, policy()))
                        .body())
                .contains("SignatureDoesNotMatch");
        ServedStore.Key nobody = new ServedStore.Key("LTAInobody", "x");
        assertThat(post(new PostedForm().with("key", "k").signedV1(nobody, policy()))
                        .body())
                .contains("InvalidAccessKeyId");
        assertThat(post(new PostedForm().with("key", "k").signedV1(store.owner(), policy(Duration.ofSeconds(-1))))
                        .body())
                .contains("Policy expired");
        ServedStore.Key user = store.user("li");
        assertThat(post(new PostedForm().with("key", "k").signedV1(user, policy()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(objects()).isZero();
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        byte[] body = new PostedForm()
                .with("key", "k")
                .signedV1(store.owner(), policy())
                .body();
        String type = "multipart/form-data; boundary=----strongroom-form";
        assertThat(send(body, "text/plain").body()).contains("MalformedPOSTRequest");
        assertThat(send(body, "multipart/form-data").body()).contains("MalformedPOSTRequest");
        assertThat(send(body, "multipart/form-data; boundary=another").statusCode())
                .isEqualTo(400);
        byte[] brokenOff = Arrays.copyOf(body, new String(body, ISO_8859_1).indexOf("figures") + 4);
        assertThat(send(brokenOff, type).statusCode()).isEqualTo(400);
        assertThat(post(new PostedForm().signedV1(store.owner(), policy())).body())
                .contains("field named 'key'");
        PostedForm many = new PostedForm().with("key", "k");
        for (int i = 0; i < 1000; i++) {
            many.with("field" + i, "x");
        }
        assertThat(post(many.signedV1(store.owner(), policy())).body()).contains("MalformedPOSTRequest");
        PostedForm large = new PostedForm().with("key", "k").with("x-oss-meta-a", "x".repeat(3 << 20));
        assertThat(post(large.signedV1(store.owner(), policy())).body()).contains("MalformedPOSTRequest");
        assertThat(objects()).isZero();
    }

    private HttpResponse<String> send(byte[] body, String type) throws Exception {
        return PostedForm.post(store.address(), BUCKET.value(), body, type);
    }
}
