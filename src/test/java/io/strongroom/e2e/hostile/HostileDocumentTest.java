package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.e2e.support.ServedStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
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

/// Documents made to grow, to reach outside or to go deep, for every operation that reads one: refused within the time
/// that clients wait, and nothing is done.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileDocumentTest {
    private static final String SECRET_FILE = "what stands in a file of this machine";

    @TempDir
    static Path folder;

    /// Where documents point; nobody may come.
    private static final ServerSocket OUTSIDE = outside();

    private ServedStore store;

    private static ServerSocket outside() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
        OUTSIDE.setSoTimeout(1);
        Files.writeString(folder.resolve("secret.txt"), SECRET_FILE);
        RawRequest create = RawRequest.of("PUT", "/documents").signedFor("/documents/", store.owner());
        assertThat(RawClient.ask(store.address(), create).status()).isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
        OUTSIDE.close();
    }

    record Operation(String name, String method, String path, String query, String root) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("PutBucket", "PUT", "/other", "", "CreateBucketConfiguration"),
            new Operation("PutBucketEncryption", "PUT", "/documents", "encryption", "ServerSideEncryptionRule"),
            new Operation("PutBucketWebsite", "PUT", "/documents", "website", "WebsiteConfiguration"),
            new Operation("PutBucketVersioning", "PUT", "/documents", "versioning", "VersioningConfiguration"),
            new Operation("DeleteMultipleObjects", "POST", "/documents", "delete", "Delete"),
            new Operation(
                    "CompleteMultipartUpload", "POST", "/documents/key", "uploadId=AAAA", "CompleteMultipartUpload"));

    private static List<String> documents(String root) {
        String file = folder.resolve("secret.txt").toUri().toString();
        String elsewhere = "http://127.0.0.1:" + OUTSIDE.getLocalPort() + "/dtd";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"0123456789\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        return List.of(
                "",
                " ",
                "no document",
                "<" + root,
                "<" + root + ">",
                "<" + root + "></other>",
                "<other/>",
                "<" + root + "/><" + root + "/>",
                "\0\0\0",
                "\u00ff\u00fe<",
                bomb + "]><" + root + "><Key>&a11;</Key></" + root + ">",
                "<!DOCTYPE b [<!ENTITY x SYSTEM \"" + file + "\">]><" + root + "><Key>&x;</Key></" + root + ">",
                "<!DOCTYPE b SYSTEM \"" + elsewhere + "\"><" + root + "/>",
                "<!DOCTYPE b [<!ENTITY % p SYSTEM \"" + elsewhere + "\">%p;]><" + root + "/>",
                "<" + root + ">&undefined;</" + root + ">",
                "<a>".repeat(20_000) + "</a>".repeat(20_000),
                "<" + root + ">" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</" + root + ">",
                "<" + root + "><!-- " + "x".repeat(6 << 20) + " --></" + root + ">",
                "<" + root + " a=\"" + "x".repeat(6 << 20) + "\"/>",
                "<?xml version=\"1.0\" encoding=\"no-such-code\"?><" + root + "/>");
    }

    static Stream<Arguments> cases() {
        Stream.Builder<Arguments> cases = Stream.builder();
        for (Operation operation : OPERATIONS) {
            List<String> documents = documents(operation.root());
            for (int i = 0; i < documents.size(); i++) {
                cases.add(Arguments.of(operation, i, "OSS"));
                if (!operation.name().equals("PutBucketWebsite")) { // which S3 is not offered
                    cases.add(Arguments.of(operation, i, "S3"));
                }
            }
        }
        return cases.build();
    }

    @ParameterizedTest(name = "{0}, document {1}, {2}")
    @MethodSource("cases")
    void aDocumentThatIsNoneIsRefused(Operation operation, int number, String dialect) throws Exception {
        String document = documents(operation.root()).get(number);
        if (document.isBlank() && operation.name().equals("PutBucket")) {
            return; // it has a right to be absent
        }
        Reply reply = RawClient.ask(store.address(), request(operation, document, dialect));
        assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
        assertThat(reply.body())
                .as(reply.status() + reply.body())
                .doesNotContain(SECRET_FILE, "Exception", "javax", "at line");
        assertThatThrownBy(OUTSIDE::accept).isInstanceOf(SocketTimeoutException.class);
        RawRequest other = RawRequest.of("GET", "/other").signedFor("/other/", store.owner());
        assertThat(RawClient.ask(store.address(), other).code()).isEqualTo("NoSuchBucket");
    }

    @Test
    void whatIsNoTextIsRefusedWithoutAWordOnTheStandardError() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        try {
            byte[] document = "<Delete><Object><Key>\u00ff</Key></Object></Delete>".getBytes(ISO_8859_1);
            RawRequest request =
                    RawRequest.of("POST", "/documents?delete").with(document).withDigest();
            Reply reply = RawClient.ask(store.address(), request.signedFor("/documents/?delete", store.owner()));
            assertThat(reply.code()).isEqualTo("MalformedXML");
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    private RawRequest request(Operation operation, String document, String dialect) {
        String question = operation.query().isEmpty() ? "" : "?" + operation.query();
        RawRequest request = RawRequest.of(operation.method(), operation.path() + question)
                .with(document)
                .withDigest();
        if (dialect.equals("S3")) {
            String query = operation.query().isEmpty() || operation.query().contains("=")
                    ? operation.query()
                    : operation.query() + "=";
            return AwsSigned.of(request, operation.path(), query, "UNSIGNED-PAYLOAD", store.owner());
        }
        String slash = operation.path().lastIndexOf('/') == 0 ? "/" : "";
        return request.signedFor(operation.path() + slash + question, store.owner());
    }
}
