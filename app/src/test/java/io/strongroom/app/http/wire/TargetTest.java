package io.strongroom.app.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final List<String> OWN = List.of("localhost", "127.0.0.1");

    @ParameterizedTest
    @CsvSource({
        "/b/dir/file, dir/file",
        "/b/dir%2Ffile, dir/file",
        "/b/a%20b, a b",
        "/b/a+b, a+b",
        "/b/a%2Bb, a+b",
        "/b/100%25, 100%",
        "/b/a//b/../c/./d, a//b/../c/./d",
        "/b/..%2F..%2Fetc, ../../etc",
        "/b/a;v=1, a;v=1",
        "/b/%E4%B8%AD%E6%96%87%F0%9F%98%80, 中文😀",
        "/b//x, /x",
        "/b/dir/, dir/"
    })
    void aNameIsWhatStandsBehindTheBucketDecodedOnce(String path, String key) throws Exception {
        Target target = Target.of("127.0.0.1:9480", path, OWN);
        assertThat(target).isEqualTo(new Target(Optional.of("b"), Optional.of(key)));
        assertThat(target.kind()).isEqualTo(Target.Kind.OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bucket", "/bucket/"})
    void aBucketHasASlashOrNone(String path) throws Exception {
        assertThat(Target.of("127.0.0.1", path, OWN)).isEqualTo(new Target(Optional.of("bucket"), Optional.empty()));
    }

    @Test
    void nothingIsTheService() throws Exception {
        assertThat(Target.of("127.0.0.1:80", "/", OWN).kind()).isEqualTo(Target.Kind.SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo.localhost",
                "demo.LOCALHOST:9480",
                "demo.127.0.0.1:9480",
                "demo.oss-cn-hangzhou.aliyuncs.com"
            })
    void theBucketMayStandInFrontOfTheHost(String host) throws Exception {
        assertThat(Target.of(host, "/a/b", OWN)).isEqualTo(new Target(Optional.of("demo"), Optional.of("a/b")));
        assertThat(Target.of(host, "/", OWN)).isEqualTo(new Target(Optional.of("demo"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "a.b.localhost", "elsewhere.test", "oss-cn-hangzhou.aliyuncs.com"})
    void otherHostsNameNoBucket(String host) throws Exception {
        assertThat(Target.of(host, "/b/k", OWN)).isEqualTo(new Target(Optional.of("b"), Optional.of("k")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b/%", "/b/%4", "/b/%zz", "/b/%ff", "/b/%C0%AF"})
    void whatIsNoEncodingIsRefused(String path) {
        assertThatThrownBy(() -> Target.of("127.0.0.1", path, OWN))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo("InvalidArgument"));
    }
}
