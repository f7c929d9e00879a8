package io.strongroom.engine.durability;

import java.util.Map;
import java.util.TreeMap;

/// What a store must hold: what was acknowledged last, or what was begun after it.
final class Ledger implements Journal {
    private final Map<String, String> settled = new TreeMap<>();
    private final Map<String, String> begun = new TreeMap<>();
    private long acknowledged;

    @Override
    public synchronized void begun(String key, String after) {
        begun.put(key, after);
    }

    @Override
    public synchronized void acknowledged(String key) {
        acknowledged++;
        settled.put(key, begun.remove(key));
    }

    synchronized long acknowledgements() {
        return acknowledged;
    }

    /// Compares with what is there now, takes that as settled, and says what is wrong.
    synchronized Map<String, String> reconcile(Map<String, String> found) {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>(settled);
        keys.putAll(begun);
        keys.putAll(found);
        for (String key : keys.keySet()) {
            String now = found.getOrDefault(key, Workload.ABSENT);
            String must = settled.getOrDefault(key, Workload.ABSENT);
            if (!now.equals(must) && !now.equals(begun.get(key))) {
                wrong.put(key, "is " + now + ", must be " + must + " or " + begun.get(key));
            }
        }
        begun.clear();
        settled.clear();
        settled.putAll(found);
        return wrong;
    }
}
