package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.FileChoosers;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.http.tls.ServerIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Turns the endpoint on and off, tells clients what they need, and shows what they do.
public final class EndpointPage implements Page {
    private final ConsoleContext context;
    private final Messages messages;
    private final EndpointViewModel viewModel;
    private final EndpointKeys keys;
    private final EndpointExamples examples;
    private final SwitchCard top;
    private final Node content;
    private boolean shown;

    public EndpointPage(ConsoleContext context) {
        this.context = context;
        messages = context.messages();
        viewModel = new EndpointViewModel(
                context.engine(), context.tasks(), context.formats().clock(), context.endpoint());
        keys = new EndpointKeys(context.engine(), context.tasks());
        examples = new EndpointExamples(context.engine(), context.tasks());
        top = new SwitchCard(context, viewModel);
        VBox all = new VBox(12, failure(), top, new FiguresRow(messages, viewModel), columns());
        all.getStyleClass().add("endpoint-page");
        VBox.setVgrow(all, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("sr-area");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content = scroll;
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> viewModel.look()));
        clock.setCycleCount(Animation.INDEFINITE);
        content.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        context.changes().revision().subscribe(() -> {
            if (shown) {
                keys.refresh();
            }
        });
        viewModel.startWithStore();
    }

    private Node columns() {
        KeysCard keysCard = new KeysCard(context, keys);
        SnippetsCard snippets = new SnippetsCard(context, viewModel, examples);
        keysCard.whenSelected(id -> snippets.accessKeyProperty().set(id));
        VBox.setVgrow(snippets, Priority.ALWAYS);
        RequestsCard requests = new RequestsCard(messages, context.formats(), viewModel);
        VBox.setVgrow(requests, Priority.ALWAYS);
        VBox left = new VBox(12, keysCard, snippets);
        VBox right = new VBox(12, new OptionsCard(messages, viewModel, this::saveCertificate), requests);
        left.setPrefWidth(590);
        left.setMinWidth(534);
        right.setPrefWidth(458);
        right.setMinWidth(320);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = new HBox(12, left, right);
        VBox.setVgrow(columns, Priority.ALWAYS);
        return columns;
    }

    private Node failure() {
        Message failed = new Message();
        failed.setId("endpointFailed");
        failed.setMeaning(Meaning.DANGER);
        viewModel.failureProperty().subscribe(why -> {
            Shown.now(failed, why.isPresent());
            why.ifPresent(reason -> failed.show(reason, messages));
        });
        return failed;
    }

    private void saveCertificate() {
        Optional<ServerIdentity> identity =
                viewModel.runningProperty().get().flatMap(one -> one.options().identity());
        identity.ifPresent(one -> context.files()
                .saveFile(
                        messages.text("endpoint.certificate.save"),
                        "strongroom-endpoint.pem",
                        new FileChoosers.Filter("PEM", List.of("*.pem")))
                .ifPresent(file -> save(one, file)));
    }

    private void save(ServerIdentity identity, Path file) {
        ObjectProperty<TaskState<Path>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> Files.writeString(file, identity.pem()));
        TaskEnd.of(
                state, end -> new BackgroundAct(context).tell(end, "endpoint.certificate.saved", Formats.path(file)));
    }

    /// What the page shows, for tests.
    EndpointViewModel viewModel() {
        return viewModel;
    }

    @Override
    public String id() {
        return "endpoint";
    }

    @Override
    public ObservableValue<String> title() {
        return messages.binding("endpoint.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.ENDPOINT;
    }

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<StatusPart> status() {
        return Optional.of(new StatusPart(
                Icon.ENDPOINT,
                Meaning.NEUTRAL,
                messages.derived(
                        () -> viewModel
                                .runningProperty()
                                .get()
                                .map(one -> messages.text(
                                        "endpoint.status", one.address().getAuthority()))
                                .orElse(""),
                        viewModel.runningProperty()),
                Bindings.createBooleanBinding(
                        () -> viewModel.runningProperty().get().isPresent(), viewModel.runningProperty())));
    }

    @Override
    public void onShow() {
        shown = true;
        keys.refresh();
        examples.refresh();
        viewModel.look();
    }

    @Override
    public void onHide() {
        shown = false;
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 || (event.isShortcutDown() && event.getCode() == KeyCode.R)) {
            event.consume();
            onShow();
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(top.focusTarget());
    }
}
