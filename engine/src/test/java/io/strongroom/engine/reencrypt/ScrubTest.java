package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobFailure.Subject;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading everything again: what is whole, and what is damaged, missing or out of reach.
final class ScrubTest {
    @TempDir
    Path folder;

    private JobStore store;
    private final List<Path> known = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private JobSnapshot scrub(HistoryScope scope) throws Exception {
        return store.ended(store.engine()
                .jobs()
                .startScrub()
                .run(call(), new StartScrub.Request(scope, JobLimits.NONE))
                .id());
    }

    private List<JobFailure> failures(JobSnapshot job) throws Exception {
        return store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(job.id()));
    }

    private Path blobs() {
        return folder.resolve("store").resolve("blobs");
    }

    /// Puts an object and tells which file it is in.
    private Path put(String name, int size, EncryptionRule rule) throws Exception {
        store.store().put(name, content(size), rule);
        return newFile();
    }

    private Path newFile() throws Exception {
        try (Stream<Path> walk = Files.walk(blobs())) {
            List<Path> fresh = walk.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .toList();
            known.addAll(fresh);
            return fresh.getFirst();
        }
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void whatIsWholeIsVerifiedAndSaysWhen() throws Exception {
        put("plain", 10, EncryptionRule.none());
        put("oss", 300_000, EncryptionRule.ossManaged());
        store.store().multipart("parts", List.of(content(100 * 1024), content(10)), EncryptionRule.kmsManaged());
        store.append("grown", 0, content(5), EncryptionRule.ossManaged());
        assertThat(store.head("oss").verified()).isEmpty();

        JobSnapshot job = scrub(HistoryScope.all());

        assertThat(failures(job)).isEmpty();
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.progress().objects()).isEqualTo(4);
        assertThat(store.heads())
                .allSatisfy(head ->
                        assertThat(head.verified()).contains(store.clock().instant()));
        store.append("grown", 5, content(5), EncryptionRule.ossManaged());
        assertThat(store.head("grown").verified())
                .as("what is new was not read")
                .isEmpty();
        store.reopen(Jobs.RUN);
        assertThat(store.head("parts").verified()).isPresent();
    }

    @Test
    void damagedMissingAndOutOfReachAreToldApart() throws Exception {
        KeyId key = store.key("one");
        put("whole", 10, EncryptionRule.none());
        Path plain = put("plain-damaged", 4000, EncryptionRule.none());
        Path sealed = put("sealed-damaged", 4000, EncryptionRule.ossManaged());
        Path missing = put("missing", 4000, EncryptionRule.ossManaged());
        put("locked", 4000, JobStore.under(key));
        flip(plain);
        flip(sealed);
        Files.delete(missing);
        store.engine().keys().disable().run(call(), key);

        JobSnapshot job = scrub(HistoryScope.in(OpenStore.BUCKET, ""));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(job.progress().objects()).isEqualTo(1);
        assertThat(failures(job))
                .extracting(
                        failure -> failure.key().value(),
                        failure -> failure.trouble().problem(),
                        JobFailure::subject)
                .containsExactlyInAnyOrder(
                        tuple("plain-damaged", "ObjectCorrupt", Subject.OBJECT),
                        tuple("sealed-damaged", "ObjectCorrupt", Subject.OBJECT),
                        tuple("missing", "ContentMissing", Subject.OBJECT),
                        tuple("locked", "KeyNotUsable", Subject.OBJECT));
        assertThat(store.head("whole").verified()).isPresent();
        assertThat(store.head("missing").verified()).isEmpty();
    }

    @Test
    void runningUploadsAndKeptContentAreReadToo() throws Exception {
        Path former = put("a", 4000, EncryptionRule.none());
        var plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(
                        call(),
                        new PreviewReencryption.Request(
                                HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.ossManaged())));
        HistoryOptions keep = HistoryOptions.USUAL.with(new FormerContent.Keep(7));
        store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), new StartReencryption.Request(plan, keep, JobLimits.NONE))
                .id());
        newFile();
        MultipartUpload upload = store.initiate(OpenStore.BUCKET, "running", EncryptionRule.ossManaged());
        store.part(upload, 1, content(200 * 1024));
        Path part = newFile();
        assertThat(scrub(HistoryScope.all()).state()).isEqualTo(JobState.COMPLETED);
        flip(part);
        flip(former);

        JobSnapshot job = scrub(HistoryScope.all());

        assertThat(failures(job))
                .extracting(
                        failure -> failure.key().value(),
                        failure -> failure.trouble().problem(),
                        JobFailure::subject)
                .containsExactlyInAnyOrder(
                        tuple("running", "ObjectCorrupt", Subject.UPLOAD),
                        tuple("kept for undoing job 1, version 1", "ObjectCorrupt", Subject.STORE));
    }

    @Test
    void rowsAndFilesThatDoNotAgreeAreFound() throws Exception {
        put("a", 10, EncryptionRule.ossManaged());
        put("b", 20, EncryptionRule.none());
        store.change("update usage_counter set objects = objects + 1 where mode = 'NONE'", Jobs.RUN);
        store.change(
                "insert into object_part select random_uuid(), 0, size, crc64, md5, shard, random_uuid(),"
                        + " stored_length, segment_log2, salt, commitment, stored_at from object_part"
                        + " fetch first 1 rows only",
                Jobs.RUN);
        store.change("update bucket set rule_algorithm = 'KMS'", Jobs.RUN);
        Path shard;
        try (Stream<Path> shards = Files.list(blobs())) {
            shard = shards.findFirst().orElseThrow();
        }
        Files.write(shard.resolve("0123456789abcdef0123456789abcdef"), new byte[7]);

        JobSnapshot job = scrub(HistoryScope.all());

        assertThat(failures(job))
                .extracting(failure -> failure.trouble().problem(), JobFailure::subject)
                .contains(
                        tuple("KeyTampered", Subject.STORE),
                        tuple("Miscount", Subject.STORE),
                        tuple("PartOfNothing", Subject.STORE),
                        tuple("StrayFile", Subject.STORE));
        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
    }

    @Test
    void aScrubGoesOnAfterARestartAndReadsNothingTwice() throws Exception {
        for (int i = 0; i < 60; i++) {
            put("o" + i, 1000, EncryptionRule.ossManaged());
        }
        store.reopen(Jobs.KEEP);
        var job = store.engine()
                .jobs()
                .startScrub()
                .run(call(), new StartScrub.Request(HistoryScope.all(), JobLimits.NONE));
        store.reopen(Jobs.RUN);
        JobSnapshot ended = store.ended(job.id());
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress().objects()).isEqualTo(60);
        assertThat(ended.progress().bytes()).isEqualTo(60_000);
    }
}
