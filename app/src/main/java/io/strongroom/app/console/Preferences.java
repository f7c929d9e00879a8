package io.strongroom.app.console;

import io.strongroom.app.console.Remembered.WindowPlace;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the console keeps what it remembers: a small file that is replaced as a
/// whole.
///
/// What cannot be read counts as nothing: the console starts anyway. `value` and `change` may be
/// called from any thread; `write` does the work of a file and is not called on the application
/// thread.
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private static final String START = "start";
    private static final String SIGNATURE_V1 = "v1";
    private static final String TLS = "tls";
    private static final String NETWORK = "network";

    private final Path file;
    private volatile Remembered value;

    private Preferences(Path file, Remembered value) {
        this.file = file;
        this.value = value;
    }

    /// Reads the file, if there is one.
    public static Preferences read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
                return new Preferences(file, of(properties));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("What the console remembered cannot be read", e);
            }
        }
        return new Preferences(file, Remembered.NOTHING);
    }

    public Remembered value() {
        return value;
    }

    /// Changes what is remembered; `write` makes it last.
    public synchronized void change(UnaryOperator<Remembered> change) {
        value = change.apply(value);
    }

    /// Writes the newest values. A failure is logged: forgetting a preference stops nobody.
    public synchronized void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(next)) {
                toProperties(value).store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("What the console remembers cannot be written", e);
        }
    }

    private static Remembered of(Properties properties) {
        List<KnownStore> stores = new ArrayList<>();
        for (int i = 0; properties.containsKey("store." + i); i++) {
            stores.add(new KnownStore(
                    Path.of(properties.getProperty("store." + i)),
                    KnownStore.Content.valueOf(properties.getProperty("content." + i, "OWN"))));
        }
        return new Remembered(
                Optional.ofNullable(properties.getProperty("language")),
                Theme.Choice.valueOf(properties.getProperty("theme", "SYSTEM")),
                RowHeight.valueOf(properties.getProperty("rows", "COMFORTABLE")),
                idle(properties),
                stores,
                Optional.ofNullable(properties.getProperty("window")).map(Preferences::place),
                endpoints(properties));
    }

    private static Map<Path, EndpointSettings> endpoints(Properties properties) {
        Map<Path, EndpointSettings> endpoints = new HashMap<>();
        for (int i = 0; properties.containsKey("endpoint." + i); i++) {
            String[] words =
                    properties.getProperty("endpoint." + i + ".how", "").split(" ", -1);
            endpoints.put(
                    Path.of(properties.getProperty("endpoint." + i)),
                    new EndpointSettings(
                            Integer.parseInt(words[0]),
                            List.of(words).contains(START),
                            List.of(words).contains(SIGNATURE_V1),
                            List.of(words).contains(TLS),
                            List.of(words).contains(NETWORK)));
        }
        return endpoints;
    }

    private static void put(Properties properties, Map<Path, EndpointSettings> endpoints) {
        int i = 0;
        for (Map.Entry<Path, EndpointSettings> one : endpoints.entrySet()) {
            EndpointSettings how = one.getValue();
            properties.setProperty("endpoint." + i, one.getKey().toString());
            properties.setProperty(
                    "endpoint." + i + ".how",
                    Stream.of(
                                    Integer.toString(how.port()),
                                    how.startWithStore() ? START : "",
                                    how.signatureV1() ? SIGNATURE_V1 : "",
                                    how.tls() ? TLS : "",
                                    how.network() ? NETWORK : "")
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(" ")));
            i++;
        }
    }

    private static SealWhenIdle idle(Properties properties) {
        SealWhenIdle usual = SealWhenIdle.USUAL;
        String minutes = properties.getProperty(
                "idle.minutes", Long.toString(usual.after().toMinutes()));
        return new SealWhenIdle(
                Duration.ofMinutes(Integer.parseInt(minutes)),
                SealWhenIdle.Mode.valueOf(
                        properties.getProperty("idle.seal", usual.mode().name())),
                SealWhenIdle.Mode.valueOf(
                        properties.getProperty("idle.sleep", usual.sleep().name())));
    }

    private static WindowPlace place(String text) {
        String[] numbers = text.split(" ", -1);
        if (numbers.length != 4) {
            throw new IllegalArgumentException("Not a place of a window");
        }
        return new WindowPlace(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
    }

    private static Properties toProperties(Remembered value) {
        Properties properties = new Properties();
        value.language().ifPresent(tag -> properties.setProperty("language", tag));
        properties.setProperty("theme", value.theme().name());
        properties.setProperty("rows", value.rows().name());
        properties.setProperty(
                "idle.minutes", Long.toString(value.idle().after().toMinutes()));
        properties.setProperty("idle.seal", value.idle().mode().name());
        properties.setProperty("idle.sleep", value.idle().sleep().name());
        for (int i = 0; i < value.stores().size(); i++) {
            KnownStore store = value.stores().get(i);
            properties.setProperty("store." + i, store.folder().toString());
            properties.setProperty("content." + i, store.content().name());
        }
        put(properties, value.endpoints());
        value.window()
                .ifPresent(at ->
                        properties.setProperty("window", at.x() + " " + at.y() + " " + at.width() + " " + at.height()));
        return properties;
    }
}
