package io.strongroom.e2e.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Watches the application thread while a test runs: engine, database or file code must not run on
/// it, and it must not stand still for more than two seconds.
///
/// It samples the thread's stack, so it can miss a short offence but never invents one. Time in which
/// the thread wanted to run and the machine gave it no processor does not count, nor does the time
/// that a test's own picture takes.
public final class FxWatchdog implements AutoCloseable {
    private static final long SAMPLE_MILLIS = 10;
    private static final long STUCK_MILLIS = 2_000;
    private static final List<String> FORBIDDEN = List.of(
            "io.strongroom.engine.meta.",
            "io.strongroom.engine.content.",
            "io.strongroom.engine.blob.",
            "io.strongroom.engine.kms.",
            "io.strongroom.engine.crypto.",
            "io.strongroom.engine.Engine.",
            "io.strongroom.engine.EngineParts.",
            "io.strongroom.engine.usecase.UseCase.",
            "org.h2.",
            "com.zaxxer.hikari.");

    /// What asks the system; only to name a path asks nobody.
    private static final List<String> FILES = List.of(
            "sun.nio.ch.FileChannelImpl.",
            "sun.nio.fs.UnixNativeDispatcher.",
            "java.io.FileInputStream.",
            "java.io.RandomAccessFile.");

    /// Reading classes, fonts and views out of the program itself is not reading a person's files.
    private static final List<String> PROGRAM_ITSELF = List.of(
            "jdk.internal.loader.",
            "java.lang.ClassLoader.",
            "javafx.fxml.",
            "com.sun.javafx.",
            "java.util.zip.",
            "com.sun.prism.",
            "com.sun.glass.");

    private final Thread applicationThread;
    private final Thread watcher;
    private final StillTime still;
    private final List<String> offences = new CopyOnWriteArrayList<>();
    private volatile long lastBeat = System.nanoTime();
    private volatile boolean closed;

    private FxWatchdog(Thread applicationThread) {
        this.applicationThread = applicationThread;
        this.still = new StillTime(applicationThread);
        this.watcher = Thread.ofPlatform().name("fx-watchdog").daemon().start(this::watch);
    }

    /// Begins to watch; the toolkit must be running.
    public static FxWatchdog start() {
        return new FxWatchdog(Fx.call(Thread::currentThread));
    }

    private void watch() {
        beat();
        while (!closed) {
            sample();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SAMPLE_MILLIS));
        }
    }

    private void beat() {
        lastBeat = System.nanoTime();
        if (!closed) {
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                Platform.runLater(this::beat);
            });
        }
    }

    private void sample() {
        StackTraceElement[] frames = applicationThread.getStackTrace();
        List<String> stack = Arrays.stream(frames)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList();
        offence(stack).ifPresent(what -> offences.add(what + " in " + ours(stack)));
        long stood = still.since(lastBeat, isPicture(stack) || isIdle(frames));
        if (stood > STUCK_MILLIS) {
            offences.add(
                    "stuck for " + stood + " ms in " + stack.stream().limit(12).toList());
            lastBeat = System.nanoTime();
        }
    }

    /// Whether a thread with this stack waits for the next event.
    static boolean isIdle(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .noneMatch(name -> name.startsWith("io.strongroom.")
                        || name.startsWith("javafx.")
                        || name.startsWith("com.sun.javafx."));
    }

    private static boolean isPicture(List<String> stack) {
        return stack.stream().anyMatch(frame -> frame.startsWith("io.strongroom.app.console.Screenshot."));
    }

    static Optional<String> offence(List<String> stack) {
        Optional<String> forbidden = stack.stream()
                .filter(frame -> FORBIDDEN.stream().anyMatch(frame::startsWith))
                .findFirst();
        if (forbidden.isPresent()) {
            return forbidden;
        }
        boolean program = stack.stream()
                .limit(25)
                .anyMatch(frame -> PROGRAM_ITSELF.stream().anyMatch(frame::startsWith));
        boolean ours = stack.stream().anyMatch(frame -> frame.startsWith("io.strongroom.app."));
        return program || !ours
                ? Optional.empty()
                : stack.stream()
                        .limit(8)
                        .filter(frame -> FILES.stream().anyMatch(frame::startsWith))
                        .findFirst();
    }

    private static List<String> ours(List<String> stack) {
        return stack.stream()
                .filter(frame -> frame.startsWith("io.strongroom"))
                .limit(6)
                .toList();
    }

    /// What the thread did that it must not do; empty when all was well.
    public List<String> offences() {
        return List.copyOf(offences);
    }

    @Override
    public void close() {
        closed = true;
        while (watcher.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SAMPLE_MILLIS));
        }
    }
}
