package io.strongroom.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C cancels the running command and gives it a moment to take back what is half done.
final class OrderlyEnd {

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch reached = new CountDownLatch(1);

    private OrderlyEnd() {}

    static OrderlyEnd onInterrupt(CancelSignal cancel) {
        OrderlyEnd end = new OrderlyEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end.stop(cancel), "orderly-end"));
        return end;
    }

    private void stop(CancelSignal cancel) {
        if (reached.getCount() == 0) {
            return;
        }
        cancel.cancel();
        try {
            boolean _ = reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The command has ended by itself.
    void reached() {
        reached.countDown();
    }
}
