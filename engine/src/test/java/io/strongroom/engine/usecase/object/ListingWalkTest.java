package io.strongroom.engine.usecase.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.NameRange.Bound;
import io.strongroom.engine.meta.NameWalk;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.StoredRows;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectOrigin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Listings with a delimiter: what they show, and how little they read for it.
final class ListingWalkTest {
    private static final BucketName BUCKET = new BucketName("contracts");

    /// The names of a bucket, and how much was read of them.
    private static final class Bucket {
        private final NavigableSet<String> names;
        private long reads;
        private long rows;

        Bucket(Collection<String> names) {
            this.names = new TreeSet<>(names);
        }

        List<ObjectRow> page(NameWalk.Step step) {
            NameRange range = step.range();
            SortedSet<String> from = names.tailSet(text(range.from()), range.bound() == Bound.INCLUSIVE);
            List<ObjectRow> page = from.stream()
                    .takeWhile(name -> range.until().isEmpty()
                            || name.compareTo(text(range.until().get())) < 0)
                    .limit(step.limit())
                    .map(name -> StoredRows.of(1, name, 1, ObjectOrigin.UPLOADED))
                    .toList();
            reads++;
            rows += page.size();
            return page;
        }

        ListObjects.Listing list(ListObjects.Request request) {
            ListingWalk walk = new ListingWalk(request);
            while (walk.goesOn()) {
                walk.take(page(walk.next()));
            }
            return walk.listing();
        }

        /// All pages, objects and folders as they come.
        List<String> all(ListObjects.Request request) {
            List<String> all = new ArrayList<>();
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                ListObjects.Listing page = list(request.after(next.get()));
                Set<String> entries = new TreeSet<>(page.commonPrefixes());
                page.objects().forEach(entry -> entries.add(entry.key().value()));
                assertThat(entries).hasSizeLessThanOrEqualTo(request.limit());
                all.addAll(entries);
                next = page.nextMarker();
            }
            return all;
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static ListObjects.Request level(String prefix, String delimiter, int limit) {
        return new ListObjects.Request(BUCKET, prefix, delimiter, "", limit);
    }

    @Provide
    Arbitrary<Set<String>> buckets() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars('a', 'b', '/').ofMinLength(1).ofMaxLength(6);
        return names.filter(name -> !name.startsWith("/")).set().ofMaxSize(200);
    }

    @Property(tries = 300)
    void everyObjectAndFolderIsListedOnceInOrder(
            @ForAll("buckets") Set<String> names, @ForAll @IntRange(min = 1, max = 100) int limit) {
        for (String prefix : List.of("", "a", "a/", "b/a")) {
            for (String delimiter : List.of("", "/", "ba")) {
                List<String> expected = names.stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> {
                            int at = delimiter.isEmpty() ? -1 : name.indexOf(delimiter, prefix.length());
                            return at < 0 ? name : name.substring(0, at + delimiter.length());
                        })
                        .distinct()
                        .sorted()
                        .toList();
                assertThat(new Bucket(names).all(level(prefix, delimiter, limit)))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void ofAFolderWithAHundredThousandObjectsASmallStepIsRead() {
        List<String> names = new ArrayList<>(List.of("a", "z"));
        for (String folder : List.of("huge-1/", "huge-2/", "huge-3/")) {
            IntStream.range(0, 100_000).forEach(i -> names.add(folder + String.format(Locale.ROOT, "%06d", i)));
        }
        Bucket bucket = new Bucket(names);

        assertThat(bucket.all(level("", "/", 1000))).containsExactly("a", "huge-1/", "huge-2/", "huge-3/", "z");

        assertThat(bucket.reads).isLessThanOrEqualTo(5);
        assertThat(bucket.rows).isLessThan(300);
    }

    @Test
    void manySmallFoldersDoNotCostAReadEach() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> String.format(Locale.ROOT, "folder-%05d/object", i))
                .toList();
        Bucket bucket = new Bucket(names);

        assertThat(bucket.all(level("", "/", 1000))).hasSize(10_000);

        assertThat(bucket.reads).isLessThan(200);
    }
}
