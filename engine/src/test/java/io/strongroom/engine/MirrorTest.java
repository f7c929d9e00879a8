package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A read of a missing object fetches it from the origin and keeps it, never encrypted by the
/// bucket's default.
final class MirrorTest {
    @TempDir
    Path folder;

    private OpenStore store;
    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(folder.resolve("store"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop(0);
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getRawPath();
        byte[] body = content(300_000);
        switch (path) {
            case "/data/a%20b/%E4%B8%AD.txt" -> {
                exchange.getResponseHeaders().add("Content-Type", "text/plain");
                exchange.getResponseHeaders().add("Cache-Control", "no-cache");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            case "/data/moved" -> {
                exchange.getResponseHeaders().add("Location", "/data/a%20b/%E4%B8%AD.txt");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/data/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/data/cut" -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, 1000);
                exchange.getResponseBody().flush();
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void mirror(String location, InternalAddresses addresses) throws EngineException {
        store.engine().buckets().putMirror().run(call(), new PutBucketMirror.Request(BUCKET, location, addresses));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/data/";
    }

    private ObjectDetails head(String key) throws EngineException {
        return store.engine().objects().head().run(call(), HeadObject.Request.of(BUCKET, new ObjectKey(key)));
    }

    @Test
    void anObjectOfTheOriginIsKeptUnencryptedAlthoughTheBucketHasADefault() throws Exception {
        store.engine()
                .buckets()
                .putEncryption()
                .run(call(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.ossManaged()));
        mirror(address(), InternalAddresses.ALLOWED);
        assertThat(store.get("a b/中.txt")).isEqualTo(content(300_000));
        assertThat(store.get("a b/中.txt")).isEqualTo(content(300_000));
        assertThat(asked).hasValue(1);
        ObjectDetails kept = head("a b/中.txt");
        assertThat(kept.entry().origin()).isEqualTo(ObjectOrigin.MIRRORED);
        assertThat(kept.entry().encryption().mode()).isEqualTo(EncryptionMode.NONE);
        assertThat(kept.metadata().effectiveContentType()).isEqualTo("text/plain");
        assertThat(kept.metadata().headers()).containsEntry("cache-control", "no-cache");
    }

    @Test
    void aCopyOntoItselfEncryptsWhatWasMirrored() throws Exception {
        mirror(address(), InternalAddresses.ALLOWED);
        store.get("a b/中.txt");
        ObjectKey key = new ObjectKey("a b/中.txt");
        store.engine()
                .objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(GetObject.Request.of(BUCKET, key), HeadObject.Request.of(BUCKET, key))
                                .encryptedBy(EncryptionRule.kmsManaged()));
        assertThat(head("a b/中.txt").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
        assertThat(head("a b/中.txt").entry().origin()).isEqualTo(ObjectOrigin.UPLOADED);
        assertThat(store.get("a b/中.txt")).isEqualTo(content(300_000));
    }

    @Test
    void redirectsAreFollowedAndFailuresSayWhoFailed() throws Exception {
        mirror(address(), InternalAddresses.ALLOWED);
        assertThat(store.get("moved")).isEqualTo(content(300_000));
        assertThat(problemOf(() -> store.get("missing"))).isInstanceOf(Problem.NoSuchKey.class);
        assertThat(problemOf(() -> store.get("broken"))).isInstanceOf(Problem.MirrorFailed.class);
        assertThat(problemOf(() -> store.get("cut"))).isInstanceOf(Problem.MirrorFailed.class);
        assertThat(problemOf(() -> head("cut"))).isInstanceOf(Problem.NoSuchKey.class);
    }

    @Test
    void addressesInsideTheNetworkAreRefusedUnlessAllowed() {
        assertThat(problemOf(() -> mirror(address(), InternalAddresses.REFUSED)))
                .isEqualTo(new Problem.InvalidMirror(address(), MirrorFault.INTERNAL_ADDRESS));
        assertThat(problemOf(() -> mirror("http://[::1]/", InternalAddresses.REFUSED)))
                .isInstanceOf(Problem.InvalidMirror.class);
        assertThat(problemOf(() -> mirror("http://169.254.169.254/", InternalAddresses.REFUSED)))
                .isInstanceOf(Problem.InvalidMirror.class);
        assertThat(problemOf(() -> mirror("ftp://example.org/", InternalAddresses.ALLOWED)))
                .isEqualTo(new Problem.InvalidMirror("ftp://example.org/", MirrorFault.SCHEME));
        assertThat(problemOf(() -> mirror("http://example.org/x", InternalAddresses.ALLOWED)))
                .isEqualTo(new Problem.InvalidMirror("http://example.org/x", MirrorFault.NO_TRAILING_SLASH));
    }

    @Test
    void aFolderIsAnOriginAndNothingOutsideItIsGiven() throws Exception {
        Path origin = Files.createDirectories(folder.resolve("origin/sub"));
        Files.write(origin.resolve("x"), content(10));
        Files.write(folder.resolve("secret"), content(20));
        Files.createSymbolicLink(origin.resolve("link"), folder.resolve("secret"));
        mirror(folder.resolve("origin").toString(), InternalAddresses.REFUSED);
        assertThat(store.get("sub/x")).isEqualTo(content(10));
        assertThat(problemOf(() -> store.get("sub/../../secret"))).isInstanceOf(Problem.NoSuchKey.class);
        assertThat(problemOf(() -> store.get("sub/link"))).isInstanceOf(Problem.NoSuchKey.class);
        assertThat(problemOf(() -> mirror(folder.resolve("store").toString(), InternalAddresses.REFUSED)))
                .isInstanceOf(Problem.InvalidMirror.class);
    }
}
