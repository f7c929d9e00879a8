package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.SearchObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of objects: what a bucket keeps, under which names, and what is found.
final class VersioningTest {
    private static final ObjectKey KEY = new ObjectKey("a");

    @TempDir
    Path folder;

    private JobStore store;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void versioning(Versioning wanted) throws Exception {
        store.engine().buckets().putVersioning().run(call(), new PutBucketVersioning.Request(BUCKET, wanted));
    }

    private void put(int size) throws Exception {
        store.store().put("a", content(size), EncryptionRule.none());
    }

    private List<ObjectVersion> versions() throws Exception {
        return store.engine()
                .objects()
                .versions()
                .run(call(), ListObjectVersions.Request.of(BUCKET, ""))
                .versions();
    }

    private void delete(VersionName version) throws Exception {
        store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, KEY, Optional.of(version)));
    }

    private byte[] get(VersionName version) throws Exception {
        return store.store().get(GetObject.Request.of(BUCKET, KEY).of(version));
    }

    private Problem refusal(VersionName version) {
        return problemOf(() -> get(version));
    }

    private static VersionName name(List<ObjectVersion> versions, int index) {
        return versions.get(index).name();
    }

    @Test
    void everyWriteIsKeptAndEveryDeleteIsAMarker() throws Exception {
        put(1);
        versioning(Versioning.ENABLED);
        put(2);
        put(3);
        store.delete("a");
        assertThat(problemOf(() -> store.store().get("a"))).isEqualTo(new Problem.NoSuchKey(BUCKET, KEY));

        List<ObjectVersion> all = versions();
        assertThat(all)
                .extracting(
                        ObjectVersion::latest,
                        ObjectVersion::isDeleteMarker,
                        v -> v.entry().size())
                .containsExactly(
                        tuple(true, true, 0L),
                        tuple(false, false, 3L),
                        tuple(false, false, 2L),
                        tuple(false, false, 1L));
        assertThat(name(all, 3)).isEqualTo(VersionName.NULL);
        assertThat(get(name(all, 1))).isEqualTo(content(3));
        assertThat(get(VersionName.NULL)).isEqualTo(content(1));
        assertThat(refusal(name(all, 0))).isInstanceOf(Problem.IsDeleteMarker.class);
        assertThat(refusal(VersionName.of(99))).isInstanceOf(Problem.NoSuchVersion.class);
        assertThat(store.engine()
                        .objects()
                        .list()
                        .run(call(), ListObjects.Request.of(BUCKET, ""))
                        .objects())
                .isEmpty();

        delete(name(all, 0));
        assertThat(store.store().get("a")).as("the marker is gone").isEqualTo(content(3));
        delete(name(all, 1));
        assertThat(store.store().get("a")).isEqualTo(content(2));
        assertThat(store.head("a").version()).isEqualTo(name(all, 2));
        delete(name(all, 2));
        delete(VersionName.NULL);
        assertThat(versions()).isEmpty();
        store.engine().sweep();
        assertThat(files()).isZero();
    }

    private long files() throws Exception {
        try (Stream<Path> walk = Files.walk(folder.resolve("store").resolve("blobs"))) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void suspendedTheNullVersionIsReplacedAndOthersStay() throws Exception {
        versioning(Versioning.ENABLED);
        put(1);
        versioning(Versioning.SUSPENDED);
        put(2);
        put(3);
        assertThat(versions()).extracting(v -> v.entry().size()).containsExactly(3L, 1L);
        assertThat(name(versions(), 0)).isEqualTo(VersionName.NULL);
        store.delete("a");
        assertThat(versions())
                .extracting(ObjectVersion::isDeleteMarker, v -> v.entry().size())
                .containsExactly(tuple(true, 0L), tuple(false, 1L));
        assertThat(name(versions(), 0)).isEqualTo(VersionName.NULL);
        store.delete("a");
        assertThat(versions()).hasSize(2);
        assertThat(problemOf(() -> versioning(Versioning.OFF))).isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void anOlderVersionIsBroughtBackByCopyingIt() throws Exception {
        versioning(Versioning.ENABLED);
        put(1);
        put(2);
        VersionName old = name(versions(), 1);
        store.engine()
                .objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(
                                GetObject.Request.of(BUCKET, KEY).of(old), HeadObject.Request.of(BUCKET, KEY)));
        assertThat(store.store().get("a")).isEqualTo(content(1));
        assertThat(versions()).extracting(v -> v.entry().size()).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aBucketHasEitherVersionsOrAMirror() throws Exception {
        var mirror = new PutBucketMirror.Request(
                BUCKET,
                Files.createDirectory(folder.resolve("origin")).toString(),
                MirrorOrigin.InternalAddresses.REFUSED);
        store.engine().buckets().putMirror().run(call(), mirror);
        assertThat(problemOf(() -> versioning(Versioning.ENABLED))).isEqualTo(new Problem.VersioningWithMirror(BUCKET));
        store.engine().buckets().deleteMirror().run(call(), BUCKET);
        versioning(Versioning.ENABLED);
        assertThat(problemOf(() -> store.engine().buckets().putMirror().run(call(), mirror)))
                .isEqualTo(new Problem.VersioningWithMirror(BUCKET));
        assertThat(problemOf(() -> {
                    put(1);
                    store.delete("a");
                    store.engine().buckets().delete().run(call(), BUCKET);
                }))
                .isInstanceOf(Problem.BucketNotEmpty.class);
    }

    @Test
    void historyIsReencryptedWhereItIs() throws Exception {
        put(1);
        versioning(Versioning.ENABLED);
        put(2);
        store.delete("a");
        store.store().put("b", content(4), EncryptionRule.none());
        List<ObjectVersion> before = versions();
        var plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(
                        call(),
                        new PreviewReencryption.Request(
                                HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.ossManaged())));
        assertThat(plan.plan().objects()).isEqualTo(3);
        store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), StartReencryption.Request.of(plan))
                .id());
        assertThat(versions())
                .extracting(ObjectVersion::name)
                .isEqualTo(before.stream().map(ObjectVersion::name).toList());
        assertThat(versions())
                .filteredOn(version -> !version.isDeleteMarker())
                .extracting(version -> version.entry().encryption().mode())
                .containsOnly(EncryptionMode.SSE_OSS);
        assertThat(get(VersionName.NULL)).isEqualTo(content(1));
        var scrub = store.ended(store.engine()
                .jobs()
                .startScrub()
                .run(call(), new StartScrub.Request(HistoryScope.all(), JobLimits.NONE))
                .id());
        assertThat(scrub.state()).isEqualTo(JobState.COMPLETED);
        assertThat(scrub.progress().objects()).isEqualTo(3);
    }

    @Test
    void versionsAreListedPageByPageWithFolders() throws Exception {
        versioning(Versioning.ENABLED);
        for (String name : List.of("a", "b/1", "b/1", "b/2", "c", "c", "c", "d")) {
            store.store().put(name, content(1), EncryptionRule.none());
        }
        for (int limit = 1; limit <= 9; limit++) {
            assertThat(pages("", limit))
                    .as("by %d", limit)
                    .containsExactly("a", "b/1", "b/1", "b/2", "c", "c", "c", "d");
            assertThat(pages("/", limit)).as("by %d", limit).containsExactly("a", "b/", "c", "c", "c", "d");
        }
    }

    @Test
    void onlyWhatIsAskedForIsListed() throws Exception {
        versioning(Versioning.ENABLED);
        for (int i = 0; i < 60; i++) {
            store.store()
                    .put(
                            "many/" + i % 20,
                            content(1),
                            i % 3 == 0 ? EncryptionRule.none() : EncryptionRule.ossManaged());
        }
        store.store().put("other", content(1), EncryptionRule.none());
        store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey("many/0")));
        SearchObjects.Filter plain = new SearchObjects.Filter("", Set.of(EncryptionMode.NONE), Set.of());
        List<ObjectVersion> older = found(ListObjectVersions.Ages.OLDER, plain);
        assertThat(older)
                .hasSameElementsAs(versions().stream()
                        .filter(one -> one.entry().encryption().mode() == EncryptionMode.NONE)
                        .filter(one -> !one.isDeleteMarker())
                        .filter(one -> !one.latest())
                        .toList())
                .hasSize(14);
        assertThat(found(ListObjectVersions.Ages.OLDER, new SearchObjects.Filter("MANY/1", Set.of(), Set.of())))
                .extracting(one -> one.entry().key().value())
                .contains("many/1", "many/19")
                .allMatch(name -> name.startsWith("many/1"))
                .hasSize(22);
        assertThat(found(ListObjectVersions.Ages.ALL, SearchObjects.Filter.none()))
                .isEqualTo(versions());
    }

    // In pages of all sizes the same.
    private List<ObjectVersion> found(ListObjectVersions.Ages ages, SearchObjects.Filter filter) throws Exception {
        List<List<ObjectVersion>> ways = new ArrayList<>();
        for (int limit : List.of(1, 2, 3, 7, 1000)) {
            List<ObjectVersion> way = new ArrayList<>();
            ListObjectVersions.Request request =
                    ListObjectVersions.Request.of(BUCKET, "").only(ages, filter).limitedTo(limit);
            Optional<ListObjectVersions.Next> next;
            do {
                ListObjectVersions.Listing page =
                        store.engine().objects().versions().run(call(), request);
                way.addAll(page.versions());
                next = page.next();
                request = next.map(request::after).orElse(request);
            } while (next.isPresent());
            ways.add(way);
        }
        assertThat(ways).containsOnly(ways.getFirst());
        return ways.getFirst();
    }

    private List<String> pages(String delimiter, int limit) throws Exception {
        List<String> found = new ArrayList<>();
        ListObjectVersions.Request request =
                ListObjectVersions.Request.of(BUCKET, "").delimitedBy(delimiter).limitedTo(limit);
        Optional<ListObjectVersions.Next> next;
        do {
            ListObjectVersions.Listing page =
                    store.engine().objects().versions().run(call(), request);
            List<String> names = new ArrayList<>(page.commonPrefixes());
            page.versions().forEach(version -> names.add(version.entry().key().value()));
            names.sort(null);
            assertThat(names).hasSizeLessThanOrEqualTo(limit);
            found.addAll(names);
            next = page.next();
            request = next.map(request::after).orElse(request);
        } while (next.isPresent());
        return found;
    }

    /// What a bucket should hold under one name, newest first; 0 stands for a delete marker.
    private record Kept(boolean isNull, int size) {}

    @Test
    void whateverHappensCountersAndVersionsAreThoseOfAModel() throws Exception {
        Map<String, List<Kept>> model = new TreeMap<>();
        Versioning state = Versioning.OFF;
        Random random = new Random(7);
        for (int step = 1; step <= 250; step++) {
            String name = "o" + random.nextInt(4);
            List<Kept> kept = model.computeIfAbsent(name, _ -> new ArrayList<>());
            int dice = random.nextInt(20);
            if (dice == 0) {
                state = random.nextBoolean() ? Versioning.ENABLED : Versioning.SUSPENDED;
                versioning(state);
            } else if (dice < 12) {
                store.store().put(name, content(step), EncryptionRule.ossManaged());
                write(kept, state, step);
            } else if (dice < 16) {
                store.delete(name);
                if (state == Versioning.OFF) {
                    kept.clear();
                } else {
                    write(kept, state, 0);
                }
            } else if (!kept.isEmpty()) {
                int index = random.nextInt(kept.size());
                VersionName version = store.engine()
                        .objects()
                        .versions()
                        .run(call(), ListObjectVersions.Request.of(BUCKET, name))
                        .versions()
                        .get(index)
                        .name();
                store.engine()
                        .objects()
                        .delete()
                        .run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(name), Optional.of(version)));
                kept.remove(index);
            }
        }
        compare(model);
    }

    private static void write(List<Kept> kept, Versioning state, int size) {
        if (state == Versioning.OFF) {
            kept.clear();
        } else if (state == Versioning.SUSPENDED) {
            kept.removeIf(Kept::isNull);
        }
        kept.addFirst(new Kept(state != Versioning.ENABLED, size));
    }

    private void compare(Map<String, List<Kept>> model) throws Exception {
        List<String> expected = new ArrayList<>();
        long objects = 0;
        for (Map.Entry<String, List<Kept>> name : model.entrySet()) {
            for (Kept kept : name.getValue()) {
                expected.add(name.getKey() + " " + kept.isNull() + " " + kept.size());
                objects += kept.size() == 0 ? 0 : 1;
            }
            boolean there =
                    !name.getValue().isEmpty() && name.getValue().getFirst().size() > 0;
            ObjectKey key = new ObjectKey(name.getKey());
            if (there) {
                assertThat(store.store().get(name.getKey()))
                        .isEqualTo(content(name.getValue().getFirst().size()));
            } else {
                assertThat(problemOf(() -> store.store().get(name.getKey())))
                        .isEqualTo(new Problem.NoSuchKey(BUCKET, key));
            }
        }
        assertThat(versions())
                .extracting(
                        version -> version.entry().key() + " " + version.name().equals(VersionName.NULL) + " "
                                + version.entry().size())
                .isEqualTo(expected);
        assertThat(store.engine().buckets().usage().run(call(), Optional.of(BUCKET)).stream()
                        .mapToLong(Usage::objects)
                        .sum())
                .isEqualTo(objects);
        var scrub = store.ended(store.engine()
                .jobs()
                .startScrub()
                .run(call(), new StartScrub.Request(HistoryScope.all(), JobLimits.NONE))
                .id());
        assertThat(scrub.state()).as("counters, files and rows agree").isEqualTo(JobState.COMPLETED);
        assertThat(scrub.progress().objects()).isEqualTo(objects);
        List<ObjectEntry> current = store.engine()
                .objects()
                .list()
                .run(call(), ListObjects.Request.of(BUCKET, ""))
                .objects();
        assertThat(current).hasSize((int) model.values().stream()
                .filter(kept -> !kept.isEmpty() && kept.getFirst().size() > 0)
                .count());
    }
}
