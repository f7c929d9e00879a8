package io.strongroom.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Locates the resources of the console. The only class that knows where they lie.
///
/// Refuses names that do not exist with an [IllegalArgumentException]: a missing resource is a
/// mistake in the build, never a condition to handle. All methods may be called from any thread.
public final class UiResources {
    private static final String BUNDLE = "io.strongroom.ui.i18n.messages";
    private static final List<String> FONT_FILES = List.of(
            "NotoSansSC-Regular.ttf",
            "NotoSansSC-Bold.ttf",
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");
    private static final List<String> SHEETS = List.of(
            "base.css",
            "components/access.css",
            "components/endpoint.css",
            "components/button.css",
            "components/field.css",
            "components/table.css",
            "components/chip.css",
            "components/coverage.css",
            "components/envelope.css",
            "components/message.css",
            "components/wizard.css",
            "components/shell.css",
            "components/palette.css",
            "components/command.css",
            "components/help.css",
            "components/encryption.css",
            "components/state.css",
            "components/start.css",
            "components/overview.css",
            "components/settings.css",
            "components/bucket.css",
            "components/job.css",
            "components/key.css",
            "components/object.css");

    private UiResources() {}

    /// The FXML of a view, named `<feature>/<view>` without the ending.
    public static URL fxml(String view) {
        return locate("fxml/" + view + ".fxml");
    }

    /// The sheet with the literal colours of the light theme.
    public static String lightTokens() {
        return locate("css/tokens-light.css").toExternalForm();
    }

    /// The sheet with the literal colours of the dark theme.
    public static String darkTokens() {
        return locate("css/tokens-dark.css").toExternalForm();
    }

    /// The sheets that lie on top of the tokens, in the order in which they must be added.
    public static List<String> sheets() {
        return SHEETS.stream()
                .map(name -> locate("css/" + name).toExternalForm())
                .toList();
    }

    /// The sheet that is added last where the language is Chinese.
    public static String hanSheet() {
        return locate("css/han.css").toExternalForm();
    }

    /// The texts of a language; English for every language that has no bundle of its own.
    public static ResourceBundle messages(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                UiResources.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// What a client is told so that it finds the endpoint; `${name}` stands for what differs.
    public static String snippet(String client) {
        return read("snippets/" + client + ".txt");
    }

    /// A page of the help in Markdown; English for every language that has no pages of its own.
    public static String help(Locale locale, String topic) {
        String language = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "zh" : "en";
        return read("help/" + language + "/" + topic + ".md");
    }

    private static String read(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read", e);
        }
    }

    /// The bundled font files, to be loaded once at start.
    public static List<URL> fonts() {
        return FONT_FILES.stream().map(name -> locate("fonts/" + name)).toList();
    }

    /// The application icon as a square PNG of one of the sizes 16, 24, 32, 48, 64, 128, 256, 512.
    public static URL appIcon(int size) {
        return locate("icons/strongroom-" + size + ".png");
    }

    /// The application icon as SVG.
    public static URL appIconSvg() {
        return locate("icons/strongroom.svg");
    }

    /// Any other file of the resources, opened; the caller closes it.
    public static InputStream open(String path) throws IOException {
        return locate(path).openStream();
    }

    private static URL locate(String path) {
        URL found = UiResources.class.getResource(path);
        if (found == null) {
            throw new IllegalArgumentException("No resource " + path);
        }
        return found;
    }
}
