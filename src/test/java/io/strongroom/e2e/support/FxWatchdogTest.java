package io.strongroom.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The watchdog bites: without this, a console that freezes would pass.
final class FxWatchdogTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void engineAndFileCodeOnTheApplicationThreadIsAnOffence() {
        assertThat(FxWatchdog.offence(List.of("org.h2.mvstore.MVStore.read", "io.strongroom.app.console.X.y")))
                .isPresent();
        assertThat(FxWatchdog.offence(List.of("sun.nio.ch.FileChannelImpl.read", "io.strongroom.app.console.X.y")))
                .isPresent();
        assertThat(FxWatchdog.offence(List.of(
                        "sun.nio.ch.FileChannelImpl.read",
                        "jdk.internal.loader.URLClassPath.get",
                        "io.strongroom.app.console.X.y")))
                .isEmpty();
        assertThat(FxWatchdog.offence(List.of("javafx.scene.Node.layout", "io.strongroom.app.console.X.y")))
                .isEmpty();
    }

    @Test
    void aThreadThatStandsStillIsReported() {
        try (FxWatchdog watchdog = FxWatchdog.start()) {
            Fx.run(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2_600)));
            assertThat(watchdog.offences()).anyMatch(offence -> offence.startsWith("stuck for"));
        }
    }

    @Test
    void aThreadThatComputesOnAndOnIsReported() {
        try (FxWatchdog watchdog = FxWatchdog.start()) {
            Fx.run(FxWatchdogTest::computeForAWhile);
            assertThat(watchdog.offences()).anyMatch(offence -> offence.startsWith("stuck for"));
        }
    }

    private static void computeForAWhile() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long until = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(2_600);
        while (threads.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aThreadThatWaitsForEventsIsNotStuck() {
        Thread thread = Fx.call(Thread::currentThread);
        assertThat(becomesIdle(thread)).isTrue();
        try (FxWatchdog watchdog = FxWatchdog.start()) {
            Fx.run(() -> assertThat(FxWatchdog.isIdle(Thread.currentThread().getStackTrace()))
                    .isFalse());
            assertThat(watchdog.offences()).isEmpty();
        }
    }

    /// It may still draw what the tests before left to draw.
    private static boolean becomesIdle(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            if (FxWatchdog.isIdle(thread.getStackTrace())) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return false;
    }

    @Test
    void aThreadThatOnlyWorksIsNotReported() {
        try (FxWatchdog watchdog = FxWatchdog.start()) {
            for (int i = 0; i < 20; i++) {
                Fx.run(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5)));
            }
            assertThat(watchdog.offences()).isEmpty();
        }
    }
}
