package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.control.Message;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.io.TempDir;

/// What tests of one page over a real store have in common: hands, eyes, and pictures in
/// `target/gallery`.
public abstract class PageTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final int LONGEST_WAIT = 60;

    @TempDir
    protected Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    protected TestStore store;

    @SuppressWarnings("NullAway.Init") // every test opens one
    protected TestConsole console;

    protected final void draw(String name) throws Exception {
        FxToolkit.run(console::layout);
        FxToolkit.run(console::layout);
        Path file = GALLERY.resolve(name + ".png");
        FxToolkit.run(() -> Screenshot.write(file, console.picture()));
        assertThat(file).isNotEmptyFile();
    }

    protected final void press(String id) throws Exception {
        FxToolkit.run(() -> {
            Button button = console.node(id, Button.class);
            assertThat(button.isDisabled()).as(id).isFalse();
            button.fire();
        });
        FxToolkit.run(console::layout);
    }

    protected final void follow(String id) throws Exception {
        FxToolkit.run(() -> console.node(id, Hyperlink.class).fire());
        FxToolkit.run(console::layout);
    }

    protected final void pick(String id, Path file) throws Exception {
        FxToolkit.run(() -> console.fileToChoose(file));
        press(id);
    }

    protected final void type(String id, String text) throws Exception {
        FxToolkit.run(() -> console.node(id, TextField.class).setText(text));
    }

    protected final void check(String id) throws Exception {
        FxToolkit.run(() -> console.node(id, CheckBox.class).setSelected(true));
    }

    protected final boolean disabled(String id) throws Exception {
        return FxToolkit.call(() -> console.node(id, Button.class).isDisabled());
    }

    protected final boolean shown(String id) throws Exception {
        return FxToolkit.call(() -> console.has(id));
    }

    protected final String title(String id) throws Exception {
        return FxToolkit.call(() -> console.node(id, Message.class).getTitle());
    }

    protected final String text(String id) throws Exception {
        return FxToolkit.call(() -> console.node(id, Label.class).getText());
    }

    /// Waits until it holds; asked on the application thread.
    protected static void waitFor(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT);
        while (!FxToolkit.call(condition)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
