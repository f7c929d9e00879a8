package io.strongroom.engine.usecase.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.OpenStore;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.StoredRows;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Grants;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.object.CountObjects.Counts;
import io.strongroom.engine.usecase.object.SearchObjects.Depth;
import io.strongroom.engine.usecase.object.SearchObjects.Filter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts over rows of objects without content.
final class CountObjectsTest {
    private static final BucketName BUCKET = new BucketName("contracts");

    @TempDir
    Path folder;

    private Database database;
    private CountObjects count;

    @BeforeEach
    void fillBucket() throws EngineException {
        database = Database.open(
                new DatabaseOptions(folder, "", new DatabaseOptions.Keys(key(), key(), key()), Clock.systemUTC()));
        count = new CountObjects(
                new Door(
                        new Authorizer(
                                _ -> Grants.none(AccessStanding.UNKNOWN),
                                Clock.systemUTC(),
                                new AccountId("1416614965936597")),
                        database),
                database);
        database.write(OpenStore.call().entry("FillBucket", "store"), tx -> {
            long bucket = tx.buckets()
                    .insert(new BucketEntry(BUCKET, Instant.EPOCH, "root", Optional.empty(), Optional.empty()))
                    .id();
            tx.objects().insert(StoredRows.of(bucket, "plain-10", 10, ObjectOrigin.UPLOADED));
            tx.objects().insert(StoredRows.of(bucket, "mirrored-20", 20, ObjectOrigin.MIRRORED));
            tx.objects().insert(StoredRows.of(bucket, "key-gone-30", 30, new KeyId(new UUID(0, 1))));
            tx.objects().insert(StoredRows.of(bucket, "sub/plain-40", 40, ObjectOrigin.UPLOADED));
            return bucket;
        });
    }

    @AfterEach
    void closeDatabase() throws EngineException {
        database.close();
    }

    private static SecretBytes key() {
        return SecretBytes.random(32);
    }

    private Counts counted(String prefix, Depth depth, Filter filter) throws EngineException {
        return count.run(OpenStore.call(), new CountObjects.Request(BUCKET, prefix, depth, filter))
                .orElseThrow();
    }

    @Test
    void aLevelIsCountedWithoutItsFolders() throws EngineException {
        assertThat(counted("", Depth.FOLDER, Filter.none())).isEqualTo(new Counts(3, 60, 2, 1));
        assertThat(counted("", Depth.EVERYTHING, Filter.none())).isEqualTo(new Counts(4, 100, 3, 1));
        assertThat(counted("sub/", Depth.FOLDER, Filter.none())).isEqualTo(new Counts(1, 40, 1, 0));
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsCounted() throws EngineException {
        assertThat(counted("", Depth.EVERYTHING, new Filter("PLAIN", Set.of(), Set.of())))
                .isEqualTo(new Counts(2, 50, 2, 0));
        assertThat(counted("", Depth.EVERYTHING, new Filter("", Set.of(), Set.of(ObjectState.KEY_DELETED))))
                .isEqualTo(new Counts(1, 30, 0, 1));
        assertThat(counted("sub/", Depth.EVERYTHING, new Filter("sub", Set.of(), Set.of())))
                .isEqualTo(Counts.NONE);
    }

    @Test
    void aCancelledCountAnswersNothing() throws EngineException {
        Cancellation stop = new Cancellation();
        stop.request();

        assertThat(count.run(
                        OpenStore.call().with(stop),
                        new CountObjects.Request(BUCKET, "", Depth.EVERYTHING, Filter.none())))
                .isEmpty();
    }
}
