package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.KeyModel.ModelKey;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether a store and the model say the same of every key and alias.
final class KeyAgreement {
    private KeyAgreement() {}

    static void check(KeyFixture fixture, KeyModel model) throws EngineException {
        for (ModelKey key : model.keys) {
            if (key.gone.isPresent()) {
                assertThat(problemOf(() -> fixture.describe(key.id))).isEqualTo(key.gone.get());
            } else {
                same(fixture.describe(key.id), key, model);
            }
        }
        assertThat(fixture.engine().keys().list().run(call(), KeyFilter.ALL))
                .extracting(KeyEntry::id)
                .containsExactlyInAnyOrderElementsOf(model.keys.stream()
                        .filter(key -> key.gone.isEmpty())
                        .map(key -> key.id)
                        .toList());
        Map<String, ModelKey> named = new TreeMap<>(model.aliases);
        assertThat(fixture.engine().aliases().list().run(call(), Optional.empty()))
                .extracting(AliasEntry::alias, AliasEntry::key)
                .containsExactlyElementsOf(named.entrySet().stream()
                        .map(alias ->
                                org.assertj.core.groups.Tuple.tuple(new KeyAlias(alias.getKey()), alias.getValue().id))
                        .toList());
    }

    private static void same(KeyEntry entry, ModelKey key, KeyModel model) {
        assertThat(entry.state()).as("state of %s", entry).isEqualTo(key.state);
        assertThat(entry.displayName()).isEqualTo(model.name(key));
        assertThat(entry.deletion()).as("deletion of %s", entry).isEqualTo(key.goes);
        assertThat(entry.versions()).as("versions of %s", entry).hasSize(key.versions);
        assertThat(entry.hasMaterial()).as("material of %s", entry).isEqualTo(key.material);
        assertThat(entry.protection().enabled()).as("protection of %s", entry).isEqualTo(key.guarded);
        assertThat(entry.rotationInterval()).as("rotation of %s", entry).isEqualTo(key.interval);
    }
}
