package io.strongroom.app.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that want the same name.
class DownloadTargetTest {
    private static final int FILES = 200;

    @TempDir
    Path folder;

    @Test
    void ofFilesThatEndAtTheSameMomentNoneReplacesAnother() throws Exception {
        DownloadTarget target = new DownloadTarget(folder.resolve("a.txt"), DownloadTarget.Existing.KEEP_BOTH);
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                Path part = target.begin();
                Files.writeString(part, Integer.toString(i));
                ends.add(workers.submit(() -> {
                    target.finish(part);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        assertThat(contents())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, FILES).mapToObj(Integer::toString).toList());
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }
}
