package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.WireRequest;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The canonical request of Signature Version 4 as S3 has it: the path is encoded once and never normalised.
///
/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header".
final class AwsCanonical {
    static final String SIGNATURE_PARAMETER = "X-Amz-Signature";

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private AwsCanonical() {}

    /// @param signed names of the headers that are signed, lower case
    /// @param payload digest of the body, or the word that stands for it
    static String request(WireRequest request, SortedSet<String> signed, String payload) throws FailureException {
        String path = PercentCode.decode(request.rawPath(), PercentCode.Plus.LITERAL);
        return String.join(
                "\n",
                request.method(),
                path.isEmpty() ? "/" : PercentCode.encodePath(path),
                query(request.query()),
                headers(request.headers(), signed),
                String.join(";", signed),
                payload);
    }

    private static String query(Query query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.name().equals(SIGNATURE_PARAMETER))
                .map(parameter -> PercentCode.encode(parameter.name()) + "=" + PercentCode.encode(parameter.value()))
                .sorted(AwsCanonical::byNameThenValue)
                .collect(Collectors.joining("&"));
    }

    // An equals sign sorts behind digits, so that texts as a whole would come in another order than names.
    private static int byNameThenValue(String one, String other) {
        int names = name(one).compareTo(name(other));
        return names == 0 ? one.compareTo(other) : names;
    }

    private static String name(String parameter) {
        return parameter.substring(0, parameter.indexOf('='));
    }

    private static String headers(Headers headers, SortedSet<String> signed) {
        return signed.stream()
                .map(name -> name + ":"
                        + SPACES.matcher(headers.get(name).orElse("")).replaceAll(" ") + "\n")
                .collect(Collectors.joining());
    }
}
