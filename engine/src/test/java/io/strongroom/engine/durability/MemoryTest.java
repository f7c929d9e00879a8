package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An object larger than memory goes in, is re-encrypted by a job and comes back: 4 GiB with a heap of 256 MiB; on
/// every
/// build 128 MiB with 48 MiB.
@Timeout(3600)
final class MemoryTest {
    @TempDir
    Path folder;

    @Test
    void anObjectMuchLargerThanTheHeapGoesInIsReencryptedAndComesOut() throws Exception {
        long size = (long) TestScale.of(128, 4_096) << 20;
        String heap = "-Xmx" + TestScale.of(48, 256) + "m";
        // Content is encrypted by compiled code, as in any process that runs for a while.
        Process process = ChildJvm.of(
                        MemoryProcess.class,
                        List.of(heap, "-XX:TieredStopAtLevel=4", "-XX:+ExitOnOutOfMemoryError"),
                        List.of(folder.toString(), Long.toString(size)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(size + " bytes").endsWith(MemoryProcess.DONE + "\n");
    }
}
