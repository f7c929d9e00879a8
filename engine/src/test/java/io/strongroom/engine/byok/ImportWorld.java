package io.strongroom.engine.byok;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.byok.ImportModel.Outcome;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A store and the model of its imports; each step is taken in both.
final class ImportWorld implements AutoCloseable {
    static final int KEYS = 2;
    private static final byte[] CONTENT = content(1_000);

    private final ByokStore store;
    private final ImportModel model = new ImportModel(KEYS, ByokStore.START);
    private final List<KeyId> keys = new ArrayList<>();
    private final List<ImportTicket> tickets = new ArrayList<>();
    private final Set<Integer> written = new HashSet<>();
    private final Map<Outcome, Integer> outcomes;

    /// @param outcomes counts how steps ended
    ImportWorld(Path folder, Map<Outcome, Integer> outcomes) throws EngineException {
        this.store = ByokStore.create(folder);
        this.outcomes = outcomes;
        for (int i = 0; i < KEYS; i++) {
            keys.add(store.externalKey(KeySpec.AES_256));
        }
        issue(0);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    private void agree(Outcome expected, Step step) throws Exception {
        Outcome found = Outcome.DONE;
        try {
            step.take();
        } catch (EngineException e) {
            found = outcome(e.problem());
        }
        assertThat(found).isEqualTo(expected);
        outcomes.merge(found, 1, Integer::sum);
        for (int key = 0; key < KEYS; key++) {
            compare(key);
        }
    }

    private static Outcome outcome(Problem problem) {
        return switch (problem) {
            case Problem.ExpiredImportToken _ -> Outcome.TOKEN_EXPIRED;
            case Problem.NothingToRestore _ -> Outcome.NOTHING_TO_RESTORE;
            case Problem.InvalidImportToken(KeyId _, TokenFault fault)
            when fault == TokenFault.OTHER_KEY -> Outcome.TOKEN_OF_OTHER_KEY;
            case Problem.InvalidImportToken(KeyId _, TokenFault fault)
            when fault == TokenFault.DAMAGED -> Outcome.TOKEN_DAMAGED;
            case Problem.InvalidKeyMaterial invalid
            when invalid.fault() == MaterialFault.OTHER_MATERIAL -> Outcome.OTHER_MATERIAL;
            default -> throw new AssertionError(problem);
        };
    }

    private void compare(int key) throws Exception {
        KeyEntry entry = store.describe(keys.get(key));
        assertThat(entry.state()).isEqualTo(model.state(key));
        assertThat(entry.restorableUntil()).isEqualTo(model.restorableUntil(key));
        if (entry.state() == KeyState.ENABLED && written.add(key)) {
            store.put("o" + key, CONTENT, keys.get(key));
        }
        if (written.contains(key)) {
            assertThat(isReadable(key)).isEqualTo(model.state(key) == KeyState.ENABLED);
        }
    }

    private boolean isReadable(int key) throws Exception {
        try {
            assertThat(store.store().get("o" + key)).isEqualTo(CONTENT);
            return true;
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.KeyNotUsable.class);
            return false;
        }
    }

    void issue(int key) throws EngineException {
        tickets.add(store.ticket(keys.get(key)));
        ImportModel.Ticket issued = model.ticket(model.issue(key));
        assertThat(tickets.getLast().expiresAt()).isEqualTo(issued.expiresAt());
    }

    /// The ticket of this number, counted from the newest.
    private int ticket(int back) {
        return model.tickets() - 1 - back % model.tickets();
    }

    /// The key a ticket was issued for, or the one it goes astray to.
    int keyFor(int key, int back, boolean astray) {
        return astray ? key : model.ticket(ticket(back)).key();
    }

    void bring(int key, int back, int material, int days) throws Exception {
        int number = ticket(back);
        Optional<Duration> life = days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
        ImportTicket used = tickets.get(number);
        byte[] wrapped = Owner.wrap(used, Owner.material(32, material));
        MaterialExpiry expiry =
                life.map(time -> MaterialExpiry.at(now().plus(time))).orElse(MaterialExpiry.NEVER);
        agree(
                model.bring(key, number, material, life),
                () -> store.run(new ImportKeyMaterial.Request(keys.get(key), used.token(), wrapped, expiry)));
    }

    private Instant now() {
        return store.clock().instant();
    }

    void rehearse(int key, int back, int material) throws Exception {
        int number = ticket(back);
        ImportTicket used = tickets.get(number);
        byte[] wrapped = Owner.wrap(used, Owner.material(32, material));
        agree(
                model.rehearse(key, number, material),
                () -> store.engine()
                        .imports()
                        .rehearse()
                        .run(call(), new RehearseImport.Request(keys.get(key), used.token(), wrapped)));
    }

    void bringWithDamagedToken(int back) throws Exception {
        ImportTicket used = tickets.get(ticket(back));
        byte[] token = used.token().clone();
        token[token.length - 1] ^= 1;
        byte[] wrapped = Owner.wrap(used, Owner.material(32, 0));
        agree(
                Outcome.TOKEN_DAMAGED,
                () -> store.run(new ImportKeyMaterial.Request(used.key(), token, wrapped, MaterialExpiry.NEVER)));
    }

    void delete(int key) throws Exception {
        agree(model.delete(key), () -> store.engine().imports().delete().run(call(), keys.get(key)));
    }

    void restore(int key) throws Exception {
        agree(model.restore(key), () -> store.engine().imports().restore().run(call(), keys.get(key)));
    }

    void pass(int hours) throws Exception {
        Duration time = Duration.ofHours(hours);
        store.clock().move(time);
        model.pass(time);
        agree(Outcome.DONE, () -> {});
    }

    void restart() throws Exception {
        agree(Outcome.DONE, store::restart);
    }

    @Override
    public void close() throws EngineException {
        store.close();
    }
}
