package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.http.sign.Hmac;
import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.audit.ListAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that were right until something happened to them. Whatever the endpoint makes of each, it answers in time
/// without an error of its own, tells no secret, and goes on.
final class FuzzedRequestsTest {
    private static final int REQUESTS = Boolean.getBoolean("strongroom.full") ? 20_000 : 400;
    private static final String MARKER = "plaintext-that-no-refusal-tells";
    private static final int NEWEST = 50;
    private static final long PATIENCE_SECONDS = 10;
    private static final long POLL_MILLIS = 5;
    private static final Pattern REQUEST_ID = Pattern.compile("(?i)x-oss-request-id: ([^\\r\\n]+)");
    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\0",
            "%00",
            "%",
            "..",
            "/",
            "?",
            "&",
            "=",
            "\u00ff",
            "<",
            "]]>",
            "&lt;",
            "-1",
            ";",
            "\"",
            ": ",
            "x".repeat(5000));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("strongroom.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whateverHappensToARequestTheEndpointAnswersAndGoesOn() throws Exception {
        try (ServedStore store = ServedStore.in(folder)) {
            RawRequest create = RawRequest.of("PUT", "/fuzzed").signedFor("/fuzzed/", store.owner());
            assertThat(RawClient.ask(store.address(), create).status()).isEqualTo(200);
            for (int number = 0; number < REQUESTS; number++) {
                byte[] sent = mutated(store.owner());
                String as = "seed " + seed + ", request " + number + ": " + shown(sent);
                String said = said(as, store, sent);
                check(as, said, store.owner());
                assertRecorded(as, store, said);
                if (number % 20 == 0) {
                    assertStillServes(as, store);
                }
            }
            assertThat(StoreFiles.contents(store.engine().folder()).stream().filter(path -> path.startsWith("staging")))
                    .isEmpty();
            StoreFiles.awaitContents(
                    store.engine(), StoreFiles.keys(store.engine(), "fuzzed").size());
            assertThat(StoreFiles.files(folder)).allMatch(file -> file.startsWith("store"));
            assertNoFileTells(store.owner().secret());
        }
    }

    private static String shown(byte[] sent) {
        return new String(Arrays.copyOf(sent, Math.min(sent.length, 1500)), ISO_8859_1);
    }

    private static String said(String as, ServedStore store, byte[] sent) {
        try (RawClient client = new RawClient(store.address())) {
            try {
                client.send(sent).end();
            } catch (IOException _) {
                // closed before everything was sent, with or without an answer
            }
            return client.untilClosed();
        } catch (IOException e) {
            throw new AssertionError(as, e);
        }
    }

    private static void check(String as, String said, ServedStore.Key key) {
        assertThat(said).as(as).doesNotContain(key.secret());
        if (!said.startsWith("HTTP/1.1 2")) {
            // 501 names what is not offered.
            assertThat(said).as(as).matches("(?s)|HTTP/1.1 (3\\d\\d|4\\d\\d|501|505) .*");
            assertThat(said).as(as).doesNotContain(MARKER, "Exception", "\tat ");
        }
    }

    /// Whatever the endpoint could not serve stands in the trail, under the id that the client was told.
    private static void assertRecorded(String as, ServedStore store, String said) {
        if (said.startsWith("HTTP/1.1 5")) {
            Matcher id = REQUEST_ID.matcher(said);
            assertThat(id.find()).as(as).isTrue();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!recorded(store, id.group(1)) && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            }
            assertThat(recorded(store, id.group(1))).as("recorded, " + as).isTrue();
        }
    }

    private static boolean recorded(ServedStore store, String id) {
        try {
            return store
                    .engine()
                    .audit()
                    .list()
                    .run(ServedStore.root(), new ListAudit.Request(AuditFilter.none(), Long.MAX_VALUE, NEWEST))
                    .stream()
                    .anyMatch(line -> line.entry().request().value().equals(id));
        } catch (EngineException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertStillServes(String as, ServedStore store) throws IOException {
        RawRequest list = RawRequest.of("GET", "/fuzzed").signedFor("/fuzzed/", store.owner());
        assertThat(RawClient.ask(store.address(), list).status()).as(as).isEqualTo(200);
    }

    private void assertNoFileTells(String secret) throws IOException {
        for (Path file : StoreFiles.files(folder)) {
            String text = new String(Files.readAllBytes(folder.resolve(file)), ISO_8859_1);
            assertThat(text.contains(secret)).as(file.toString()).isFalse();
        }
    }

    /// Half of them are changed before they are signed, where signing covers it, so that they get past the door.
    private byte[] mutated(ServedStore.Key key) {
        boolean signed = random.nextBoolean();
        byte[] bytes = request(key, signed).bytes();
        return signed ? bytes : changed(bytes);
    }

    private RawRequest request(ServedStore.Key key, boolean change) {
        String name = "key-" + random.nextInt(20);
        String object = "/fuzzed/" + name;
        return switch (random.nextInt(9)) {
            case 0 ->
                header(RawRequest.of("PUT", object), change)
                        .with(body(MARKER, change))
                        .signedFor(object, key);
            case 1 -> header(RawRequest.of("GET", object), change).signedFor(object, key);
            case 2 -> header(RawRequest.of("HEAD", object), change).signedFor(object, key);
            case 3 -> RawRequest.of("GET", "/fuzzed?" + query(change)).signedFor("/fuzzed/", key);
            case 4 ->
                RawRequest.of("PUT", "/fuzzed?encryption")
                        .with(body(
                                "<ServerSideEncryptionRule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256"
                                        + "</SSEAlgorithm></ApplyServerSideEncryptionByDefault></ServerSideEncryptionRule>",
                                change))
                        .signedFor("/fuzzed/?encryption", key);
            case 5 ->
                RawRequest.of("POST", "/fuzzed?delete")
                        .with(body("<Delete><Object><Key>" + name + "</Key></Object></Delete>", change))
                        .withDigest()
                        .signedFor("/fuzzed/?delete", key);
            case 6 -> chunked(object, change, key);
            case 7 -> form(name, change, key);
            default ->
                RawRequest.of("PUT", object)
                        .with("Transfer-Encoding", "chunked")
                        .with(body("1f\r\n" + MARKER + "\r\n0\r\n\r\n", change))
                        .signedFor(object, key);
        };
    }

    private RawRequest chunked(String object, boolean change, ServedStore.Key key) {
        RawRequest request = RawRequest.of("PUT", object)
                .with("x-amz-decoded-content-length", Integer.toString(MARKER.length()))
                .with("Content-Encoding", "aws-chunked")
                .with("x-amz-trailer", "x-amz-checksum-crc32")
                .with(body("1f\r\n" + MARKER + "\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", change));
        return AwsSigned.of(request, object, "", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", key);
    }

    /// A form whose policy allows anything.
    private RawRequest form(String name, boolean change, ServedStore.Key key) {
        String policy = Base64.getEncoder()
                .encodeToString("{\"expiration\":\"2999-01-01T00:00:00Z\",\"conditions\":[]}".getBytes(UTF_8));
        String signature =
                Base64.getEncoder().encodeToString(Hmac.sha1(key.secret().getBytes(UTF_8), policy));
        String text = field("key", name)
                + field("OSSAccessKeyId", key.id())
                + field("policy", policy)
                + field("Signature", signature)
                + "--form\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + MARKER
                + "\r\n--form--\r\n";
        return RawRequest.of("POST", "/fuzzed/")
                .with("Content-Type", "multipart/form-data; boundary=form")
                .with(body(text, change));
    }

    private static String field(String name, String value) {
        return "--form\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private byte[] body(String text, boolean change) {
        byte[] bytes = text.getBytes(UTF_8);
        return change ? changed(bytes) : bytes;
    }

    private RawRequest header(RawRequest request, boolean change) {
        String name = List.of(
                        "Range", "If-Modified-Since", "If-Match", "Expires", "Cache-Control", "User-Agent", "Expect")
                .get(random.nextInt(7));
        String value = "bytes=0-3";
        return change ? request.with(name, new String(changed(value.getBytes(UTF_8)), ISO_8859_1)) : request;
    }

    private String query(boolean change) {
        String query = "list-type=2&max-keys=7&prefix=k&delimiter=%2F&encoding-type=url";
        return change ? new String(changed(query.getBytes(UTF_8)), ISO_8859_1).replaceAll("[\\s#]", "+") : query;
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    private byte[] changedOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 ->
                spliced(bytes, at, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(ISO_8859_1));
            case 1 -> spliced(bytes, at, end, new byte[0]);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> Arrays.copyOf(bytes, Math.max(1, at));
            default -> spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
