package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the content that a job over history replaces: removed, overwritten, or kept and put
/// back.
final class UndoTest {
    private static final HistoryOptions KEEP = HistoryOptions.USUAL.with(new FormerContent.Keep(7));

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

    private JobSnapshot reencrypt(EncryptionRule rule, HistoryOptions options) throws Exception {
        var plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
        return store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), new StartReencryption.Request(plan, options, JobLimits.NONE))
                .id());
    }

    private JobSnapshot undo(JobId job) throws Exception {
        return store.ended(store.engine().jobs().undo().run(call(), job).id());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> walk = Files.walk(folder.resolve("store").resolve("blobs"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<byte[]> contents(List<Path> files) throws Exception {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    @Test
    void aJobIsUndoneByteByByteAlsoAfterARestart() throws Exception {
        KeyId key = store.key("one");
        store.store().put("plain", content(300_000), EncryptionRule.none());
        store.store().put("kms", content(70_000), JobStore.under(key));
        store.store().multipart("parts", List.of(content(100 * 1024), content(10)), EncryptionRule.ossManaged());
        List<ObjectDetails> before = store.heads();
        List<Path> filesBefore = files();
        List<byte[]> bytesBefore = contents(filesBefore);
        JobSnapshot job = reencrypt(EncryptionRule.kmsManaged(), KEEP);
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(store.engine().jobs().readUndo().run(call(), job.id()).objects())
                .isEqualTo(3);
        store.reopen(Jobs.RUN);
        store.engine().sweep();
        assertThat(files()).hasSize(8);

        JobSnapshot undo = undo(job.id());

        assertThat(undo.state()).isEqualTo(JobState.COMPLETED);
        assertThat(undo.progress().objects()).isEqualTo(3);
        assertThat(store.heads()).isEqualTo(before);
        assertThat(store.store().get("plain")).isEqualTo(content(300_000));
        assertThat(store.store().get("kms")).isEqualTo(content(70_000));
        store.engine().sweep();
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(contents(files()))
                .zipSatisfy(bytesBefore, (now, was) -> assertThat(now).isEqualTo(was));
        assertThat(problemOf(() -> store.engine().jobs().undo().run(call(), job.id())))
                .isEqualTo(new Problem.NothingToUndo(job.id()));
    }

    @Test
    void whatHasOtherContentSinceIsLeftAloneAndListed() throws Exception {
        store.store().put("stays", content(10), EncryptionRule.none());
        store.store().put("replaced", content(20), EncryptionRule.none());
        store.store().put("deleted", content(30), EncryptionRule.none());
        store.store().put("again", content(40), EncryptionRule.none());
        store.append("grown", 0, content(50), EncryptionRule.none());
        JobId job = reencrypt(EncryptionRule.ossManaged(), KEEP).id();
        store.store().put("replaced", content(21), EncryptionRule.ossManaged());
        store.delete("deleted");
        store.append("grown", 50, content(5), EncryptionRule.none());
        store.engine().sweep();
        assertThat(files()).as("nothing is kept of what is gone").hasSize(4 + 3 + 1);

        JobSnapshot undo = undo(job);

        assertThat(undo.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(undo.progress().objects()).isEqualTo(2);
        assertThat(store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(undo.id())))
                .extracting(
                        failure -> failure.key().value(),
                        failure -> failure.trouble().problem())
                .containsExactly(tuple("grown", "NotAsJobLeftIt"));
        assertThat(store.head("stays").entry().encryption().mode()).isEqualTo(EncryptionMode.NONE);
        assertThat(store.store().get("replaced")).isEqualTo(content(21));
        assertThat(store.head("grown").entry().size()).isEqualTo(55);
        assertThat(store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(undo.id())))
                .extracting(JobFailure::subject)
                .containsExactly(JobFailure.Subject.OBJECT);
    }

    @Test
    void keptContentGoesWhenItsTimeIsOverOrItIsReleased() throws Exception {
        store.store().put("a", content(10), EncryptionRule.none());
        JobId first = reencrypt(EncryptionRule.ossManaged(), KEEP).id();
        store.clock().move(Duration.ofDays(6));
        store.engine().sweep();
        assertThat(files()).hasSize(2);
        store.clock().move(Duration.ofDays(2));
        store.engine().sweep();
        assertThat(files()).hasSize(1);
        assertThat(store.engine().jobs().readUndo().run(call(), first).objects())
                .isZero();

        JobId second = reencrypt(EncryptionRule.none(), KEEP).id();
        assertThat(store.engine().jobs().releaseFormer().run(call(), second).objects())
                .isEqualTo(1);
        store.engine().sweep();
        assertThat(files()).hasSize(1);
        assertThat(store.store().get("a")).isEqualTo(content(10));
    }

    @Test
    void jobsAreUndoneOneAfterTheOtherAndNotOutOfTurn() throws Exception {
        store.store().put("a", content(10), EncryptionRule.none());
        JobId first = reencrypt(EncryptionRule.ossManaged(), KEEP).id();
        JobId second = reencrypt(EncryptionRule.kmsManaged(), KEEP).id();
        assertThat(undo(first).state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(undo(second).state()).isEqualTo(JobState.COMPLETED);
        assertThat(store.head("a").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(undo(first).state()).isEqualTo(JobState.COMPLETED);
        assertThat(store.head("a").entry().encryption().mode()).isEqualTo(EncryptionMode.NONE);
        assertThat(store.store().get("a")).isEqualTo(content(10));
    }

    @Test
    void keptContentThatIsDamagedIsNotPutBack() throws Exception {
        store.store().put("a", content(4000), EncryptionRule.none());
        Path kept = files().getFirst();
        JobId job = reencrypt(EncryptionRule.ossManaged(), KEEP).id();
        byte[] bytes = Files.readAllBytes(kept);
        bytes[2000] ^= 1;
        Files.write(kept, bytes);

        JobSnapshot undo = undo(job);

        assertThat(undo.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(store.head("a").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(store.store().get("a")).isEqualTo(content(4000));
    }

    @Test
    void likeACopyTheObjectIsModifiedNowAndHasOnePart() throws Exception {
        store.store().multipart("parts", List.of(content(100 * 1024), content(10)), EncryptionRule.none());
        ObjectDetails before = store.head("parts");
        byte[] bytes = store.store().get("parts");
        store.clock().move(Duration.ofDays(1));

        JobSnapshot job = reencrypt(EncryptionRule.ossManaged(), KEEP.with(CopyStyle.LIKE_COPY));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        ObjectDetails copied = store.head("parts");
        assertThat(copied.parts()).hasSize(1);
        assertThat(copied.entry().type()).isEqualTo(ObjectType.NORMAL);
        assertThat(copied.entry().etag())
                .doesNotContain("-")
                .isNotEqualTo(before.entry().etag());
        assertThat(copied.entry().lastModified()).isEqualTo(store.clock().instant());
        assertThat(copied.entry().crc64()).isEqualTo(before.entry().crc64());
        assertThat(store.store().get("parts")).isEqualTo(bytes);
        undo(job.id());
        assertThat(store.head("parts")).isEqualTo(before);
        assertThat(store.store().get("parts")).isEqualTo(bytes);
    }

    @Test
    void whatIsOverwrittenLeavesNoPlaintextBehind() throws Exception {
        byte[] secret = "attack at dawn".getBytes(StandardCharsets.UTF_8);
        store.store().put("a", secret, EncryptionRule.none());
        Path file = files().getFirst();
        Path link = Files.createLink(folder.resolve("link"), file);
        assertThat(Files.readAllBytes(link)).isEqualTo(secret);

        reencrypt(EncryptionRule.ossManaged(), HistoryOptions.USUAL.with(new FormerContent.Overwrite()));
        store.engine().sweep();

        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(link)).isEqualTo(new byte[secret.length]);
        assertThat(store.store().get("a")).isEqualTo(secret);
    }

    @Test
    void aJobThatKeptNothingOrStillRunsIsNotUndone() throws Exception {
        store.store().put("a", content(10), EncryptionRule.none());
        JobId job = reencrypt(EncryptionRule.ossManaged(), HistoryOptions.USUAL).id();
        assertThat(problemOf(() -> store.engine().jobs().undo().run(call(), job)))
                .isEqualTo(new Problem.NothingToUndo(job));
        assertThat(problemOf(() -> store.engine().jobs().undo().run(call(), new JobId(99))))
                .isEqualTo(new Problem.NoSuchJob(new JobId(99)));
    }
}
