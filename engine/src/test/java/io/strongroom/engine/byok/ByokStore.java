package io.strongroom.engine.byok;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.TestClock;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.LiveRows;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store under a test's clock, with what tests of imports do over and over.
public final class ByokStore implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final EngineOptions options;
    private final TestClock clock;
    private OpenStore store;

    private ByokStore(EngineOptions options, TestClock clock, OpenStore store) {
        this.options = options;
        this.clock = clock;
        this.store = store;
    }

    public static ByokStore create(Path folder) throws EngineException {
        TestClock clock = new TestClock(START);
        EngineOptions options = EngineOptions.of(folder).with(clock);
        return new ByokStore(options, clock, OpenStore.create(options));
    }

    public EngineOptions options() {
        return options;
    }

    public TestClock clock() {
        return clock;
    }

    public Engine engine() {
        return store.engine();
    }

    public OpenStore store() {
        return store;
    }

    public void restart() throws EngineException {
        store.close();
        reopen();
    }

    /// After [#close].
    public void reopen() throws EngineException {
        store = OpenStore.open(options);
    }

    public KeyId externalKey(KeySpec spec) throws EngineException {
        return key(KeyOrigin.EXTERNAL, spec, Optional.empty());
    }

    public KeyId key(KeyOrigin origin, KeySpec spec, Optional<KeyAlias> alias) throws EngineException {
        return engine().keys()
                .create()
                .run(OpenStore.call(), new CreateKey.Request(origin, spec, "", alias))
                .id();
    }

    public KeyEntry describe(KeyId key) throws EngineException {
        return engine().keys().describe().run(OpenStore.call(), key.toString());
    }

    public ImportTicket ticket(KeyId key, WrappingAlgorithm algorithm) throws EngineException {
        return engine().imports()
                .parameters()
                .run(OpenStore.call(), new GetParametersForImport.Request(key, algorithm));
    }

    public ImportTicket ticket(KeyId key) throws EngineException {
        return ticket(key, WrappingAlgorithm.RSAES_OAEP_SHA_256);
    }

    public KeyEntry importMaterial(ImportTicket ticket, byte[] wrapped) throws EngineException {
        return run(new ImportKeyMaterial.Request(ticket.key(), ticket.token(), wrapped, MaterialExpiry.NEVER));
    }

    public KeyEntry run(ImportKeyMaterial.Request request) throws EngineException {
        return engine().imports().material().run(Call.root(CallOrigin.CONSOLE), request);
    }

    /// A ticket, material wrapped for it, and the import.
    public KeyEntry bring(KeyId key, byte[] material) throws EngineException, GeneralSecurityException {
        return bring(key, material, MaterialExpiry.NEVER);
    }

    public KeyEntry bring(KeyId key, byte[] material, MaterialExpiry expiry)
            throws EngineException, GeneralSecurityException {
        ImportTicket ticket = ticket(key);
        return run(new ImportKeyMaterial.Request(key, ticket.token(), Owner.wrap(ticket, material), expiry));
    }

    public void put(String name, byte[] content, KeyId key) throws EngineException {
        store.put(name, content, EncryptionRule.kms(key.toString()));
    }

    /// Every row but the audit trail.
    public Map<String, List<String>> rows() throws EngineException, SQLException {
        try (KeySlots.Opened opened = slots()) {
            return LiveRows.of(options.folder(), opened.key("database-file"));
        }
    }

    /// The audit trail.
    public List<String> trail() throws EngineException, SQLException {
        try (KeySlots.Opened opened = slots()) {
            return LiveRows.trail(options.folder(), opened.key("database-file"));
        }
    }

    private KeySlots.Opened slots() throws EngineException {
        return new KeySlots(options.folder(), options.disk()).open(OpenStore.secret());
    }

    @Override
    public void close() throws EngineException {
        store.close();
    }
}
