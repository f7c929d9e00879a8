package io.strongroom.app.console;

import io.strongroom.app.console.control.CoverageDonut;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.control.NavItem.Badge;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.control.UploadsByMonthChart;
import io.strongroom.app.console.control.UploadsByMonthChart.Month;
import io.strongroom.app.console.control.UploadsByMonthChart.Uploads;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// The shell with pages that hold the charts.
final class ShellSheet {
    private final Messages messages;

    ShellSheet(Messages messages) {
        this.messages = messages;
    }

    record DemoPage(String id, Icon icon, NavItem.Group group, String name, Badge count, Node content) implements Page {
        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(name);
        }

        @Override
        public ObservableValue<Badge> badge() {
            return new SimpleObjectProperty<>(count);
        }
    }

    Shell shell() {
        Shell shell = new Shell(
                messages,
                List.of(
                        page(
                                "overview",
                                Icon.OVERVIEW,
                                Group.TOP,
                                messages.text("common.nav.protection") + " Overview",
                                Badge.NONE,
                                charts()),
                        page("buckets", Icon.BUCKET, Group.DATA, "Buckets", new Badge(8, Meaning.NEUTRAL), new VBox()),
                        page("objects", Icon.OBJECT, Group.DATA, "Objects", Badge.NONE, new VBox()),
                        page("keys", Icon.KEY, Group.PROTECTION, "Keys", new Badge(4, Meaning.ATTENTION), new VBox()),
                        page("jobs", Icon.JOBS, Group.PROTECTION, "Jobs", new Badge(2, Meaning.NEUTRAL), new VBox()),
                        page("access", Icon.USERS, Group.CONTROL, "Access", Badge.NONE, new VBox()),
                        page("audit", Icon.AUDIT, Group.CONTROL, "Audit log", Badge.NONE, new VBox()),
                        page("endpoint", Icon.ENDPOINT, Group.CONTROL, "Endpoint", Badge.NONE, new VBox()),
                        page("settings", Icon.SETTINGS, Group.BOTTOM, "Settings", Badge.NONE, new VBox())));
        shell.sidebar().setStore(words("Demo vault"), words("Open · 8 buckets"), () -> {});
        shell.topBar().unreadProperty().set(4);
        shell.topBar().user().setText("root");
        shell.statusBar().addLeft("statusStore", Icon.NOT_ENCRYPTED, words("Open · seals itself in 12:40"), () -> {});
        shell.statusBar().addLeft("statusEndpoint", Icon.ENDPOINT, words("Endpoint on · 127.0.0.1:9480"), () -> {});
        shell.statusBar()
                .addLeft("statusChain", Icon.SUCCESS, words("Audit chain verified"), () -> {})
                .set(Meaning.SUCCESS);
        shell.statusBar()
                .addProgress("statusJobs", Icon.JOBS, words("2 jobs running"), words("62%"), () -> {})
                .set(0.62);
        shell.statusBar().addRight("statusLanguage", words("English"), () -> {});
        return shell;
    }

    Parent root() {
        return shell().root();
    }

    private Node charts() {
        CoverageDonut donut = new CoverageDonut(messages, ComponentSheet.demoCoverage());
        UploadsByMonthChart chart = new UploadsByMonthChart(messages);
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            YearMonth month = YearMonth.of(2025, 12).plusMonths(i);
            long plain = i < 4 ? 300 : 0;
            long encrypted = i < 3 ? 0 : 900 + i * 110L;
            months.add(new Month(month, Map.of(EncryptionMode.NONE, plain, EncryptionMode.SSE_OSS, encrypted)));
        }
        chart.uploadsProperty().set(new Uploads(months, Optional.of(LocalDate.of(2026, 3, 18))));
        VBox box = new VBox(20, donut, chart);
        box.setPadding(new Insets(16));
        return box;
    }

    private static Page page(String id, Icon icon, NavItem.Group group, String name, Badge badge, Node content) {
        return new DemoPage(id, icon, group, name, badge, content);
    }

    private static ObservableValue<String> words(String text) {
        return new SimpleStringProperty(text);
    }
}
