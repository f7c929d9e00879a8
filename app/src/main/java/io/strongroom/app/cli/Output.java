package io.strongroom.app.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What a command tells on standard output: for people, or with `--json` one JSON object per line.
///
/// Thread rule: lines may come from several threads and never mix.
public final class Output implements Closeable {

    /// For whom the output is.
    public enum Format {
        TEXT,
        JSON
    }

    private final OutputStream unbuffered;
    private final OutputStream out;
    private final Format format;

    Output(Terminal terminal, Format format) {
        this.unbuffered = terminal.out();
        this.out = new BufferedOutputStream(unbuffered, 1 << 16);
        this.format = format;
    }

    /// Tells facts: as JSON, or as lines of names and values.
    public void facts(Facts facts) throws IOException {
        write(format == Format.JSON ? facts.json() + "\n" : facts.text());
    }

    /// Tells facts: as JSON, or as this line.
    public void facts(Facts facts, String line) throws IOException {
        write((format == Format.JSON ? facts.json() : line) + "\n");
    }

    /// Tells scripts only.
    public void json(Facts facts) throws IOException {
        if (format == Format.JSON) {
            write(facts.json() + "\n");
        }
    }

    /// Tells people only.
    public void line(String line) throws IOException {
        if (format == Format.TEXT) {
            write(line + "\n");
        }
    }

    private synchronized void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Standard output for content that is no facts; what was told so far goes first.
    OutputStream stream() throws IOException {
        flush();
        return out;
    }

    /// Writes secret bytes past the buffer, so that none stay in it.
    synchronized void writeSecret(byte[] bytes) throws IOException {
        flush();
        unbuffered.write(bytes);
        unbuffered.flush();
    }

    /// Hands on what was told so far.
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
