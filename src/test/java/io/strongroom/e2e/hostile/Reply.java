package io.strongroom.e2e.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came back for one request, as it stood on the wire.
record Reply(int status, Map<String, String> headers, String body) {
    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)</Code>|\"Code\" ?: ?\"([^\"]*)\"");

    /// Reads one; interim answers are passed over.
    static Reply from(InputStream in, boolean headOnly) throws IOException {
        String[] words = line(in).split(" ", 3);
        int status = Integer.parseInt(words[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status < 200) {
            return from(in, headOnly);
        }
        int length = headOnly ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the body ended after " + body.length + " of " + length + " bytes");
        }
        return new Reply(status, headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("closed after: " + line);
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /// The error code of the body; empty when it has none.
    String code() {
        Matcher matcher = CODE.matcher(body);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
