package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import java.util.Optional;

/// What one transfer does. Immutable, so that it can be run again; used by one worker at a time.
public interface TransferJob {
    /// What it is for the person.
    Kind kind();

    /// The name it is listed under.
    String name();

    /// How much there is to do, in the kind's unit; 0 while unknown.
    long size();

    /// How the object will be encrypted; empty where that is no question.
    Optional<Encryption> encryption();

    /// Where it leads, in the words of the person: a folder of the bucket or of the computer.
    default Optional<String> place() {
        return Optional.empty();
    }

    /// Why the object will be encrypted like this.
    default Optional<PreviewEncryption.Reason> reason() {
        return Optional.empty();
    }

    /// Does it, telling `call` how far it is; stops when `call` is cancelled, and waits where it can while `pause` is
    /// on.
    ///
    /// @throws Exception what the console's translator or [LocalFileException] explains; nothing
    ///     is left half done
    void run(Call call, Pause pause) throws Exception;

    /// What transfers do, and what their progress counts.
    enum Kind {
        UPLOAD(Unit.BYTES),
        DOWNLOAD(Unit.BYTES),
        FETCH(Unit.BYTES),
        CHANGE(Unit.BYTES),
        DELETE(Unit.OBJECTS);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        /// What its size and progress are counted in.
        public Unit unit() {
            return unit;
        }
    }

    /// What progress is counted in.
    enum Unit {
        BYTES,
        OBJECTS
    }
}
