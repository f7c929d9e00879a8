package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.Coverage.Amount;
import io.strongroom.app.console.control.CoverageBar;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryPlan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// How much of the scope's buckets is encrypted, before and after.
record CoverageChange(Coverage before, Coverage after) {
    /// What a plan makes of buckets.
    static CoverageChange of(List<BucketLine> buckets, HistoryPlan plan) {
        Coverage before = buckets.stream().map(BucketLine::coverage).reduce(new Coverage(Map.of()), Coverage::plus);
        Map<EncryptionMode, Amount> after = new EnumMap<>(EncryptionMode.class);
        for (EncryptionMode mode : EncryptionMode.values()) {
            after.put(mode, before.amount(mode));
        }
        for (HistoryPlan.Change change : plan.changes()) {
            EncryptionMode from = EncryptionTexts.mode(change.from(), change.fromAlgorithm());
            after.merge(from, new Amount(change.objects(), change.bytes()), CoverageChange::less);
            after.merge(mode(change.to()), new Amount(change.objects(), change.bytes()), BucketLine::sum);
        }
        return new CoverageChange(before, new Coverage(after));
    }

    /// Objects may have come and gone since they were counted.
    private static Amount less(Amount all, Amount part) {
        return new Amount(Math.max(0, all.objects() - part.objects()), Math.max(0, all.bytes() - part.bytes()));
    }

    private static EncryptionMode mode(EncryptionRule rule) {
        io.strongroom.engine.model.EncryptionMode mode = switch (rule) {
            case EncryptionRule.None() -> io.strongroom.engine.model.EncryptionMode.NONE;
            case EncryptionRule.OssManaged _ -> io.strongroom.engine.model.EncryptionMode.SSE_OSS;
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Managed(), var _) ->
                io.strongroom.engine.model.EncryptionMode.SSE_KMS_DEFAULT;
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Named _, var _) ->
                io.strongroom.engine.model.EncryptionMode.SSE_KMS_CHOSEN;
        };
        return EncryptionTexts.mode(mode, rule.dataAlgorithm());
    }

    /// Two bars with their shares.
    Node view(Messages messages, String beforeKey, String afterKey) {
        GridPane bars = new GridPane();
        bars.getStyleClass().add("coverage-change");
        row(messages, bars, messages.text(beforeKey), before);
        row(messages, bars, messages.text(afterKey), after);
        return bars;
    }

    private static void row(Messages messages, GridPane bars, String name, Coverage coverage) {
        Label label = new Label(name);
        label.setMinWidth(56);
        label.getStyleClass().add("sr-muted");
        CoverageBar bar = new CoverageBar(messages, coverage);
        bar.getStyleClass().add("thick");
        GridPane.setHgrow(bar, Priority.ALWAYS);
        Label share = new Label(coverage.share(Coverage.Measure.OBJECTS));
        share.setMinWidth(56);
        share.setAlignment(Pos.CENTER_RIGHT);
        bars.addRow(bars.getRowCount(), label, bar, share);
    }
}
