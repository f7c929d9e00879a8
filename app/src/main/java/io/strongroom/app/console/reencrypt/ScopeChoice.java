package io.strongroom.app.console.reencrypt;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryFilter.Condition;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.Usage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which objects are meant, as it stands in the fields.
///
/// @param buckets those that are checked
/// @param which the condition, if one is chosen
/// @param under what wrapped their data keys; empty for anything
/// @param from the first day on which they were stored
/// @param until the last one
record ScopeChoice(
        Set<BucketName> buckets,
        String prefix,
        Set<EncryptionMode> modes,
        Optional<Condition> which,
        Optional<UnderKey> under,
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        OptionalLong least,
        OptionalLong most) {
    static ScopeChoice of(ReencryptStart start) {
        return new ScopeChoice(
                Set.copyOf(start.buckets()),
                start.prefix(),
                start.modes(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /// The same in these buckets.
    ScopeChoice in(Set<BucketName> others) {
        return new ScopeChoice(Set.copyOf(others), prefix, modes, which, under, name, from, until, least, most);
    }

    /// What stands against it: the key of the words; empty when it can be looked for.
    ///
    /// @param all how many buckets there are
    Optional<String> fault(int all) {
        if (buckets.isEmpty()) {
            return Optional.of("reencrypt.scope.noBucket");
        }
        if (buckets.size() > HistoryScope.MOST_BUCKETS && buckets.size() < all) {
            return Optional.of("reencrypt.scope.tooMany");
        }
        if (!prefix.isEmpty() && buckets.size() > 1) {
            return Optional.of("reencrypt.scope.prefixOfOne");
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            return Optional.of("reencrypt.scope.dates");
        }
        if (least.isPresent() && most.isPresent() && most.getAsLong() < least.getAsLong()) {
            return Optional.of("reencrypt.scope.sizes");
        }
        return Optional.empty();
    }

    /// Whether the kept counters say exactly how many objects are meant.
    boolean isCounted() {
        return prefix.isEmpty()
                && which.isEmpty()
                && name.isEmpty()
                && from.isEmpty()
                && until.isEmpty()
                && least.isEmpty()
                && most.isEmpty();
    }

    /// Whether objects of a kind may be meant, as far as the counters tell them apart.
    boolean mayMean(Usage.Slice slice) {
        return (modes.isEmpty() || modes.contains(slice.mode()))
                && under.stream()
                        .allMatch(wanted -> slice.wrappingKey().stream().anyMatch(wanted::holds));
    }

    /// @param all how many buckets there are: all of them are not named one by one
    HistoryScope scope(int all, ZoneId zone) {
        List<BucketName> named =
                buckets.size() == all ? List.of() : buckets.stream().sorted().toList();
        return new HistoryScope(prefix.isEmpty() ? named : List.copyOf(buckets), prefix, filter(zone));
    }

    private HistoryFilter filter(ZoneId zone) {
        HistoryFilter filter = HistoryFilter.EVERYTHING
                .in(modes)
                .with(new HistoryFilter.Sizes(least.orElse(0), most.orElse(Long.MAX_VALUE)))
                .with(new HistoryFilter.Times(
                        from.map(day -> day.atStartOfDay(zone).toInstant()),
                        until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())));
        filter = which.isPresent() ? filter.and(which.get()) : filter;
        filter = under.isPresent() ? under.get().narrow(filter) : filter;
        return name.isEmpty() ? filter : filter.named(name);
    }
}
