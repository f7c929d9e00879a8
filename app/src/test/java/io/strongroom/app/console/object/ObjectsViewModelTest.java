package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.transfer.LocalFileException;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.object.CountObjects.Counts;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectsViewModelTest {
    private static final ObjectLocation TOP = new ObjectLocation(StoreFixture.BUCKET, "");

    @TempDir
    Path folder;

    private StoreFixture store;
    private ObjectsViewModel viewModel;

    @BeforeEach
    void open() throws Exception {
        store = StoreFixture.create(folder.resolve("store"), Optional.empty());
        store.put("b.txt", 30, Optional.empty());
        store.put("a.txt", 10, Optional.of(EncryptionRule.ossManaged()));
        store.put("c.txt", 20, Optional.of(EncryptionRule.kmsManaged()));
        store.put("sub/deep/b2.txt", 1, Optional.empty());
        viewModel = new ObjectsViewModel(store.engine(), new DirectTasks(new Problems()));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private List<String> names() {
        return viewModel.listingProperty().get().orElseThrow().rows().stream()
                .map(row -> switch (row) {
                    case ObjectRow.Folder shown -> shown.name();
                    case ObjectRow.Entry entry -> entry.name();
                    case ObjectRow.Version version -> version.name();
                    case ObjectRow.Absent() -> "absent";
                })
                .toList();
    }

    @Test
    void oneLevelShowsFoldersFirst() {
        viewModel.go(TOP);

        assertThat(names()).containsExactly("sub/", "a.txt", "b.txt", "c.txt");
    }

    @Test
    void theOrderIsTheStoresAndFoldersStayOnTop() {
        viewModel.go(TOP);
        viewModel.sort(Sort.SIZE, Direction.DESCENDING);

        assertThat(names()).containsExactly("sub/", "b.txt", "c.txt", "a.txt");
    }

    @Test
    void aFilterFindsEverythingBelow() {
        viewModel.go(TOP);
        viewModel.filter("B");
        assertThat(names()).containsExactly("b.txt", "sub/deep/b2.txt");

        viewModel.clearFilters();
        viewModel.filterModes(Set.of(EncryptionMode.SSE_OSS));
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aTypedAddressLeadsThereAndUpLeadsBack() throws Exception {
        viewModel.go("oss://contracts-legal/sub/deep");
        assertThat(names()).containsExactly("b2.txt");

        viewModel.up();
        assertThat(names()).containsExactly("deep/");
        viewModel.up();
        viewModel.up();
        assertThat(viewModel.queryProperty().get()).isEmpty();
        assertThatThrownBy(() -> viewModel.go("oss://No Such/x")).isInstanceOf(EngineException.class);
    }

    @Test
    void aBucketThatIsGoneIsSaidSo() {
        viewModel.go(new ObjectLocation(new BucketName("not-here"), ""));

        assertThat(viewModel.listingProperty().get()).isEmpty();
        assertThat(viewModel.failureProperty().get()).map(why -> why.kind()).contains("noSuchBucket");
    }

    @Test
    void whatIsOlderThanTheDefaultIsHistory() throws Exception {
        store.engine()
                .buckets()
                .putEncryption()
                .run(
                        StoreFixture.call(),
                        new PutBucketEncryption.Request(StoreFixture.BUCKET, EncryptionRule.ossManaged()));
        viewModel.go(TOP);
        ListingLoader.Listing listing = viewModel.listingProperty().get().orElseThrow();

        assertThat(listing.rows().stream()
                        .filter(ObjectRow.Entry.class::isInstance)
                        .map(row -> listing.bucket().state(((ObjectRow.Entry) row).object())))
                .containsExactly(ObjectState.READABLE, ObjectState.HISTORY, ObjectState.READABLE);
    }

    @Test
    void aFolderUploadKeepsRelativePathsAndSaysWhatCannotBeRead() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree/inner"));
        Files.writeString(tree.resolve("x.txt"), "12345");
        Files.writeString(tree.resolveSibling("y.txt"), "1");

        UploadPlan plan =
                UploadPlan.of(List.of(folder.resolve("tree"), folder.resolve("missing.txt")), "2024/", () -> false);

        assertThat(plan.items())
                .extracting(item -> item.key().value())
                .containsExactlyInAnyOrder("2024/tree/inner/x.txt", "2024/tree/y.txt");
        assertThat(plan.bytes()).isEqualTo(6);
        assertThat(plan.rejected()).singleElement().satisfies(no -> {
            assertThat(no.name()).isEqualTo("2024/missing.txt");
            assertThat(no.reason()).isInstanceOf(LocalFileException.class);
        });
    }

    @Test
    void takenNamesAreFoundOneByOneAndByWalking() throws Exception {
        ExistingNames names = new ExistingNames(store.engine(), StoreFixture.BUCKET);
        List<ObjectKey> few = List.of(new ObjectKey("a.txt"), new ObjectKey("a"), new ObjectKey("z"));
        List<ObjectKey> many = java.util.stream.Stream.concat(
                        few.stream(), java.util.stream.IntStream.range(0, 500).mapToObj(i -> new ObjectKey("new" + i)))
                .toList();

        assertThat(names.among(few, "")).containsExactly(new ObjectKey("a.txt"));
        assertThat(names.among(many, "")).containsExactly(new ObjectKey("a.txt"));
    }

    @Test
    void aFilterByStateFindsEverythingBelow() throws Exception {
        store.engine()
                .buckets()
                .putEncryption()
                .run(
                        StoreFixture.call(),
                        new PutBucketEncryption.Request(StoreFixture.BUCKET, EncryptionRule.ossManaged()));
        viewModel.go(TOP);

        viewModel.filterStates(Set.of(ObjectState.HISTORY));
        assertThat(names()).containsExactly("b.txt", "sub/deep/b2.txt");
        viewModel.filterStates(Set.of(ObjectState.KEY_DISABLED));
        assertThat(names()).isEmpty();
        assertThat(viewModel.queryProperty().get()).map(ObjectQuery::filters).contains(1);
        viewModel.clearFilters();
        assertThat(names()).hasSize(4);
    }

    @Test
    void aLevelIsCountedAsItIsFiltered() {
        LevelCountViewModel counts = new LevelCountViewModel(store.engine(), new DirectTasks(new Problems()));

        counts.count(ObjectQuery.of(TOP));
        assertThat(counts.countsProperty().get()).contains(new Counts(3, 60, 1, 0));
        counts.count(ObjectQuery.of(TOP).named("b"));
        assertThat(counts.countsProperty().get()).contains(new Counts(2, 31, 2, 0));
    }
}
