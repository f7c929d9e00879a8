package io.strongroom.app;

import io.strongroom.app.cli.HeldStore;
import io.strongroom.app.cli.StoreLocation;
import io.strongroom.app.cli.remote.HandoverServer;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.PageFactory;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.StoreDoor;
import io.strongroom.app.console.Wiring;
import io.strongroom.app.console.access.AccessPage;
import io.strongroom.app.console.audit.AuditPage;
import io.strongroom.app.console.bucket.BucketsPage;
import io.strongroom.app.console.endpoint.EndpointPage;
import io.strongroom.app.console.job.JobsPage;
import io.strongroom.app.console.keys.KeysPage;
import io.strongroom.app.console.object.ObjectLayout;
import io.strongroom.app.console.object.ObjectsPage;
import io.strongroom.app.console.reencrypt.ReencryptStart;
import io.strongroom.app.console.reencrypt.ReencryptWizard;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.model.CallOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the console together: the only place that knows both the console and the command line.
public final class AppContext {
    /// Files that go in or out at the same time.
    private static final int TRANSFERS = 4;

    private AppContext() {}

    /// Called by [Main], which names no class of the console.
    ///
    /// @param arguments none, or `--headless-tour [FOLDER]`
    public static void main(String[] arguments) {
        ConsoleLauncher.launch(arguments, wiring(System.getenv(), System.getProperty("os.name", "")));
    }

    private static Wiring wiring(Map<String, String> environment, String operatingSystem) {
        return new Wiring(
                Optional.ofNullable(environment.get("STRONGROOM_STORE"))
                        .map(named -> Path.of(named).toAbsolutePath()),
                StoreLocation.usual(environment, operatingSystem),
                StoreLocation.preferences(environment, operatingSystem),
                door(),
                pages());
    }

    /// Lets calls of the command line in while the console holds a store.
    public static StoreDoor door() {
        return engine -> new HeldDoor(HeldStore.listen(engine));
    }

    /// The pages besides overview and settings, in the order of the sidebar.
    public static List<PageFactory> pages() {
        ObjectLayout layout = new ObjectLayout();
        return List.of(
                BucketsPage::new,
                context -> objects(context, layout),
                KeysPage::new,
                AppContext::jobs,
                AccessPage::new,
                AuditPage::new,
                EndpointPage::new);
    }

    private static JobsPage jobs(ConsoleContext context) {
        return new JobsPage(context, () -> new ReencryptWizard(context).open(ReencryptStart.UNENCRYPTED));
    }

    private static ObjectsPage objects(ConsoleContext context, ObjectLayout layout) {
        return new ObjectsPage(
                context,
                new Transfers(
                        () -> context.engine().call(CallOrigin.CONSOLE),
                        context.tasks(),
                        new Problems(),
                        System::nanoTime,
                        TRANSFERS),
                layout);
    }

    private record HeldDoor(HandoverServer server) implements StoreDoor.Held {
        @Override
        public boolean busy() {
            return server.busy();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
