package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RehearseImport.Rehearsal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// One import from the choice of the key to its proof: what was entered, and the work of each step.
/// Raw material is wrapped as soon as it is read, and wiped. Used on the application thread.
final class ImportSession {
    /// Where the material comes from.
    enum Source {
        WRAPPED,
        RAW
    }

    private final Engine engine;
    private final Tasks tasks;
    private final ObjectProperty<Optional<KeyEntry>> key = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<WrappingAlgorithm> algorithm =
            new SimpleObjectProperty<>(WrappingAlgorithm.RSAES_OAEP_SHA_256);
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.WRAPPED);
    private final ObjectProperty<MaterialExpiry> expiry = new SimpleObjectProperty<>(MaterialExpiry.NEVER);
    private final ReadOnlyObjectWrapper<Optional<ImportTicket>> ticket = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PickedFile>> token = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PickedFile>> wrapped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TaskState<ImportTicket>> getting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<PickedFile>> picking = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<Rehearsal>> checking = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<KeyEntry>> importing = new SimpleObjectProperty<>(new TaskState.Idle<>());

    private int generation;

    ImportSession(Engine engine, Tasks tasks, Optional<KeyEntry> first) {
        this.engine = engine;
        this.tasks = tasks;
        key.set(first);
        // A pair belongs to one key and one algorithm.
        key.subscribe((_, _) -> forgetPair());
        algorithm.subscribe((_, _) -> forgetPair());
        source.subscribe((_, _) -> forgetMaterial());
        getting.subscribe(state -> {
            if (state instanceof TaskState.Done<ImportTicket>(ImportTicket made)) {
                ticket.set(Optional.of(made));
                token.set(Optional.empty());
                forgetMaterial();
            }
        });
    }

    /// Forgets the pair whose time is over, and what was wrapped for it.
    ///
    /// @return false while the import is under way or done, or when a token that was picked counts instead
    boolean dropPair() {
        if (token.get().isPresent()
                || importing.get().running()
                || importing.get() instanceof TaskState.Done<KeyEntry>) {
            return false;
        }
        forgetPair();
        return true;
    }

    private void forgetPair() {
        ticket.set(Optional.empty());
        token.set(Optional.empty());
        getting.set(new TaskState.Idle<>());
        // Without a pair nothing can be wrapped here.
        source.set(Source.WRAPPED);
        forgetMaterial();
    }

    /// What was picked as wrapped may have been the bare material, so it is wiped.
    private void forgetMaterial() {
        generation++;
        wrapped.get().ifPresent(file -> Arrays.fill(file.content(), (byte) 0));
        wrapped.set(Optional.empty());
        picking.set(new TaskState.Idle<>());
        checking.set(new TaskState.Idle<>());
    }

    Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    /// The key that gets the material, once it was chosen.
    KeyEntry chosen() {
        return key.get().orElseThrow(() -> new IllegalStateException("a key is chosen first"));
    }

    /// Makes a wrapping key and its token.
    void getPair() {
        GetParametersForImport.Request request = new GetParametersForImport.Request(chosen().id(), algorithm.get());
        tasks.run(getting, _ -> engine.imports().parameters().run(call(), request));
    }

    /// Takes a file of wrapped or raw material, as [#sourceProperty] says, and checks it. What an
    /// earlier file was found to be does not count any more from now on.
    void pickMaterial(Path file) {
        KeyEntry to = chosen();
        forgetMaterial();
        int mine = generation;
        Optional<ImportTicket> wrapFor = source.get() == Source.RAW ? ticket.get() : Optional.empty();
        ObjectProperty<TaskState<PickedFile>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());
        picking.set(new TaskState.Running<>(-1));
        tasks.run(reading, _ -> wrapFor.isPresent() ? wrap(file, wrapFor.get(), to) : PickedFile.read(file));
        TaskEnd.of(reading, state -> {
            if (mine == generation) {
                if (state instanceof TaskState.Done<PickedFile>(PickedFile picked)) {
                    wrapped.set(Optional.of(picked));
                    check();
                }
                picking.set(state);
            }
        });
    }

    private static PickedFile wrap(Path file, ImportTicket ticket, KeyEntry key) throws EngineException {
        PickedFile raw = PickedFile.read(file);
        try {
            return new PickedFile(file, Engine.wrapMaterial(ticket, key.spec(), raw.content()));
        } finally {
            Arrays.fill(raw.content(), (byte) 0);
        }
    }

    /// Takes a token that was saved earlier, in place of the one made here.
    void pickToken(Path file) {
        ObjectProperty<TaskState<PickedFile>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());
        tasks.run(reading, _ -> PickedFile.read(file));
        TaskEnd.of(reading, state -> {
            if (state instanceof TaskState.Done<PickedFile>(PickedFile picked)) {
                token.set(Optional.of(picked));
                check();
            } else if (state instanceof TaskState.Failed<PickedFile>(Failure failure)) {
                checking.set(new TaskState.Failed<>(failure));
            }
        });
    }

    private Optional<byte[]> tokenBytes() {
        return token.get().map(PickedFile::content).or(() -> ticket.get().map(ImportTicket::token));
    }

    private void check() {
        KeyEntry to = chosen();
        generation++;
        int mine = generation;
        tokenBytes()
                .flatMap(bytes ->
                        wrapped.get().map(material -> new RehearseImport.Request(to.id(), bytes, material.content())))
                .ifPresent(request -> {
                    ObjectProperty<TaskState<Rehearsal>> result = new SimpleObjectProperty<>(new TaskState.Idle<>());
                    checking.set(new TaskState.Running<>(-1));
                    tasks.run(result, _ -> engine.imports().rehearse().run(call(), request));
                    TaskEnd.of(result, state -> {
                        if (mine == generation) {
                            checking.set(state);
                        }
                    });
                });
    }

    /// Imports what was checked.
    void importMaterial() {
        ImportKeyMaterial.Request request = new ImportKeyMaterial.Request(
                chosen().id(),
                tokenBytes().orElseThrow(),
                wrapped.get().orElseThrow().content(),
                expiry.get());
        tasks.run(importing, _ -> engine.imports().material().run(call(), request));
    }

    /// Wipes what was picked.
    void close() {
        forgetMaterial();
    }

    /// Whether there is a token, made here or picked.
    boolean hasToken() {
        return tokenBytes().isPresent();
    }

    ObjectProperty<Optional<KeyEntry>> keyProperty() {
        return key;
    }

    ObjectProperty<WrappingAlgorithm> algorithmProperty() {
        return algorithm;
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ObjectProperty<MaterialExpiry> expiryProperty() {
        return expiry;
    }

    ReadOnlyObjectProperty<Optional<ImportTicket>> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PickedFile>> tokenProperty() {
        return token.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PickedFile>> wrappedProperty() {
        return wrapped.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TaskState<ImportTicket>> gettingProperty() {
        return getting;
    }

    ReadOnlyObjectProperty<TaskState<PickedFile>> pickingProperty() {
        return picking;
    }

    ReadOnlyObjectProperty<TaskState<Rehearsal>> checkingProperty() {
        return checking;
    }

    ReadOnlyObjectProperty<TaskState<KeyEntry>> importingProperty() {
        return importing;
    }
}
