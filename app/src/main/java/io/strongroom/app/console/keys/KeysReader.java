package io.strongroom.app.console.keys;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads all CMKs with what they protect. Blocks; only called inside a task.
final class KeysReader {
    private final Engine engine;

    KeysReader(Engine engine) {
        this.engine = engine;
    }

    /// By name, as the table shows them at first.
    List<KeyRow> read() throws EngineException {
        Map<KeyId, KeyUsage> usage = engine.impact().usage().run(call(), Optional.empty()).stream()
                .collect(Collectors.toMap(KeyUsage::key, Function.identity()));
        Map<KeyId, List<KeyWarning>> warnings =
                engine.impact().warnings().run(call(), new ReadKeyWarnings.Request()).stream()
                        .collect(Collectors.groupingBy(KeyWarning::key));
        List<KeyRow> rows = new ArrayList<>();
        for (KeyEntry key : engine.keys().list().run(call(), KeyFilter.VISIBLE)) {
            KeyUsage used = usage.getOrDefault(key.id(), new KeyUsage(key.id(), 0, 0, 0, List.of()));
            rows.add(new KeyRow(key, used, warnings.getOrDefault(key.id(), List.of())));
        }
        rows.sort(Comparator.comparing(KeyRow::name));
        return rows;
    }

    KeyImpact impact(KeyId key) throws EngineException {
        return engine.impact().impact().run(call(), key.toString());
    }

    Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }
}
