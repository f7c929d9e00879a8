package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RehearseImport.Rehearsal;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import io.strongroom.engine.usecase.key.VerifyKeyByObject.TestObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Shows that an imported key works, and that the owner's copy would bring it back. Used on the
/// application thread.
final class ImportProof {
    private final Engine engine;
    private final Tasks tasks;
    private final ObjectProperty<TaskState<VerifyKeyByObject.Proof>> verifying =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<Rehearsal>> rehearsing = new SimpleObjectProperty<>(new TaskState.Idle<>());

    ImportProof(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Wraps and opens a data key, and reads an object under the key to its end, where there is
    /// one.
    void verify(KeyEntry key) {
        tasks.run(
                verifying,
                _ -> engine.imports()
                        .verify()
                        .run(
                                engine.call(CallOrigin.CONSOLE),
                                new VerifyKeyByObject.Request(key.id(), testObject(key))));
    }

    private Optional<TestObject> testObject(KeyEntry key) throws EngineException {
        ListKeyObjects.Request first = new ListKeyObjects.Request(
                key.id().toString(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        return engine.impact().objects().run(engine.call(CallOrigin.CONSOLE), first).objects().stream()
                .findFirst()
                .map(object -> new TestObject(object.bucket(), object.key()));
    }

    /// Goes the owner's way once more with the raw material in `file`, all but the import. What is
    /// read is wiped.
    void rehearse(KeyEntry key, Path file) {
        tasks.run(rehearsing, _ -> rehearseNow(key, file));
    }

    private Rehearsal rehearseNow(KeyEntry key, Path file) throws EngineException {
        ImportTicket ticket = engine.imports()
                .parameters()
                .run(
                        engine.call(CallOrigin.CONSOLE),
                        new GetParametersForImport.Request(key.id(), WrappingAlgorithm.RSAES_OAEP_SHA_256));
        PickedFile raw = PickedFile.read(file);
        try {
            byte[] wrapped = Engine.wrapMaterial(ticket, key.spec(), raw.content());
            return engine.imports()
                    .rehearse()
                    .run(
                            engine.call(CallOrigin.CONSOLE),
                            new RehearseImport.Request(key.id(), ticket.token(), wrapped));
        } finally {
            Arrays.fill(raw.content(), (byte) 0);
        }
    }

    ReadOnlyObjectProperty<TaskState<VerifyKeyByObject.Proof>> verifyingProperty() {
        return verifying;
    }

    ReadOnlyObjectProperty<TaskState<Rehearsal>> rehearsingProperty() {
        return rehearsing;
    }
}
