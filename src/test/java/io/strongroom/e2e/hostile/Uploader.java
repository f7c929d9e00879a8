package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.e2e.support.ServedStore;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts objects whose content follows from their names, until the other side is gone.
///
/// @param acknowledged takes the names of those that were stored
record Uploader(URI address, String bucket, ServedStore.Key key, String prefix, Collection<String> acknowledged) {
    /// How many parts each object has that is put in parts.
    static final int PARTS = 3;

    private static final String IN_PARTS = "parts/";
    private static final int PART = 120_000;
    private static final int LARGEST = 600_000;
    private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>([^<]+)</UploadId>");

    /// What the object of this name must be.
    static byte[] content(String name) {
        Random random = new Random(name.hashCode());
        byte[] content = new byte[isInParts(name) ? PARTS * PART : 1 + random.nextInt(LARGEST)];
        random.nextBytes(content);
        return content;
    }

    static boolean isInParts(String name) {
        return name.startsWith(IN_PARTS);
    }

    /// Puts one after the other; every second in parts, with which half of the clients begin.
    ///
    /// @return why it ended
    IOException untilGone() {
        try (RawClient client = new RawClient(address)) {
            int first = prefix.charAt(prefix.length() - 1);
            for (int number = 0; true; number++) {
                String name = ((first + number) % 2 == 0 ? IN_PARTS : "whole/") + prefix + "-" + number;
                boolean stored = isInParts(name)
                        ? putInParts(client, name)
                        : put(client, name, "", content(name)).status() == 200;
                if (!stored) {
                    throw new IOException("refused: " + name);
                }
                acknowledged.add(name);
            }
        } catch (IOException e) {
            return e;
        }
    }

    private Reply put(RawClient client, String name, String question, byte[] body) throws IOException {
        return ask(client, "PUT", name, question, body);
    }

    private Reply ask(RawClient client, String method, String name, String question, byte[] body) throws IOException {
        String target = "/" + bucket + "/" + name + question;
        return client.replyTo(RawRequest.of(method, target).with(body).signedFor(target, key));
    }

    private boolean putInParts(RawClient client, String name) throws IOException {
        byte[] content = content(name);
        Matcher id = UPLOAD_ID.matcher(
                ask(client, "POST", name, "?uploads", new byte[0]).body());
        if (!id.find()) {
            return false;
        }
        StringBuilder parts = new StringBuilder("<CompleteMultipartUpload>");
        for (int part = 1; part <= PARTS; part++) {
            byte[] bytes = Arrays.copyOfRange(content, (part - 1) * PART, part * PART);
            Reply stored = put(client, name, "?partNumber=" + part + "&uploadId=" + id.group(1), bytes);
            parts.append(String.format(
                    Locale.ROOT,
                    "<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>",
                    part,
                    stored.headers().getOrDefault("etag", "").replace("\"", "")));
        }
        byte[] document = (parts + "</CompleteMultipartUpload>").getBytes(UTF_8);
        return ask(client, "POST", name, "?uploadId=" + id.group(1), document).status() == 200;
    }
}
