package io.strongroom.app.console.transfer;

import io.strongroom.app.console.control.Encryption;
import io.strongroom.engine.usecase.Call;
import java.util.Optional;

/// Something that was found unfit before it began, listed with the reason like any other failure.
public record RejectedJob(Kind kind, String name, Exception cause) implements TransferJob {
    @Override
    public long size() {
        return 0;
    }

    @Override
    public Optional<Encryption> encryption() {
        return Optional.empty();
    }

    @Override
    public void run(Call call, Pause pause) throws Exception {
        throw cause;
    }
}
