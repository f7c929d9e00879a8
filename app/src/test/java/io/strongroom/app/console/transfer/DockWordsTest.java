package io.strongroom.app.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.DirectTasks;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.PreviewEncryption.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// What the head of the dock says.
class DockWordsTest {
    private static final Encryption LEGAL = new Encryption(EncryptionMode.KMS_CHOSEN, "legal-hold");

    private record Named(Kind kind, Optional<String> place, Optional<Encryption> encryption, Optional<Reason> reason)
            implements TransferJob {
        @Override
        public String name() {
            return "a";
        }

        @Override
        public long size() {
            return 1 << 20;
        }

        @Override
        public void run(Call call, Pause pause) {}
    }

    private static Named upload(String place) {
        return new Named(
                TransferJob.Kind.UPLOAD, Optional.of(place), Optional.of(LEGAL), Optional.of(Reason.BUCKET_DEFAULT));
    }

    // With no worker nothing begins.
    private static Transfers of(List<? extends TransferJob> jobs) throws Exception {
        return FxToolkit.call(() -> {
            Transfers transfers = new Transfers(
                    () -> Call.root(CallOrigin.CONSOLE), new DirectTasks(), new Problems(), System::nanoTime, 0);
            transfers.add(jobs);
            return transfers;
        });
    }

    private static List<String> words(String language, List<? extends TransferJob> jobs) throws Exception {
        Transfers transfers = of(jobs);
        return FxToolkit.call(() -> {
            DockWords words = new DockWords(new Messages(Locale.forLanguageTag(language)), transfers);
            TransferCounts counts = new TransferCounts(jobs.size(), 0, 0, 0, 0, 0, jobs.size() * (1L << 20));
            return List.of(words.title(counts), words.detail(counts));
        });
    }

    @Test
    void uploadsSayHowManyGoWhereAndHowTheyAreEncryptedAndWhy() throws Exception {
        List<Named> three = List.of(upload("Q3/"), upload("Q3/"), upload("Q3/"));

        assertThat(words("en", three))
                .containsExactly("Uploading 3 files to Q3/", "bucket default: SSE-KMS · legal-hold · 0 B / 3.0 MB");
        assertThat(words("zh", three)).containsExactly("正在上传 3 个文件至 Q3/", "默认加密方式：SSE-KMS · legal-hold · 0 B / 3.0 MB");
    }

    @Test
    void whatDiffersIsNotSaid() throws Exception {
        assertThat(words("en", List.of(upload("Q3/"), upload("Q4/"))).getFirst())
                .isEqualTo("Uploading 2 files");
        Named download =
                new Named(TransferJob.Kind.DOWNLOAD, Optional.of("Downloads"), Optional.empty(), Optional.empty());
        assertThat(words("en", List.of(upload("Q3/"), download)))
                .containsExactly("2 transfers running", "0 B / 2.0 MB");
        assertThat(words("en", List.of(download)).getFirst()).isEqualTo("Downloading 1 object to Downloads");
    }

    @Test
    void theDockPausesAndGoesOn() throws Exception {
        Transfers transfers = of(List.of(upload("Q3/")));
        TransferDock dock = FxToolkit.call(() -> {
            TransferDock made = new TransferDock(new Messages(Locale.ENGLISH), transfers, _ -> {});
            Scene scene = new Scene(made, 800, 300);
            assertThat(scene.getRoot()).isEqualTo(made);
            return made;
        });
        FxToolkit.run(() -> {
            Button pause = (Button) dock.lookup("#transferPause");
            assertThat(((Label) dock.lookup("#transferTitle")).getText()).isEqualTo("Uploading 1 file to Q3/");
            assertThat(pause.getText()).isEqualTo("Pause all");

            pause.fire();
            assertThat(transfers.pausedProperty().get()).isTrue();
            assertThat(pause.getText()).isEqualTo("Resume");

            pause.fire();
            assertThat(transfers.pausedProperty().get()).isFalse();
        });
    }
}
