package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.UploadsByMonthChart.Month;
import io.strongroom.app.console.control.UploadsByMonthChart.Uploads;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.MirrorOrigin;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/// What the panel beside the table says about the selected bucket. Used on the application thread.
final class BucketDetailsViewModel {
    private static final int MONTHS = 12;

    private final Messages messages;
    private final Formats formats;
    private final ReadOnlyObjectProperty<BucketSnapshot> snapshot;
    private final ObservableValue<Optional<BucketRow>> bucket;

    BucketDetailsViewModel(Messages messages, Formats formats, BucketsViewModel buckets) {
        this.messages = messages;
        this.formats = formats;
        this.snapshot = buckets.snapshotProperty();
        this.bucket = buckets.selectedProperty();
    }

    ObservableValue<Optional<BucketRow>> bucket() {
        return bucket;
    }

    ObservableStringValue name() {
        return text(row -> row.name().value());
    }

    /// `18,460 objects · 61.8 GB`
    ObservableStringValue summary() {
        return text(row -> messages.text("bucket.details.summary", row.objects(), Formats.size(row.bytes())));
    }

    Encryption chip() {
        return bucket.getValue().map(row -> texts().chip(row.rule())).orElse(Encryption.NONE);
    }

    ObservableStringValue masterKey() {
        return text(row -> switch (row.rule()) {
            case EncryptionRule.None() -> "";
            case EncryptionRule.OssManaged _ ->
                snapshot.get()
                        .ringRotation()
                        .map(every -> messages.text("bucket.details.masterKey.rotates", every.toDays()))
                        .orElseGet(() -> messages.text("bucket.details.masterKey.managed"));
            case EncryptionRule.Kms(KeyChoice.Managed(), var _) -> messages.text("bucket.details.masterKey.kmsManaged");
            case EncryptionRule.Kms(KeyChoice.Named(String id), var _) ->
                texts().keys().name(id);
        });
    }

    ObservableStringValue algorithm() {
        return text(row -> EncryptionTexts.algorithm(row.rule().dataAlgorithm()));
    }

    ObservableStringValue set() {
        return text(row -> row.entry()
                .defaultEncryption()
                .map(set -> messages.text("bucket.details.setBy", formats.moment(set.setAt()), set.setBy()))
                .orElse(""));
    }

    ObservableStringValue before() {
        return text(row -> row.entry()
                .defaultEncryption()
                .map(set -> set.before() instanceof EncryptionRule.None
                        ? messages.text("common.encryption.none.short")
                        : texts().words(set.before()))
                .orElse(""));
    }

    /// What uploads got before the default came; without a default, what gets none.
    ObservableStringValue historyTitle() {
        return text(row -> messages.text(
                row.entry().defaultEncryption().isPresent() ? "bucket.history.title" : "bucket.history.noDefaultTitle",
                row.figures().plainUploads().objects()));
    }

    ObservableStringValue historyText() {
        return text(row -> messages.text(
                row.entry().defaultEncryption().isPresent() ? "bucket.history.text" : "bucket.history.noDefaultText",
                Formats.size(row.figures().plainUploads().bytes())));
    }

    boolean hasHistory() {
        return bucket.getValue()
                .filter(row -> row.figures().plainUploads().objects() > 0)
                .isPresent();
    }

    boolean hasDefault() {
        return bucket.getValue().flatMap(row -> row.entry().defaultEncryption()).isPresent();
    }

    Coverage coverage() {
        return bucket.getValue().map(BucketRow::coverage).orElse(Coverage.EMPTY);
    }

    ObservableStringValue share() {
        return text(row -> messages.text("bucket.details.share", row.coverage().share(Coverage.Measure.OBJECTS)));
    }

    Optional<MirrorOrigin> mirror() {
        return bucket.getValue().flatMap(row -> row.entry().mirror());
    }

    /// Whether anything is fetched from anywhere.
    boolean fetches() {
        return bucket.getValue().filter(row -> row.entry().fetches()).isPresent();
    }

    ObservableStringValue mirrorText() {
        return text(new MirrorWords(messages)::of);
    }

    ObservableStringValue created() {
        return text(row -> formats.moment(row.entry().createdAt()));
    }

    ObservableStringValue owner() {
        return text(row -> row.entry().owner());
    }

    ObservableStringValue objects() {
        return text(row -> Formats.number(row.objects()));
    }

    ObservableStringValue size() {
        return text(row -> Formats.size(row.bytes()));
    }

    ObservableStringValue plain() {
        return text(row -> Formats.number(row.plainObjects()));
    }

    ObservableStringValue mirrored() {
        return text(row -> Formats.number(row.figures().mirrored().objects()));
    }

    ObservableStringValue versioning() {
        return text(row -> messages.text("bucket.versioning." + row.entry().versioning()));
    }

    ObservableStringValue address() {
        return text(row -> "oss://" + row.name().value() + "/");
    }

    ObservableStringValue chartTitle() {
        return text(row -> messages.text("bucket.chart.title", row.name().value()));
    }

    /// The last twelve months and the day the default of now was set.
    Uploads uploads() {
        return bucket.getValue().map(this::uploads).orElse(Uploads.NONE);
    }

    private Uploads uploads(BucketRow row) {
        List<Month> months = new ArrayList<>();
        YearMonth last = formats.thisMonth();
        for (YearMonth month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month, row.figures().uploads().getOrDefault(month, Map.of())));
        }
        // The counters' months are those of UTC, so the day is too.
        Optional<LocalDate> day = row.entry()
                .defaultEncryption()
                .map(BucketDefault::setAt)
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return new Uploads(months, day);
    }

    EncryptionTexts texts() {
        return new EncryptionTexts(messages, snapshot.get().names());
    }

    private ObservableStringValue text(Function<BucketRow, String> words) {
        return messages.derived(() -> bucket.getValue().map(words).orElse(""), bucket, snapshot);
    }
}
