package io.strongroom.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One connection to an endpoint, with so little between it and the socket that the endpoint is what is measured. For
/// one thread.
final class WireClient implements AutoCloseable {
    private static final int BLOCK = 1 << 18;
    private static final String ENCRYPTION = "x-oss-server-side-encryption:AES256\n";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Signer signer;
    private final byte[] block = new byte[BLOCK];

    /// An access key.
    record Signer(String id, String secret) {
        String authorization(String text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return "OSS " + id + ":" + Base64.getEncoder().encodeToString(signature);
        }
    }

    WireClient(URI address, Signer signer) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BLOCK);
        this.out = socket.getOutputStream();
        this.signer = signer;
    }

    /// Puts an object that is to be encrypted.
    void put(String path, InputStream content, long length) throws IOException, GeneralSecurityException {
        String header = ENCRYPTION.replace("\n", "\r\n") + "Content-Length: " + length + "\r\n";
        byte[] head = head("PUT", path, ENCRYPTION, header);
        out.write(head);
        for (int count = content.read(block); count >= 0; count = content.read(block)) {
            out.write(block, 0, count);
        }
        copy(requireOk(), OutputStream.nullOutputStream());
    }

    void get(String path, OutputStream sink) throws IOException, GeneralSecurityException {
        out.write(head("GET", path, "", ""));
        copy(requireOk(), sink);
    }

    private byte[] head(String method, String path, String signed, String more) throws GeneralSecurityException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String authorization = signer.authorization(method + "\n\n\n" + date + "\n" + signed + path);
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nDate: " + date + "\r\nAuthorization: "
                        + authorization + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Reads the head of an answer.
    ///
    /// @return how long its body is
    private long requireOk() throws IOException {
        String status = line();
        long length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(
                        line.substring("content-length:".length()).strip());
            }
        }
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException(line.toString());
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    private void copy(long length, OutputStream sink) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.read(block, 0, (int) Math.min(block.length, left));
            if (count < 0) {
                throw new EOFException(left + " bytes are missing");
            }
            sink.write(block, 0, count);
            left -= count;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
