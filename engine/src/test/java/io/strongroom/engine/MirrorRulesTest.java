package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rule a missing object is fetched by, and what each rule asks for.
class MirrorRulesTest {
    private static final byte[] BODY = content(1000);

    @TempDir
    Path folder;

    private OpenStore store;
    private HttpServer server;
    private HttpServer other;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(folder.resolve("store"));
        server = serve();
        other = serve();
    }

    private HttpServer serve() throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", this::answer);
        made.start();
        return made;
    }

    @AfterEach
    void close() throws Exception {
        server.stop(0);
        other.stop(0);
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Token"));
        asked.add(path + " " + token);
        if (path.endsWith("/moved")) {
            exchange.getResponseHeaders().add("Location", "/one/found");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.endsWith("/abroad")) {
            exchange.getResponseHeaders().add("Location", address(other, "elsewhere/") + "found");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.endsWith("/nothing")) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            String md5 = path.endsWith("/damaged") ? "AAAA" : base64Md5();
            exchange.getResponseHeaders().add("Content-MD5", md5);
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY);
        }
        exchange.close();
    }

    private static String base64Md5() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(BODY));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(HttpServer server, String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private MirrorRule rule(String prefix, String path) {
        return MirrorRule.of(prefix, address(server, path), InternalAddresses.ALLOWED);
    }

    private void set(MirrorRule... rules) throws EngineException {
        store.engine().buckets().putMirrorRules().run(call(), new PutBucketMirrorRules.Request(BUCKET, List.of(rules)));
    }

    private List<MirrorRule> rules() throws EngineException {
        return store.engine().buckets().getMirrorRules().run(call(), BUCKET);
    }

    @Test
    void theFirstRuleThatMeansANameIsAskedForAllOfIt() throws Exception {
        set(rule("pictures/", "one/"), rule("pic", "two/"), rule("", "three/"));

        assertThat(store.get("pictures/a")).isEqualTo(BODY);
        assertThat(store.get("picnic")).isEqualTo(BODY);
        assertThat(store.get("a")).isEqualTo(BODY);
        assertThat(asked).containsExactly("/one/pictures/a null", "/two/picnic null", "/three/a null");
    }

    @Test
    void whatTheFirstRuleDoesNotFindNoOtherIsAskedFor() throws Exception {
        set(rule("a/", "one/"), rule("", "two/"));

        assertThat(problemOf(() -> store.get("a/nothing"))).isInstanceOf(Problem.NoSuchKey.class);
        assertThat(asked).containsExactly("/one/a/nothing null");
    }

    @Test
    void aNameThatNoRuleMeansIsNotThere() throws Exception {
        set(rule("a/", "one/"));

        assertThat(problemOf(() -> store.get("b"))).isInstanceOf(Problem.NoSuchKey.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void headersGoToTheOriginAndToNobodyElse() throws Exception {
        set(rule("", "one/").sending(new TreeMap<>(Map.of("X-Token", "secret"))));

        assertThat(store.get("moved")).isEqualTo(BODY);
        assertThat(store.get("abroad")).isEqualTo(BODY);
        assertThat(asked)
                .containsExactly(
                        "/one/moved secret", "/one/found secret", "/one/abroad secret", "/elsewhere/found null");
    }

    @Test
    void aRuleThatFollowsNoRedirectsFailsAtOne() throws Exception {
        set(rule("", "one/").withoutRedirects());

        assertThat(problemOf(() -> store.get("moved")))
                .isInstanceOfSatisfying(
                        Problem.MirrorFailed.class,
                        no -> assertThat(no.reason()).isEqualTo("HTTP 302"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void contentIsComparedWithItsChecksumWhereTheRuleSaysSo() throws Exception {
        set(rule("checked/", "one/").checkingMd5(), rule("", "one/"));

        assertThat(store.get("checked/whole")).isEqualTo(BODY);
        assertThat(problemOf(() -> store.get("checked/damaged"))).isInstanceOf(Problem.MirrorFailed.class);
        assertThat(problemOf(() -> store.get("checked/damaged"))).isInstanceOf(Problem.MirrorFailed.class);
        assertThat(store.get("damaged")).isEqualTo(BODY);
    }

    @Test
    void rulesAreKeptAsTheyWereSet() throws Exception {
        MirrorRule first = rule("a\"b/", "one/")
                .sending(new TreeMap<>(Map.of("X-Token", "a b")))
                .withoutRedirects();
        MirrorRule second = rule("", "two/").checkingMd5();
        set(first, second);
        store.close();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));

        List<MirrorRule> kept = rules();
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0)).isEqualTo(first.at(kept.get(0).origin().setAt()));
        assertThat(kept.get(1)).isEqualTo(second.at(kept.get(1).origin().setAt()));
        assertThat(kept.get(0).origin().setAt().getEpochSecond()).isPositive();
        store.engine().buckets().deleteMirror().run(call(), BUCKET);
        assertThat(problemOf(this::rules)).isInstanceOf(Problem.NoMirror.class);
        assertThat(store.engine().buckets().info().run(call(), BUCKET).fetches())
                .isFalse();
    }

    @Test
    void theOneOriginIsThatOfTheRuleForAllNames() throws Exception {
        set(rule("a/", "one/"));
        assertThat(problemOf(() -> store.engine().buckets().getMirror().run(call(), BUCKET)))
                .isInstanceOf(Problem.NoMirror.class);

        putOne("two/");
        putOne("three/");

        assertThat(rules()).extracting(MirrorRule::prefix).containsExactly("a/", "");
        assertThat(rules().getLast().origin().location()).isEqualTo(address(server, "three/"));
        assertThat(store.engine().buckets().getMirror().run(call(), BUCKET).location())
                .isEqualTo(address(server, "three/"));
    }

    private void putOne(String path) throws EngineException {
        store.engine()
                .buckets()
                .putMirror()
                .run(call(), new PutBucketMirror.Request(BUCKET, address(server, path), InternalAddresses.ALLOWED));
    }

    @Test
    void moreThanTwentyRulesAndNoneAreRefused() throws Exception {
        MirrorRule[] many = Collections.nCopies(21, rule("a", "one/")).toArray(MirrorRule[]::new);

        assertThat(problemOf(() -> set(many))).isEqualTo(new Problem.InvalidArgument("RoutingRules", "21"));
        assertThat(problemOf(this::set)).isEqualTo(new Problem.InvalidArgument("RoutingRules", "0"));
        set(java.util.Arrays.copyOf(many, 20));
        assertThat(rules()).hasSize(20);
        assertThat(problemOf(() -> putOne("two/"))).isEqualTo(new Problem.InvalidArgument("RoutingRules", "21"));
    }

    @Test
    void whatCannotBeSentIsRefusedWithoutSayingIt() {
        assertThat(problemOf(() -> set(rule("", "one/").sending(new TreeMap<>(Map.of("Host", "x"))))))
                .isEqualTo(new Problem.InvalidArgument("MirrorHeaders.Set.Key", "Host"));
        assertThat(problemOf(() -> set(rule("", "one/").sending(new TreeMap<>(Map.of("X-Token", "secret\r\nA: b"))))))
                .isEqualTo(new Problem.InvalidArgument("MirrorHeaders.Set.Value", "X-Token"));
        assertThat(problemOf(() -> set(rule("ä".repeat(512), "one/")))).isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void rulesAndVersionsDoNotGoTogether() throws Exception {
        set(rule("a/", "one/"));
        PutBucketVersioning.Request enable = new PutBucketVersioning.Request(BUCKET, Versioning.ENABLED);
        assertThat(problemOf(() -> store.engine().buckets().putVersioning().run(call(), enable)))
                .isEqualTo(new Problem.VersioningWithMirror(BUCKET));

        store.engine().buckets().deleteMirror().run(call(), BUCKET);
        store.engine().buckets().putVersioning().run(call(), enable);
        assertThat(problemOf(() -> set(rule("a/", "one/")))).isEqualTo(new Problem.VersioningWithMirror(BUCKET));
    }

    /// Who comes over the network must not have this machine read its files or its network for them.
    @Test
    void overTheNetworkNobodyNamesAFolderOrAnInternalAddress() {
        Call call = Call.root(CallOrigin.ENDPOINT);
        String here = folder.toString();
        MirrorRule files = MirrorRule.of("", here, InternalAddresses.REFUSED);

        assertThat(problemOf(() -> store.engine()
                        .buckets()
                        .putMirrorRules()
                        .run(call, new PutBucketMirrorRules.Request(BUCKET, List.of(files)))))
                .isEqualTo(new Problem.InvalidMirror(here, MirrorFault.NOT_AN_ADDRESS));
        assertThat(problemOf(() -> store.engine()
                        .buckets()
                        .putMirrorRules()
                        .run(call, new PutBucketMirrorRules.Request(BUCKET, List.of(rule("", "one/"))))))
                .isEqualTo(new Problem.InvalidMirror(address(server, "one/"), MirrorFault.INTERNAL_ADDRESS));
        MirrorRule far = MirrorRule.of("", "http://192.0.2.1/", InternalAddresses.ALLOWED);
        assertThat(problemOf(() -> store.engine()
                        .buckets()
                        .putMirrorRules()
                        .run(call, new PutBucketMirrorRules.Request(BUCKET, List.of(far)))))
                .isEqualTo(new Problem.InvalidMirror("http://192.0.2.1/", MirrorFault.INTERNAL_ADDRESS));
        assertThat(problemOf(() -> store.engine()
                        .buckets()
                        .putMirror()
                        .run(call, new PutBucketMirror.Request(BUCKET, here, InternalAddresses.REFUSED))))
                .isEqualTo(new Problem.InvalidMirror(here, MirrorFault.NOT_AN_ADDRESS));
    }
}
