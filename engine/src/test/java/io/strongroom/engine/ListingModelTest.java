package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Listing against a sorted map: random names, prefixes, delimiters, markers and page sizes.
final class ListingModelTest {
    /// What names are made of: emoji sort after U+FFFF by bytes and before it by characters.
    private static final List<String> PIECES =
            List.of("a", "b", "ab", "/", "//", "é", "中", "\uFFFF", "😀", "~", " ", "\u0001", "%2F", "\u007F");
    private static final int QUERIES = Boolean.getBoolean("strongroom.full") ? 400 : 40;
    private static final int MOST_NAMES = Boolean.getBoolean("strongroom.full") ? 120 : 30;

    private static Path folder = Path.of("");
    private static Optional<OpenStore> store = Optional.empty();
    private static int buckets;

    @BeforeContainer
    static void open() throws Exception {
        folder = Files.createTempDirectory("strongroom-listing");
        store = Optional.of(OpenStore.create(folder.resolve("store")));
    }

    @AfterContainer
    static void close() throws Exception {
        store.orElseThrow().close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// One question.
    ///
    /// @param name picks a stored name, which prefix and marker are made of
    record Query(int name, Part prefix, Part marker, String delimiter, int limit) {}

    /// How a prefix or marker is made.
    enum Part {
        NOTHING,
        PIECE,
        WHOLE_NAME,
        HALF_A_NAME,
        UP_TO_A_SLASH;

        String of(String name, int pick) {
            return switch (this) {
                case NOTHING -> "";
                case PIECE -> PIECES.get(pick % PIECES.size());
                case WHOLE_NAME -> name;
                case HALF_A_NAME ->
                    name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2));
                case UP_TO_A_SLASH -> name.substring(0, name.indexOf('/') + 1);
            };
        }
    }

    @Provide
    Arbitrary<Set<String>> names() {
        Arbitrary<String> shortNames =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
        Arbitrary<String> longNames = Arbitraries.of("x", "/y", "中", "😀")
                .flatMap(tail -> Arbitraries.of(PIECES)
                        .map(head -> head
                                + tail.repeat(
                                        (ObjectKey.MAX_BYTES - 4) / tail.getBytes(StandardCharsets.UTF_8).length)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, shortNames), net.jqwik.api.Tuple.of(1, longNames))
                .filter(name -> ObjectKey.fault(name) == ObjectKey.NameFault.NONE)
                .set()
                .ofMinSize(1)
                .ofMaxSize(MOST_NAMES);
    }

    @Provide
    Arbitrary<List<Query>> queries() {
        Arbitrary<String> delimiters = Arbitraries.of("", "/", "/", "/", "//", "a", "😀", "b/");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(Part.class),
                        Arbitraries.of(Part.class),
                        delimiters,
                        Arbitraries.of(1, 2, 3, 7, ListObjects.MAX_KEYS))
                .as(Query::new)
                .list()
                .ofSize(QUERIES);
    }

    @Property(tries = 12)
    void everyPageIsWhatASortedMapSays(@ForAll("names") Set<String> names, @ForAll("queries") List<Query> queries)
            throws Exception {
        BucketName bucket = new BucketName("bucket-" + buckets++);
        SortedMap<ObjectKey, Integer> model = fill(bucket, names);
        List<String> all = new ArrayList<>(names);
        for (Query query : queries) {
            String name = all.get(query.name() % all.size());
            ListObjects.Request request = new ListObjects.Request(
                    bucket,
                    query.prefix().of(name, query.name()),
                    query.delimiter(),
                    query.marker().of(all.get(query.name() / 7 % all.size()), query.name() / 3),
                    query.limit());
            check(request, model);
        }
    }

    private static SortedMap<ObjectKey, Integer> fill(BucketName bucket, Set<String> names) throws EngineException {
        Engine engine = store.orElseThrow().engine();
        engine.buckets().create().run(call(), new CreateBucket.Request(bucket, Optional.empty()));
        TreeMap<ObjectKey, Integer> model = new TreeMap<>(Comparator.comparing(
                ObjectKey::value, Comparator.comparing(ListingModelTest::utf8, Arrays::compareUnsigned)));
        for (String name : names) {
            ObjectKey key = new ObjectKey(name);
            int size = name.length();
            engine.objects()
                    .put()
                    .run(call(), PutObject.Request.of(bucket, key, new ByteArrayInputStream(new byte[size])));
            model.put(key, size);
        }
        return model;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// This page, and all pages after it.
    private static void check(ListObjects.Request first, SortedMap<ObjectKey, Integer> model) throws EngineException {
        List<String> left = expected(first, model);
        Optional<ListObjects.Request> next = Optional.of(first);
        while (next.isPresent()) {
            ListObjects.Request request = next.get();
            ListObjects.Listing page =
                    store.orElseThrow().engine().objects().list().run(call(), request);
            List<String> here = left.subList(0, Math.min(request.limit(), left.size()));
            left = left.subList(here.size(), left.size());
            assertThat(shown(page)).as("%s", request).containsExactlyInAnyOrderElementsOf(here);
            assertThat(page.objects())
                    .as("%s", request)
                    .extracting(ObjectEntry::key)
                    .isSortedAccordingTo(model.comparator());
            for (ObjectEntry entry : page.objects()) {
                assertThat(model).containsEntry(entry.key(), Math.toIntExact(entry.size()));
            }
            assertThat(page.nextMarker())
                    .as("%s", request)
                    .isEqualTo(
                            left.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(here.getLast().substring(2)));
            next = page.nextMarker().map(request::after);
        }
    }

    private static List<String> shown(ListObjects.Listing page) {
        List<String> shown = new ArrayList<>();
        page.objects().forEach(entry -> shown.add("o " + entry.key()));
        page.commonPrefixes().forEach(prefix -> shown.add("p " + prefix));
        return shown;
    }

    /// Objects and common prefixes in the order of the first name each stands for.
    private static List<String> expected(ListObjects.Request request, SortedMap<ObjectKey, Integer> model) {
        List<String> items = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        for (ObjectKey key : model.keySet()) {
            String name = key.value();
            boolean after = Arrays.compareUnsigned(utf8(name), utf8(request.marker())) > 0;
            if (after && name.startsWith(request.prefix())) {
                String rest = name.substring(request.prefix().length());
                int at = request.delimiter().isEmpty() ? -1 : rest.indexOf(request.delimiter());
                String folder = request.prefix()
                        + rest.substring(
                                0, at < 0 ? 0 : at + request.delimiter().length());
                if (at < 0) {
                    items.add("o " + name);
                } else if (!folder.equals(request.marker()) && folders.add(folder)) {
                    items.add("p " + folder);
                }
            }
        }
        return items;
    }
}
