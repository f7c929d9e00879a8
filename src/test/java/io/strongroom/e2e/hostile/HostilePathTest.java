package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that would lead elsewhere if they were paths: each is stored and fetched as it is, or refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostilePathTest {
    @TempDir
    static Path folder;

    private ServedStore store;
    private int buckets;

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    private Reply ask(String method, String target, String resource, String body) throws Exception {
        return RawClient.ask(
                store.address(), RawRequest.of(method, target).with(body).signedFor(resource, store.owner()));
    }

    private String bucket() throws Exception {
        String bucket = "paths-" + buckets++;
        assertThat(ask("PUT", "/" + bucket, "/" + bucket + "/", "").status()).isEqualTo(200);
        return bucket;
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("..", ".."),
                Arguments.of(".", "."),
                Arguments.of("..%2f..%2fup", "../../up"),
                Arguments.of("..%5c..%5cup", "..\\..\\up"),
                Arguments.of("a/../b", "a/../b"),
                Arguments.of("a/%2E/b", "a/./b"),
                Arguments.of("a//b///", "a//b///"),
                Arguments.of("a;v=1/b", "a;v=1/b"),
                Arguments.of("a%3Fuploads", "a?uploads"),
                Arguments.of("a%23b", "a#b"),
                Arguments.of("%25%32%65%25%32%65", "%2e%2e"),
                Arguments.of("a%0d%0aX-Injected:%201", "a\r\nX-Injected: 1"),
                Arguments.of("C:%5CWindows%5Cx", "C:\\Windows\\x"),
                Arguments.of("CON", "CON"),
                Arguments.of("blobs/00000000/x", "blobs/00000000/x"),
                Arguments.of("n".repeat(1023), "n".repeat(1023)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsWhatItSays(String raw, String key) throws Exception {
        String bucket = bucket();
        String target = "/" + bucket + "/" + raw;
        String resource = "/" + bucket + "/" + key;
        int before = StoreFiles.contents(store.engine().folder()).size();
        assertThat(ask("PUT", target, resource, "content of " + raw))
                .extracting(Reply::status, Reply::body)
                .containsExactly(200, "");
        assertThat(StoreFiles.keys(store.engine(), bucket)).containsExactly(key);
        StoreFiles.awaitContents(store.engine(), before + 1);
        Reply got = ask("GET", target, resource, "");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("content of " + raw);
        assertThat(got.headers()).doesNotContainKey("x-injected");
        assertThat(ask("HEAD", target, resource, "").status()).isEqualTo(200);
        assertNothingOutside();
    }

    private void assertNothingOutside() throws Exception {
        assertThat(StoreFiles.files(folder)).allMatch(file -> file.startsWith("store"));
        assertThat(StoreFiles.files(folder).stream().map(Path::getFileName).map(Path::toString))
                .doesNotContain("passwd", "up", "b", "x", "CON");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("n".repeat(1024), "n".repeat(1024), "InvalidObjectName"),
                Arguments.of("%E4%B8%AD".repeat(342), "中".repeat(342), "InvalidObjectName"),
                // The server in front takes no path that climbs above its root, and none with a NUL.
                Arguments.of("../../../etc/passwd", "../../../etc/passwd", "InvalidRequest"),
                Arguments.of("%2e%2e/%2e%2e/up", "../../up", "InvalidRequest"),
                Arguments.of("a%00b.txt", "a\0b.txt", "InvalidRequest"),
                Arguments.of("%2fetc/passwd", "/etc/passwd", "InvalidObjectName"),
                Arguments.of("/etc/passwd", "/etc/passwd", "InvalidObjectName"),
                Arguments.of("%5cshare", "\\share", "InvalidObjectName"),
                Arguments.of("%ff%fe", "", "InvalidArgument"),
                Arguments.of("%c0%ae%c0%ae/up", "", "InvalidArgument"),
                Arguments.of("%ed%a0%80", "", "InvalidArgument"),
                Arguments.of("a%", "", "InvalidRequest"),
                Arguments.of("a%4", "", "InvalidRequest"),
                Arguments.of("a%zz", "", "InvalidRequest"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoNameIsRefused(String raw, String key, String code) throws Exception {
        String bucket = bucket();
        for (String method : List.of("PUT", "GET", "DELETE")) {
            Reply reply = ask(method, "/" + bucket + "/" + raw, "/" + bucket + "/" + key, "content");
            assertThat(reply.status()).as(method).isEqualTo(400);
            assertThat(reply.code()).as(method).isEqualTo(code);
        }
        assertThat(StoreFiles.keys(store.engine(), bucket)).isEmpty();
        assertNothingOutside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../x", "/%2e%2e/x", "/..%2fx", "/./x", "//x", "/%00/x", "/.%00./x"})
    void bucketsAreNoFoldersEither(String target) throws Exception {
        String resource = target.replace("%2e", ".").replace("%2f", "/").replace("%00", "\0");
        Reply reply = ask("PUT", target, resource, "content");
        assertThat(reply.status()).isBetween(400, 499);
        assertNothingOutside();
    }

    @Test
    void aNameThatIsSignedIsNotGoodForAnother() throws Exception {
        String bucket = bucket();
        Reply reply = ask("PUT", "/" + bucket + "/a/../b", "/" + bucket + "/b", "content");
        assertThat(reply.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(StoreFiles.keys(store.engine(), bucket)).isEmpty();
    }
}
