package io.strongroom.engine.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mark names the newest state that is whole, also after it was torn, and what is newer goes.
final class ForcedMarkTest {
    private static final long IDENTITY = 7;
    private static final int PLACE = 4096;

    @TempDir
    Path folder;

    private String database() {
        return folder.resolve("store.mv.db").toString();
    }

    private void write(long... versions) throws Exception {
        try (ForcedMark mark = ForcedMark.open(database(), IDENTITY)) {
            for (long version : versions) {
                mark.write(version);
            }
        }
    }

    private void tear(int place) throws Exception {
        try (FileChannel file = FileChannel.open(folder.resolve("store.mv.db.forced"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(8), (long) place * PLACE + 12);
        }
    }

    @Test
    void theNewestCountsAndOnlyForItsFile() throws Exception {
        assertThat(ForcedMark.read(database(), IDENTITY)).isEmpty();
        write(3, 4, 5);
        assertThat(ForcedMark.read(database(), IDENTITY)).hasValue(5);
        assertThat(ForcedMark.read(database(), IDENTITY + 1)).isEmpty();
    }

    @Test
    void aTornMarkLeavesTheOneBefore() throws Exception {
        write(3, 4, 5);
        tear(0);
        assertThat(ForcedMark.read(database(), IDENTITY)).hasValue(4);
    }

    /// Whichever place holds the newest mark, it is not the one that the next session writes over
    /// first.
    @Test
    void theNewestIsNotWrittenOverFirst() throws Exception {
        for (long before = 1; before <= 2; before++) {
            Files.deleteIfExists(folder.resolve("store.mv.db.forced"));
            for (long version = 1; version <= before; version++) {
                write(version);
            }
            write(9);
            int other = before % 2 == 1 ? 1 : 0;
            tear(other);
            assertThat(ForcedMark.read(database(), IDENTITY)).hasValue(before);
        }
    }

    @Test
    void aFileKeepsItsIdentityWhenItIsOpenedAgain() {
        String name = folder.resolve("file.db").toString();
        long fresh;
        try (MVStore store = MVStore.open(name)) {
            fresh = Recovery.identity(store);
        }
        assertThat(fresh).isPositive();
        try (MVStore store = MVStore.open(name)) {
            assertThat(Recovery.identity(store)).isEqualTo(fresh);
        }
    }

    @Test
    void whatIsNewerThanTheMarkIsDropped() throws Exception {
        char[] key = "0123456789abcdef".toCharArray();
        Path left = folder.resolve("left.mv.db");
        Path found = folder.resolve("found.mv.db");
        try (MVStore store = builder(left, key).open()) {
            store.<String, String>openMap("map").put("a", "forced");
            store.commit();
            try (ForcedMark mark = ForcedMark.open(found.toString(), Recovery.identity(store))) {
                mark.write(store.getCurrentVersion());
            }
            store.<String, String>openMap("map").put("a", "not forced");
            store.commit();
            Files.copy(left, found);
        }
        Recovery.run(found.toString(), key);
        try (MVStore store = builder(found, key).open()) {
            assertThat(store.<String, String>openMap("map")).containsEntry("a", "forced");
        }
    }

    /// Header and footer of the newest state reached the disk, what lies between did not.
    @Test
    void aStateWithoutItsMiddleIsDroppedAndSeenNoMore() throws Exception {
        char[] key = "0123456789abcdef".toCharArray();
        Path left = folder.resolve("left.mv.db");
        Path torn = folder.resolve("torn.mv.db");
        try (MVStore store = builder(left, key).open()) {
            store.<String, String>openMap("map").put("a", "forced");
            store.commit();
            try (ForcedMark mark = ForcedMark.open(torn.toString(), Recovery.identity(store))) {
                mark.write(store.getCurrentVersion());
            }
            store.<String, String>openMap("map").put("a", "not forced");
            store.<String, String>openMap("other").put("b", "x".repeat(400_000));
            store.commit();
            Files.copy(left, torn);
        }
        try (FileChannel file = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(60 * 4096), file.size() - 62 * 4096);
        }
        Recovery.run(torn.toString(), key);
        try (MVStore store = builder(torn, key).open()) {
            assertThat(store.<String, String>openMap("map")).containsEntry("a", "forced");
            assertThat(store.hasMap("other")).isFalse();
        }
        try (MVStore store = builder(torn, key).recoveryMode().open()) {
            assertThat(store.<String, String>openMap("map"))
                    .as("the header of the dropped state is gone")
                    .containsEntry("a", "forced");
        }
    }

    /// Closing writes together what is left; the states that were marked before are not there any more.
    @Test
    void aFileThatWasClosedInOrderIsMarkedBeforeItIsChanged() throws Exception {
        char[] key = "0123456789abcdef".toCharArray();
        Path file = folder.resolve("closed.mv.db");
        Path crashed = folder.resolve("crashed.mv.db");
        long marked;
        try (MVStore store = builder(file, key).open()) {
            store.<String, String>openMap("map").put("a", "forced");
            store.commit();
            marked = store.getCurrentVersion();
            try (ForcedMark mark = ForcedMark.open(file.toString(), Recovery.identity(store))) {
                mark.write(marked);
            }
            store.<String, String>openMap("map").put("a", "closed");
            store.commit();
            store.compactFile(1000);
        }
        Recovery.run(file.toString(), key);
        try (MVStore store = builder(file, key).open()) {
            assertThat(ForcedMark.read(file.toString(), Recovery.identity(store))
                            .orElseThrow())
                    .isGreaterThan(marked)
                    .isEqualTo(store.getCurrentVersion());
            store.<String, String>openMap("map").put("a", "not forced");
            store.commit();
            Files.copy(file, crashed);
        }
        Files.copy(folder.resolve("closed.mv.db.forced"), folder.resolve("crashed.mv.db.forced"));
        Recovery.run(crashed.toString(), key);
        try (MVStore store = builder(crashed, key).open()) {
            assertThat(store.<String, String>openMap("map")).containsEntry("a", "closed");
        }
    }

    @Test
    void aStateThatIsNotThereIsNoReasonToOpenNone() throws Exception {
        char[] key = "0123456789abcdef".toCharArray();
        Path file = folder.resolve("left.mv.db");
        Path crashed = folder.resolve("crashed.mv.db");
        try (MVStore store = builder(file, key).open()) {
            for (int i = 0; i < 10; i++) {
                store.<String, String>openMap("map").put("a", i == 9 ? "whole" : "older");
                store.commit();
            }
            store.compactFile(1000);
            try (ForcedMark mark = ForcedMark.open(crashed.toString(), Recovery.identity(store))) {
                mark.write(1);
            }
            Files.copy(file, crashed);
        }
        Recovery.run(crashed.toString(), key);
        try (MVStore store = builder(crashed, key).open()) {
            assertThat(store.<String, String>openMap("map")).containsEntry("a", "whole");
        }
    }

    private static MVStore.Builder builder(Path file, char[] key) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .encryptionKey(key.clone())
                .autoCommitDisabled();
    }
}
