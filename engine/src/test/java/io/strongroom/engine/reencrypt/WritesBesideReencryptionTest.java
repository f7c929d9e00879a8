package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.RescueKey;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job encrypts an object anew while somebody appends to it or copies it over itself: nobody is
/// refused, and nothing is lost.
final class WritesBesideReencryptionTest {
    private static final String LOG = "log";

    @TempDir
    Path folder;

    private JobStore store;
    private KeyId finance;
    private KeyId spare;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        finance = store.key("finance");
        spare = store.key("spare");
    }

    @AfterEach
    void verify() throws Exception {
        store.engine().sweep();
        store.close();
        new ClosedStore(store.options()).verify();
    }

    private void reencrypt(KeyId from, KeyId to) throws EngineException {
        RescueKey.Request request = new RescueKey.Request(
                from, to, new RescueKey.Method.Reencrypt(DataAlgorithm.AES_256), Optional.empty());
        JobSnapshot ended = store.ended(
                store.engine().impact().rescue().run(call(), request).id());
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
    }

    @FunctionalInterface
    private interface Act {
        void run() throws EngineException;
    }

    private void append(byte[] bytes, long position, Act meanwhile) throws EngineException {
        AtomicBoolean done = new AtomicBoolean();
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int count) throws IOException {
                int read = super.read(into, offset, count);
                if (read < 0 && !done.getAndSet(true)) {
                    try {
                        meanwhile.run();
                    } catch (EngineException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return read;
            }
        };
        store.engine()
                .objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey(LOG),
                                position,
                                ObjectMetadata.none(),
                                Optional.of(EncryptionRule.none()),
                                slow));
    }

    private byte[] log() throws EngineException, IOException {
        return store.store().get(LOG);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void anAppendGoesOnUnderTheNewDataKey() throws Exception {
        store.append(LOG, 0, content(500), JobStore.under(finance));

        append(content(700_000), 500, () -> reencrypt(finance, spare));

        assertThat(log()).isEqualTo(joined(content(500), content(700_000)));
        assertThat(store.head(LOG)
                        .entry()
                        .encryption()
                        .wrappingKey()
                        .orElseThrow()
                        .key())
                .isEqualTo(spare);
    }

    @Test
    void anAppendThatAnotherAppendOvertakesIsStillRefused() throws Exception {
        store.append(LOG, 0, content(500), JobStore.under(finance));

        assertThatThrownBy(() -> append(content(700), 500, () -> {
                    store.append(LOG, 500, content(90), EncryptionRule.none());
                    reencrypt(finance, spare);
                }))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.ObjectChanged.class));
        assertThat(log()).isEqualTo(joined(content(500), content(90)));
    }

    @Test
    void aCopyOntoItselfIsNotRefused() throws Exception {
        byte[] content = content(600_000);
        store.put(LOG, content, finance);
        AtomicBoolean done = new AtomicBoolean();

        store.engine()
                .objects()
                .copy()
                .run(
                        call().with(bytes -> {
                            if (bytes > 0 && !done.getAndSet(true)) {
                                try {
                                    reencrypt(finance, spare);
                                } catch (EngineException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        }),
                        CopyObject.Request.of(
                                        GetObject.Request.of(BUCKET, new ObjectKey(LOG)),
                                        HeadObject.Request.of(BUCKET, new ObjectKey(LOG)))
                                .encryptedBy(EncryptionRule.ossManaged()));

        assertThat(done).isTrue();
        assertThat(log()).isEqualTo(content);
        assertThat(store.head(LOG).entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
    }
}
