package io.strongroom.app.cli;

import io.strongroom.engine.usecase.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import org.slf4j.LoggerFactory;

/// How far a copy is: one line on standard error that overwrites itself. Silent unless a person looks at it.
///
/// Thread rule: any thread.
final class ProgressLine implements AutoCloseable {

    private static final long INTERVAL_NANOS = 200_000_000L;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private final Terminal terminal;
    private final OptionalLong total;
    private final LongAdder objects = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final long started = System.nanoTime();
    private final AtomicLong shown = new AtomicLong(started);
    private final boolean visible;

    ProgressLine(Terminal terminal, OptionalLong total) {
        this.terminal = terminal;
        this.total = total;
        this.visible = terminal.isInteractive(Terminal.Channel.ERR);
    }

    /// Hears of one object; the engine tells how much of it is done, this line how much of all.
    Progress forOneObject() {
        AtomicLong before = new AtomicLong();
        return done -> {
            bytes.add(done - before.getAndSet(done));
            show();
        };
    }

    void objectDone() {
        objects.increment();
        show();
    }

    long objects() {
        return objects.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    private void show() {
        show(this::text);
    }

    /// Shows how far something else is, if it is time to show anything.
    void show(LongFunction<String> textAt) {
        long now = System.nanoTime();
        long last = shown.get();
        if (visible && now - last > INTERVAL_NANOS && shown.compareAndSet(last, now)) {
            write("\r" + textAt.apply(now) + "\u001b[K");
        }
    }

    private String text(long now) {
        double seconds = Math.max(0.001, (now - started) / 1e9);
        String share = total.isPresent() && total.getAsLong() > 0
                ? "%3d%%  ".formatted(bytes() * 100 / total.getAsLong())
                : "%,d objects  ".formatted(objects());
        return share + size(bytes()) + "  " + size((long) (bytes() / seconds)) + "/s";
    }

    /// 412 KB, 61.8 GB
    static String size(long bytes) {
        int unit = 0;
        double value = bytes;
        while (unit < UNITS.length - 1 && value >= 1023.95) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit < 2 ? "%,.0f %s" : "%,.1f %s", value, UNITS[unit]);
    }

    private void write(String text) {
        try {
            terminal.err().write(text.getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (java.io.IOException e) {
            LoggerFactory.getLogger(ProgressLine.class).debug("Progress could not be shown", e);
        }
    }

    /// Takes the line away, so that others can be written.
    void clear() {
        if (visible) {
            write("\r\u001b[K");
        }
    }

    @Override
    public void close() {
        clear();
    }
}
