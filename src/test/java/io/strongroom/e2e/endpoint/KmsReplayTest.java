package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedKeys;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A request that comes twice, late, or as a form; signed here without the help of an SDK.
final class KmsReplayTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aRequestIsGoodOnceAndForAWhile(@TempDir Path folder) throws Exception {
        try (ServedKeys store = ServedKeys.in(folder)) {
            ServedKeys.Signer owner = store.owner();
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            String form = form(owner, now);
            assertThat(sent(store, form).statusCode()).isEqualTo(200);
            HttpResponse<String> again = sent(store, form);
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body()).contains("\"SignatureNonceUsed\"");
            assertThat(sent(store, form(owner, now.minusSeconds(1000))).body()).contains("\"IllegalTimestamp\"");
            assertThat(sent(store, form(owner, now.plusSeconds(1000))).body()).contains("\"IllegalTimestamp\"");
        }
    }

    private HttpResponse<String> sent(ServedKeys store, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://" + store.authority() + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(ServedKeys.Signer signer, Instant time) throws Exception {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", "ListKeys",
                "Version", "2016-01-20",
                "Format", "JSON",
                "AccessKeyId", signer.id(),
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", "nonce",
                "Timestamp", time.toString()));
        String canonical = joined(parameters);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec((signer.secret() + "&").getBytes(UTF_8), "HmacSHA1"));
        parameters.put(
                "Signature",
                Base64.getEncoder().encodeToString(mac.doFinal(("POST&%2F&" + encoded(canonical)).getBytes(UTF_8))));
        return joined(parameters);
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
