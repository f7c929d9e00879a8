package io.strongroom.app.console.settings;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.shell.Page;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The page with the settings of the console and of the open store.
public final class SettingsPage implements Page {
    private final ConsoleContext context;
    private final SettingsViewModel viewModel;
    private final Node content;

    public SettingsPage(ConsoleContext context, Surroundings surroundings) {
        this.context = context;
        this.viewModel = new SettingsViewModel(context.engine(), context.tasks(), context.changes());
        this.content = context.views()
                .load(
                        "settings/settings",
                        new SettingsController(context.messages(), viewModel, sections(surroundings)))
                .root();
    }

    private List<SettingsSection> sections(Surroundings surroundings) {
        Messages messages = context.messages();
        SlotActs acts = new SlotActs(context, surroundings, viewModel);
        PlainSections plain = new PlainSections(messages, viewModel);
        return List.of(
                new SettingsSection(
                        "general",
                        "settings.general",
                        Icon.ADJUST,
                        view("settings/general", new GeneralController(surroundings))),
                new SettingsSection(
                        "security",
                        "settings.security",
                        Icon.SHIELD,
                        view("settings/security", new SecurityController(surroundings))),
                new SettingsSection(
                        "slots",
                        "settings.slots.short",
                        Icon.KEY,
                        view("settings/slots", new SlotsController(viewModel, acts))),
                new SettingsSection(
                        "ring",
                        "settings.ring.short",
                        Icon.ROTATE,
                        view("settings/ring", new RingController(messages, context.formats(), viewModel))),
                new SettingsSection("store", "start.unlock.store", Icon.STORE, plain.store()),
                new SettingsSection("about", "settings.about", Icon.INFORMATION, plain.about()));
    }

    private Node view(String name, Object controller) {
        return context.views().load(name, controller).root();
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public ObservableValue<String> title() {
        return context.messages().binding("settings.title");
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public NavItem.Group group() {
        return NavItem.Group.BOTTOM;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void onShow() {
        viewModel.refresh();
    }
}
