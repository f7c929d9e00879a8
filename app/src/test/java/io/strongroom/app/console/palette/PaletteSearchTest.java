package io.strongroom.app.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.palette.PaletteEntry.Kind;
import io.strongroom.engine.model.BucketName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is found for what is typed, and which comes first.
final class PaletteSearchTest {
    private static final PaletteEntry KEYS = entry(Kind.PAGE, "Keys", "");
    private static final PaletteEntry CREATE = entry(Kind.ACTION, "Create key…", "Keys");
    private static final PaletteEntry ROTATE = entry(Kind.ACTION, "Rotate key now", "Keys");
    private static final PaletteEntry MONKEYS = entry(Kind.BUCKET, "monkeys", "");
    private static final PaletteEntry CHINESE = entry(Kind.ACTION, "创建密钥…", "密钥");

    private static PaletteEntry entry(Kind kind, String text, String detail) {
        return PaletteEntry.of(kind, Icon.PLAY, text, detail, () -> {});
    }

    private static List<String> found(String typed, PaletteEntry... all) {
        return PaletteSearch.best(List.of(all), typed).stream()
                .map(PaletteEntry::text)
                .toList();
    }

    @Test
    void wordsMayStandAnywhereInTextAndDetailWhateverTheirCase() {
        assertThat(found("keys CREATE", KEYS, CREATE, ROTATE)).containsExactly("Create key…");
        assertThat(found("密钥", CREATE, CHINESE)).containsExactly("创建密钥…");
        assertThat(found("nothing like it", KEYS, CREATE)).isEmpty();
    }

    @Test
    void aKindKeepsItsPlaceAndTheBestOfItComesFirst() {
        PaletteEntry key = entry(Kind.BUCKET, "key-archive", "");
        PaletteEntry longer = entry(Kind.BUCKET, "key-archive-of-last-year", "");
        PaletteEntry word = entry(Kind.BUCKET, "old-key", "");
        assertThat(found("key", MONKEYS, word, longer, key, KEYS))
                .containsExactly("Keys", "key-archive", "key-archive-of-last-year", "old-key", "monkeys");
    }

    @Test
    void whatIsCalledExactlyThatComesBeforeAllThatBeginsWithIt() {
        PaletteEntry exact = entry(Kind.BUCKET, "a", "");
        assertThat(found("A", entry(Kind.BUCKET, "ab", ""), exact).getFirst()).isEqualTo("a");
    }

    @Test
    void manyOfOneKindLeaveRoomForTheOthers() {
        List<PaletteEntry> buckets = IntStream.range(0, 10_000)
                .mapToObj(i -> entry(Kind.BUCKET, "key-" + i, ""))
                .toList();
        List<PaletteEntry> best = PaletteSearch.best(
                Stream.concat(buckets.stream(), Stream.of(KEYS, CREATE)).toList(), "key");
        assertThat(best).hasSize(PaletteSearch.OF_ONE_KIND + 2).contains(KEYS, CREATE);
    }

    @Test
    void withNothingTypedEverythingStandsAsItCame() {
        assertThat(found("  ", ROTATE, CREATE, KEYS)).containsExactly("Keys", "Rotate key now", "Create key…");
    }

    @Test
    void aBucketsNameBeforeASlashAsksThatBucket() {
        BucketName open = new BucketName("open-bucket");
        assertThat(ObjectSearchText.of("ml-samples/2026/a", Optional.of(open)))
                .contains(new ObjectSearchText(new BucketName("ml-samples"), "2026/a", ""));
        assertThat(ObjectSearchText.of("report", Optional.of(open))).contains(new ObjectSearchText(open, "", "report"));
        assertThat(ObjectSearchText.of("No Bucket/x", Optional.of(open)))
                .contains(new ObjectSearchText(open, "", "No Bucket/x"));
        assertThat(ObjectSearchText.of("report", Optional.empty())).isEmpty();
        assertThat(ObjectSearchText.of("r", Optional.of(open))).isEmpty();
    }
}
