package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A bucket that may be in the scope, and what is counted in it.
record BucketLine(BucketEntry entry, List<Usage> usages) {
    BucketLine {
        usages = List.copyOf(usages);
    }

    BucketName name() {
        return entry.name();
    }

    /// What is stored in it, by encryption.
    Coverage coverage() {
        Map<EncryptionMode, Coverage.Amount> amounts = new EnumMap<>(EncryptionMode.class);
        for (Usage usage : usages) {
            amounts.merge(
                    EncryptionTexts.mode(usage.slice().mode(), usage.slice().algorithm()),
                    amount(usage),
                    BucketLine::sum);
        }
        return new Coverage(amounts);
    }

    /// Objects and bytes of the counted that `meant` lets through.
    Coverage.Amount count(Predicate<Usage.Slice> meant) {
        return usages.stream()
                .filter(usage -> meant.test(usage.slice()))
                .map(BucketLine::amount)
                .reduce(Coverage.Amount.ZERO, BucketLine::sum);
    }

    /// Why there are objects that are not as the default says: the key of the words.
    String why() {
        boolean mirrored =
                count(slice -> slice.origin() == ObjectOrigin.MIRRORED).objects() > 0;
        if (mirrored) {
            return "reencrypt.why.mirrored";
        }
        return entry.defaultEncryption().isPresent() ? "reencrypt.why.older" : "reencrypt.why.noDefault";
    }

    private static Coverage.Amount amount(Usage usage) {
        return new Coverage.Amount(usage.objects(), usage.bytes());
    }

    static Coverage.Amount sum(Coverage.Amount one, Coverage.Amount other) {
        return new Coverage.Amount(one.objects() + other.objects(), one.bytes() + other.bytes());
    }
}
