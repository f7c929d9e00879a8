package io.strongroom.app.console.bucket;

import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.Coverage.Amount;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.model.Usage.VersionAge;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a bucket holds, summed up from the counters.
///
/// @param coverage current objects by encryption
/// @param plainUploads uploaded and not encrypted: what a default came too late for
/// @param plainMirrored fetched from the origin and not encrypted: what no default ever encrypts
/// @param mirrored everything that was fetched from the origin
/// @param uploads uploaded objects by month and encryption
record BucketFigures(
        Coverage coverage,
        Amount plainUploads,
        Amount plainMirrored,
        Amount mirrored,
        Map<YearMonth, Map<EncryptionMode, Long>> uploads) {
    static final BucketFigures EMPTY =
            new BucketFigures(Coverage.EMPTY, Amount.ZERO, Amount.ZERO, Amount.ZERO, Map.of());

    BucketFigures {
        uploads = Map.copyOf(uploads);
    }

    static BucketFigures of(List<Usage> rows) {
        Map<EncryptionMode, Amount> modes = new EnumMap<>(EncryptionMode.class);
        Map<YearMonth, Map<EncryptionMode, Long>> uploads = new HashMap<>();
        Amount plainUploads = Amount.ZERO;
        Amount plainMirrored = Amount.ZERO;
        Amount mirrored = Amount.ZERO;
        for (Usage row : rows) {
            if (row.slice().age() != VersionAge.CURRENT) {
                continue;
            }
            EncryptionMode mode =
                    EncryptionTexts.mode(row.slice().mode(), row.slice().algorithm());
            Amount amount = new Amount(row.objects(), row.bytes());
            modes.merge(mode, amount, BucketFigures::sum);
            if (row.slice().origin() == ObjectOrigin.MIRRORED) {
                mirrored = sum(mirrored, amount);
                plainMirrored = mode.encrypted() ? plainMirrored : sum(plainMirrored, amount);
            } else {
                plainUploads = mode.encrypted() ? plainUploads : sum(plainUploads, amount);
                uploads.computeIfAbsent(row.slice().month(), _ -> new EnumMap<>(EncryptionMode.class))
                        .merge(mode, row.objects(), Long::sum);
            }
        }
        return new BucketFigures(new Coverage(modes), plainUploads, plainMirrored, mirrored, uploads);
    }

    private static Amount sum(Amount one, Amount other) {
        return new Amount(one.objects() + other.objects(), one.bytes() + other.bytes());
    }
}
