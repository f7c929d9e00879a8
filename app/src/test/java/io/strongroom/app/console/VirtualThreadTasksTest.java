package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.TaskState.Cancelled;
import io.strongroom.app.console.TaskState.Done;
import io.strongroom.app.console.TaskState.Failed;
import io.strongroom.app.console.TaskState.Idle;
import io.strongroom.app.console.TaskState.Running;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class VirtualThreadTasksTest {
    private final Tasks tasks = new VirtualThreadTasks(failure -> Failure.of("disk"));
    private final ObjectProperty<TaskState<String>> state = new SimpleObjectProperty<>(new Idle<>());
    private final CompletableFuture<TaskState<String>> end = new CompletableFuture<>();

    private TaskState<String> ended(Tasks.Work<String> work) throws Exception {
        FxToolkit.run(() -> {
            state.subscribe(next -> {
                if (next.terminal()) {
                    end.complete(next);
                }
            });
            tasks.run(state, work);
            assertThat(state.get()).isEqualTo(new Running<>(-1));
        });
        return end.get(10, TimeUnit.SECONDS);
    }

    @Test
    void workEndsWithItsValue() throws Exception {
        assertThat(ended(_ -> "rotated")).isEqualTo(new Done<>("rotated"));
    }

    @Test
    void workRunsOffTheApplicationThread() throws Exception {
        assertThat(ended(_ -> Boolean.toString(FxThread.isCurrent()))).isEqualTo(new Done<>("false"));
    }

    @Test
    void anExceptionEndsAsATranslatedFailure() throws Exception {
        TaskState<String> last = ended(_ -> {
            throw new IOException("gone");
        });

        assertThat(last).isEqualTo(new Failed<>(Failure.of("disk")));
    }

    @Test
    void cancelledWorkEndsAsCancelledEvenIfItCameToAValue() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        FxToolkit.run(() -> {
            state.subscribe(next -> {
                if (next.terminal()) {
                    end.complete(next);
                }
            });
            Tasks.RunningTask task = tasks.run(state, _ -> {
                begun.countDown();
                cancelled.await();
                return "too late";
            });
            begun.await();
            task.cancel();
            cancelled.countDown();
        });

        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo(new Cancelled<>());
    }

    @Test
    void progressReportedAtTheEndDoesNotComeAfterIt() throws Exception {
        assertThat(ended(progress -> {
                    for (int i = 0; i <= 10_000; i++) {
                        progress.report(i / 10_000.0);
                    }
                    return "counted";
                }))
                .isEqualTo(new Done<>("counted"));
        assertThat(FxToolkit.call(state::get)).isEqualTo(new Done<>("counted"));
    }
}
