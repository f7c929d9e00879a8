package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.Access;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.reencrypt.RandomStore.Kind;
import io.strongroom.engine.reencrypt.RandomStore.ObjectAt;
import io.strongroom.engine.reencrypt.RandomStore.Step;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// What the impact of a key announces is exactly what fails afterwards, whatever happened in the
/// store before and however the key is taken away.
final class KeyImpactPropertyTest {

    /// How a key is taken away, and which keys it can be.
    enum Act {
        DISABLE,
        SCHEDULE_DELETION,
        DELETE_MATERIAL,
        EXPIRE
    }

    @Property(tries = 15)
    void theImpactIsExactlyWhatFailsAfterwards(
            @ForAll("histories") List<Step> history, @ForAll Act act, @ForAll("numbers") int which) throws Exception {
        Path root = Files.createTempDirectory("strongroom-impact");
        try (JobStore store = JobStore.create(root.resolve("store"))) {
            RandomStore random = new RandomStore(store);
            for (Step step : history) {
                random.happen(step);
            }
            check(random, act, key(random, act, which));
        } finally {
            delete(root);
        }
    }

    private static KeyId key(RandomStore random, Act act, int which) {
        boolean any = act == Act.DISABLE || act == Act.SCHEDULE_DELETION;
        return any ? random.keys.get(which % random.keys.size()) : random.keys.getLast();
    }

    private static void check(RandomStore random, Act act, KeyId key) throws Exception {
        KeyImpact impact = random.store.impact(key);
        List<ObjectEntry> listed = random.store.under(key, 2);
        Set<ObjectAt> announced = listed.stream()
                .map(entry -> new ObjectAt(entry.bucket(), entry.key().value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(random.unreadable()).as("before").isEmpty();
        assertThat(impact.reads()).isEqualTo(Access.WORKS);
        assertThat(announced).as("no object twice").hasSize(listed.size());
        assertThat(impact.objects().objects()).isEqualTo(listed.size());
        assertThat(impact.objects().bytes())
                .isEqualTo(listed.stream().mapToLong(ObjectEntry::size).sum());
        assertBuckets(impact, listed);

        take(random, act, key);

        Map<ObjectAt, Problem> refused = random.unreadable();
        assertThat(refused.keySet()).as("unreadable").isEqualTo(announced);
        assertThat(refused.values())
                .allSatisfy(problem -> assertThat(problem)
                        .isInstanceOfSatisfying(
                                Problem.KeyNotUsable.class,
                                unusable -> assertThat(unusable.key()).isEqualTo(key)));
        assertThat(refusedUploads(random)).as("uploads").isEqualTo(impact.uploads());
        assertThat(refusedDefaults(random)).as("defaults").isEqualTo(Set.copyOf(impact.refusedDefaults()));
        KeyImpact after = random.store.impact(key);
        assertThat(after.reads()).isEqualTo(Access.REFUSED);
        assertThat(after.objects()).isEqualTo(impact.objects());
    }

    private static void assertBuckets(KeyImpact impact, List<ObjectEntry> listed) {
        Map<BucketName, Long> counted =
                listed.stream().collect(Collectors.groupingBy(ObjectEntry::bucket, Collectors.counting()));
        assertThat(impact.buckets().stream()
                        .filter(bucket -> bucket.objects().objects() > 0)
                        .collect(Collectors.toMap(
                                BucketImpact::bucket, bucket -> bucket.objects().objects())))
                .isEqualTo(counted);
    }

    private static void take(RandomStore random, Act act, KeyId key) throws Exception {
        var engine = random.store.engine();
        switch (act) {
            case DISABLE -> engine.keys().disable().run(call(), key);
            case SCHEDULE_DELETION ->
                engine.keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(key, 7));
            case DELETE_MATERIAL -> engine.imports().delete().run(call(), key);
            case EXPIRE -> random.store.clock().set(RandomStore.EXPIRY);
        }
    }

    private static long refusedUploads(RandomStore random) throws Exception {
        long refused = 0;
        for (MultipartUpload upload : random.uploads) {
            refused += isRefused(() -> random.store.part(upload, 2, content(10))) ? 1 : 0;
        }
        return refused;
    }

    private static Set<BucketName> refusedDefaults(RandomStore random) throws Exception {
        List<BucketName> refused = new ArrayList<>();
        for (BucketName bucket : RandomStore.BUCKETS) {
            if (isRefused(() -> random.put(bucket, "new", Optional.empty(), 10))) {
                refused.add(bucket);
            }
        }
        return Set.copyOf(refused);
    }

    private interface Action {
        void run() throws EngineException;
    }

    private static boolean isRefused(Action action) {
        try {
            action.run();
            return false;
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.KeyNotUsable.class);
            return true;
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Integer> numbers = numbers();
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Kind.PUT)), Tuple.of(8, Arbitraries.of(Kind.class)));
        return Combinators.combine(kinds, numbers, numbers, numbers, numbers)
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 23);
    }

    private static void delete(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
