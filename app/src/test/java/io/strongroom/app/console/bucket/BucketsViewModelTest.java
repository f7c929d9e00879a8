package io.strongroom.app.console.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.bucket.BucketsViewModel.Shown;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.EncryptionMethod;
import io.strongroom.app.console.key.CreateKeyViewModel;
import io.strongroom.app.console.key.KeyPickerViewModel;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketsViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StoreChanges changes = new StoreChanges();
    private final DirectTasks tasks = new DirectTasks(new Problems());
    private TestStore store;
    private BucketsViewModel buckets;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.in(folder);
        buckets = new BucketsViewModel(new BucketReader(store.engine()), tasks, messages, changes);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private BucketRow row(String name) {
        return buckets.snapshotProperty().get().find(new BucketName(name)).orElseThrow();
    }

    private BucketDetailsViewModel details() {
        return new BucketDetailsViewModel(messages, new Formats(messages, store.clock(), ZoneOffset.UTC), buckets);
    }

    @Test
    void nothingIsShownBeforeTheFirstAnswerAndThenThatThereAreNoBuckets() {
        assertThat(buckets.shownProperty().get()).isEqualTo(Shown.NOTHING_YET);
        buckets.refresh();
        assertThat(buckets.shownProperty().get()).isEqualTo(Shown.NO_BUCKETS);
    }

    @Test
    void moreBucketsThanAPageAreAllRead() throws Exception {
        for (int i = 0; i < 1003; i++) {
            store.bucket("bucket-%04d".formatted(i), EncryptionRule.none());
        }
        buckets.refresh();
        assertThat(buckets.rows()).hasSize(1003);
        assertThat(buckets.footer().get()).startsWith("1,003 buckets");
    }

    @Test
    void filtersNarrowTheRowsAndTheFooterAndCanBeCleared() throws Exception {
        BucketName alpha = store.bucket("alpha", EncryptionRule.none());
        store.put(alpha, "a", 2000);
        store.bucket("beta", EncryptionRule.ossManaged());
        buckets.refresh();
        buckets.filters().onlyPartlyEncryptedProperty().set(true);
        assertThat(buckets.rows()).extracting(BucketRow::name).containsExactly(alpha);
        assertThat(buckets.footer().get()).isEqualTo("1 bucket · 1 object · 2 KB");
        buckets.filters().defaultsProperty().set(Set.of(DefaultFilter.SSE_OSS));
        assertThat(buckets.shownProperty().get()).isEqualTo(Shown.NO_MATCH);
        assertThat(buckets.hiddenText().get()).isEqualTo("The filters hide all 2 buckets.");
        buckets.filters().clear();
        assertThat(buckets.rows()).hasSize(2);
        assertThat(buckets.shownProperty().get()).isEqualTo(Shown.ROWS);
    }

    @Test
    void refreshingKeepsTheSelectionAndShowsNewFigures() throws Exception {
        store.bucket("alpha", EncryptionRule.none());
        BucketName beta = store.bucket("beta", EncryptionRule.none());
        buckets.refresh();
        buckets.reveal(beta);
        store.put(beta, "b", 10);
        changes.changed();
        assertThat(buckets.selectedProperty().get().orElseThrow().name()).isEqualTo(beta);
        assertThat(details().summary().get()).isEqualTo("1 object · 10 B");
    }

    @Test
    void severalDefaultsCanBeAskedForAtOnce() throws Exception {
        store.bucket("alpha", EncryptionRule.none());
        store.bucket("beta", EncryptionRule.ossManaged());
        store.bucket("gamma", EncryptionRule.kmsManaged());
        buckets.refresh();
        assertThat(buckets.filters().defaultsText(messages).get()).isEqualTo("Default: any");

        buckets.filters().defaultsProperty().set(Set.of(DefaultFilter.NONE, DefaultFilter.KMS_MANAGED));

        assertThat(buckets.rows()).extracting(row -> row.name().value()).containsExactly("alpha", "gamma");
        assertThat(buckets.filters().defaultsText(messages).get()).isEqualTo("Default: None, KMS, default key");
    }

    @Test
    void severalSelectedBucketsHaveSumsAndStaySelected() throws Exception {
        BucketName alpha = store.bucket("alpha", EncryptionRule.none());
        BucketName beta = store.bucket("beta", EncryptionRule.ossManaged());
        store.bucket("gamma", EncryptionRule.none());
        store.put(alpha, "a", 100);
        store.put(beta, "b", 300);
        buckets.refresh();
        buckets.select(List.of(row("alpha"), row("beta")));
        BucketChoice chosen = buckets.selectionProperty().get();
        assertThat(buckets.selectedProperty().get()).isEmpty();
        assertThat(chosen.objects()).isEqualTo(2);
        assertThat(chosen.bytes()).isEqualTo(400);
        assertThat(chosen.coverage().share(io.strongroom.app.console.control.Coverage.Measure.OBJECTS))
                .isEqualTo("50.0%");
        assertThat(chosen.sharedRule()).isEmpty();

        store.put(alpha, "a2", 100);
        buckets.refresh();

        assertThat(buckets.selectionProperty().get().names()).containsExactly("alpha", "beta");
        assertThat(buckets.selectionProperty().get().objects()).isEqualTo(3);
    }

    @Test
    void clearingTheSelectionOutlivesARefreshAndADeletedBucketDoesNot() throws Exception {
        BucketName alpha = store.bucket("alpha", EncryptionRule.none());
        store.bucket("beta", EncryptionRule.none());
        buckets.refresh();
        assertThat(buckets.selectionProperty().get().names()).containsExactly("alpha");

        buckets.select(List.of());
        buckets.refresh();
        assertThat(buckets.selectionProperty().get().isEmpty()).isTrue();

        buckets.reveal(alpha);
        store.engine().buckets().delete().run(TestStore.call(), alpha);
        buckets.refresh();
        assertThat(buckets.selectionProperty().get().names()).containsExactly("beta");
    }

    @Test
    void aDefaultForSeveralBucketsIsSavedForEachOfThem() throws Exception {
        store.bucket("alpha", EncryptionRule.none());
        store.bucket("beta", EncryptionRule.ossManaged());
        buckets.refresh();
        DefaultReviewViewModel review = new DefaultReviewViewModel(
                store.engine(),
                tasks,
                messages,
                new BucketChoice(List.of(row("alpha"), row("beta"))),
                buckets.snapshotProperty().get().names());
        review.show(new DefaultDraft(EncryptionMethod.KMS_MANAGED, DataAlgorithm.AES_256, Optional.empty()));
        assertThat(review.before()).isEmpty();
        assertThat(review.commandLine())
                .isEqualTo("for b in alpha beta; do strongroom bucket-encryption --method put --sse-algorithm KMS"
                        + " oss://$b; done");

        review.save();
        buckets.refresh();

        assertThat(row("alpha").rule()).isEqualTo(EncryptionRule.kmsManaged());
        assertThat(row("beta").rule()).isEqualTo(EncryptionRule.kmsManaged());
    }

    @Test
    void objectsStoredBeforeADefaultCountAsHistory() throws Exception {
        store.timeIs("2026-02-01T00:00:00Z");
        BucketName bucket = store.bucket("samples", EncryptionRule.none());
        store.put(bucket, "old-1", 100);
        store.put(bucket, "old-2", 100);
        store.timeIs("2026-03-18T16:20:00Z");
        setDefault(bucket, new DefaultDraft(EncryptionMethod.SSE_OSS, DataAlgorithm.AES_256, Optional.empty()));
        store.put(bucket, "new", 100);
        buckets.refresh();
        BucketDetailsViewModel details = details();
        assertThat(details.historyTitle().get())
                .isEqualTo("2 objects are older than this setting and remain unencrypted");
        assertThat(details.set().get()).isEqualTo("2026-03-18 16:20 by root");
        assertThat(details.before().get()).isEqualTo("None");
        assertThat(details.uploads().defaultSet()).contains(LocalDate.of(2026, 3, 18));
        assertThat(details.uploads().months()).hasSize(12);
        assertThat(details.uploads().months().getLast().uploads()).containsEntry(EncryptionMode.SSE_OSS, 1L);
    }

    private DefaultReviewViewModel setDefault(BucketName bucket, DefaultDraft draft) {
        buckets.refresh();
        DefaultReviewViewModel review = new DefaultReviewViewModel(
                store.engine(),
                tasks,
                messages,
                BucketChoice.of(row(bucket.value())),
                buckets.snapshotProperty().get().names());
        review.show(draft);
        review.save();
        assertThat(review.savingProperty().get()).isInstanceOf(TaskState.Done.class);
        return review;
    }

    @Test
    void theReviewCountsHistoryAndNamesTheCommandOfTheSameAct() throws Exception {
        KeyEntry key = store.key("ml-team");
        BucketName bucket = store.bucket("samples", EncryptionRule.ossManaged());
        store.put(bucket, "a", 100);
        buckets.refresh();
        DefaultReviewViewModel review = setDefault(
                bucket,
                new DefaultDraft(
                        EncryptionMethod.KMS_CHOSEN,
                        DataAlgorithm.SM4,
                        Optional.of(new io.strongroom.app.console.key.KeyOption(key))));
        assertThat(review.historyText())
                .isEqualTo("1 keeps SSE-OSS.\nMirrored files are never encrypted by a default.");
        assertThat(review.commandLine())
                .isEqualTo("strongroom bucket-encryption --method put --sse-algorithm KMS --kms-masterkey-id "
                        + key.id() + " --kms-data-encryption SM4 oss://samples");
        assertThat(review.needed())
                .extracting(AccessExplanation.Check::action)
                .containsExactly(
                        "oss:PutBucketEncryption",
                        "kms:ListKeys",
                        "kms:ListAliases",
                        "kms:ListAliasesByKeyId",
                        "kms:DescribeKey");
        assertThat(review.neededByUsers()).contains("kms:Decrypt");
        buckets.refresh();
        assertThat(details().masterKey().get()).isEqualTo("ml-team");
    }

    @Test
    void noDefaultTakesTheRuleAway() throws Exception {
        BucketName bucket = store.bucket("samples", EncryptionRule.ossManaged());
        DefaultReviewViewModel review =
                setDefault(bucket, new DefaultDraft(EncryptionMethod.DEFAULT, DataAlgorithm.AES_256, Optional.empty()));
        buckets.refresh();
        assertThat(row("samples").entry().defaultEncryption()).isEmpty();
        assertThat(review.commandLine()).isEqualTo("strongroom bucket-encryption --method delete oss://samples");
        assertThat(review.needed())
                .extracting(AccessExplanation.Check::action)
                .containsExactly("oss:DeleteBucketEncryption");
    }

    @Test
    void savingIntoABucketThatIsGoneSaysSo() throws Exception {
        BucketName bucket = store.bucket("samples", EncryptionRule.none());
        buckets.refresh();
        DefaultReviewViewModel review = new DefaultReviewViewModel(
                store.engine(),
                tasks,
                messages,
                BucketChoice.of(row("samples")),
                buckets.snapshotProperty().get().names());
        store.engine().buckets().delete().run(TestStore.call(), bucket);
        review.show(new DefaultDraft(EncryptionMethod.SSE_OSS, DataAlgorithm.AES_256, Optional.empty()));
        review.save();
        assertThat(review.failure().orElseThrow().kind()).isEqualTo("noSuchBucket");
    }

    @Test
    void aNewBucketNeedsAGoodAndFreeName() throws Exception {
        store.bucket("taken", EncryptionRule.none());
        buckets.refresh();
        NewBucketViewModel wanted = new NewBucketViewModel(
                store.engine(), tasks, messages, buckets.snapshotProperty().get());
        assertThat(wanted.nameProblem().get()).isEmpty();
        assertThat(wanted.readyProperty().get()).isFalse();
        wanted.nameProperty().set("Finance Archive");
        assertThat(wanted.nameProblem().get()).isEqualTo("Use a–z, 0–9 and hyphens, 3 to 63 characters.");
        wanted.nameProperty().set("finance-");
        assertThat(wanted.nameProblem().get()).isEqualTo("Begin and end with a letter or a digit.");
        wanted.nameProperty().set("taken");
        assertThat(wanted.nameProblem().get()).isEqualTo("There is a bucket of this name already.");
        wanted.nameProperty().set("finance");
        wanted.encryption().methodProperty().set(EncryptionMethod.KMS_MANAGED);
        assertThat(wanted.readyProperty().get()).isTrue();
        wanted.create();
        buckets.refresh();
        assertThat(row("finance").rule()).isEqualTo(EncryptionRule.kmsManaged());
    }

    @Test
    void whatCannotBeAnOriginIsExplainedAtTheField() throws Exception {
        store.bucket("media", EncryptionRule.none());
        buckets.refresh();
        MirrorViewModel mirror = new MirrorViewModel(store.engine(), tasks, messages, row("media"));
        assertThat(mirror.readyProperty().get()).isFalse();
        mirror.locationProperty().set("http://127.0.0.1/files");
        mirror.save();
        assertThat(mirror.problemText().get()).isEqualTo("The address has to end with a slash.");
        mirror.locationProperty().set("http://127.0.0.1/files/");
        assertThat(mirror.problemText().get()).isEmpty();
        mirror.save();
        assertThat(mirror.problemText().get()).startsWith("This address is inside the network.");
        mirror.allowInternalProperty().set(true);
        mirror.save();
        assertThat(mirror.savedProperty().get()).isTrue();
        buckets.refresh();
        assertThat(row("media").entry().mirror().orElseThrow().addresses()).isEqualTo(InternalAddresses.ALLOWED);
    }

    @Test
    void severalMirrorRulesAreCountedAndTheOneForAllNamesIsEdited() throws Exception {
        store.bucket("media", EncryptionRule.none());
        store.engine()
                .buckets()
                .putMirrorRules()
                .run(
                        store.engine().call(CallOrigin.CONSOLE),
                        new PutBucketMirrorRules.Request(
                                new BucketName("media"),
                                List.of(
                                        MirrorRule.of("a/", "http://192.0.2.1/", InternalAddresses.REFUSED),
                                        MirrorRule.of("", "http://192.0.2.2/", InternalAddresses.REFUSED))));
        buckets.refresh();
        MirrorWords words = new MirrorWords(messages);
        assertThat(words.of(row("media"))).startsWith("2 rules by the beginnings of names;");
        assertThat(words.removal(row("media"))).startsWith("All 2 rules go. Missing objects");
        MirrorViewModel mirror = new MirrorViewModel(store.engine(), tasks, messages, row("media"));
        assertThat(mirror.locationProperty().get()).isEqualTo("http://192.0.2.2/");
        mirror.locationProperty().set("http://192.0.2.3/");
        mirror.save();
        buckets.refresh();
        assertThat(row("media").entry().mirrors())
                .extracting(rule -> rule.prefix() + " " + rule.origin().location())
                .containsExactly("a/ http://192.0.2.1/", " http://192.0.2.3/");
    }

    @Test
    void theStoreIsNoOriginOfItself() throws Exception {
        store.bucket("media", EncryptionRule.none());
        buckets.refresh();
        MirrorViewModel mirror = new MirrorViewModel(store.engine(), tasks, messages, row("media"));
        mirror.locationProperty().set(store.engine().folder().toString());
        mirror.save();
        assertThat(mirror.problemText().get()).startsWith("The folder is part of this store.");
        mirror.locationProperty()
                .set(Files.createDirectories(folder.resolve("origin")).toString());
        mirror.save();
        assertThat(mirror.savedProperty().get()).isTrue();
    }

    @Test
    void aKeyThatCannotBeUsedIsNeverTheChosenOne() throws Exception {
        KeyEntry good = store.key("good");
        KeyEntry waiting = store.key("waiting", io.strongroom.engine.model.KeyOrigin.EXTERNAL, KeySpec.AES_256);
        buckets.refresh();
        BucketSnapshot snapshot = buckets.snapshotProperty().get();
        KeyPickerViewModel picker = new KeyPickerViewModel(
                messages, new Formats(messages, store.clock(), ZoneOffset.UTC), snapshot.keys(), snapshot.keyUse());
        picker.choose(waiting.id().toString());
        assertThat(picker.chosenProperty().get()).isEmpty();
        picker.choose("alias/good");
        assertThat(picker.chosenProperty().get().orElseThrow().id())
                .isEqualTo(good.id().toString());
        assertThat(picker.protects().get()).isEqualTo("Protects no objects · 0 B · no bucket");
        picker.showUnusableProperty().set(false);
        assertThat(picker.keys()).hasSize(1);
    }

    @Test
    void anAliasThatIsTakenIsRefusedInWordsAndAFreeOneMakesAKey() throws Exception {
        store.key("finance");
        CreateKeyViewModel wanted = new CreateKeyViewModel(store.engine(), tasks, messages);
        wanted.aliasProperty().set("finance");
        wanted.create();
        assertThat(wanted.problemText().get()).contains("finance");
        wanted.aliasProperty().set("finance-2");
        assertThat(wanted.problemText().get()).isEmpty();
        wanted.specProperty().set(KeySpec.SM4);
        wanted.create();
        assertThat(wanted.stateProperty().get()).isInstanceOf(TaskState.Done.class);
        buckets.refresh();
        assertThat(List.copyOf(buckets.snapshotProperty().get().keys()))
                .anyMatch(key -> key.displayName().equals("finance-2") && key.spec() == KeySpec.SM4);
    }
}
