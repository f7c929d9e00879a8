package io.strongroom.engine.content;

import static io.strongroom.engine.content.ContentFixture.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.content.ContentFixture.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ContentRangePropertyTest {

    private static final int SIZE = 12 * SEGMENT + 77;

    @Property(tries = 60)
    void everyRangeIsThatPieceOfTheWhole(
            @ForAll Mode mode, @ForAll("positions") int one, @ForAll("positions") int other) throws Exception {
        Path root = Files.createTempDirectory("strongroom-content");
        byte[] original = ContentFixture.bytes(SIZE);
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        try (ContentFixture fixture = new ContentFixture(root)) {
            List<StoredContent> stored = List.of(fixture.write(original, mode));

            assertThat(fixture.read(stored, from, to)).isEqualTo(Arrays.copyOfRange(original, from, to));
        } finally {
            delete(root);
        }
    }

    /// Anywhere, and more often just beside a segment's edge.
    @Provide
    Arbitrary<Integer> positions() {
        Arbitrary<Integer> edges = Arbitraries.integers()
                .between(0, 12)
                .flatMap(n -> Arbitraries.integers().between(-1, 1).map(d -> Math.max(0, n * SEGMENT + d)));
        return Arbitraries.oneOf(edges, Arbitraries.integers().between(0, SIZE), Arbitraries.just(SIZE));
    }

    private static void delete(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
