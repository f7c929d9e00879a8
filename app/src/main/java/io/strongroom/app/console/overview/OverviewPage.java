package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.overview.OverviewController.Cards;
import io.strongroom.app.console.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;

/// The first page of an open store.
public final class OverviewPage implements Page {
    private final ConsoleContext context;
    private final OverviewViewModel viewModel;
    private final AttentionController attention;
    private final Node content;
    private boolean shown;

    public OverviewPage(ConsoleContext context) {
        this.context = context;
        this.viewModel = new OverviewViewModel(context.engine(), context.tasks(), context.changes());
        ModeLinks links = new ModeLinks(context.desk());
        View<AttentionController> needs =
                context.views().load("overview/attention", new AttentionController(context, viewModel, links));
        this.attention = needs.controller();
        Cards cards = new Cards(
                List.of(
                        view("overview/coverage", new CoverageController(context, viewModel, links)),
                        view("overview/by-bucket", new ByBucketController(context, viewModel, links))),
                List.of(
                        needs.root(),
                        view("overview/activity", new ActivityController(context, viewModel)),
                        view("overview/store", new StoreController(context, viewModel))));
        this.content = view("overview/overview", new OverviewController(context, viewModel, cards));
        follow();
        // What needs attention is known only once it is counted.
        viewModel.storedProperty().subscribe((before, _) -> {
            if (before.isEmpty() && shown) {
                focusTarget().ifPresent(Node::requestFocus);
            }
        });
        context.changes().revision().subscribe(_ -> {
            if (shown) {
                viewModel.refresh();
            }
        });
    }

    /// While it is seen: work goes on, and others may be refused something.
    private void follow() {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> viewModel.look()));
        clock.setCycleCount(Animation.INDEFINITE);
        content.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                viewModel.look();
                clock.play();
            }
        });
    }

    private Node view(String name, Object controller) {
        return context.views().load(name, controller).root();
    }

    @Override
    public Optional<Node> focusTarget() {
        return attention.firstAct();
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public ObservableValue<String> title() {
        return context.messages().binding("overview.title");
    }

    @Override
    public Icon icon() {
        return Icon.OVERVIEW;
    }

    @Override
    public NavItem.Group group() {
        return NavItem.Group.TOP;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        Destination buckets = new Destination.Buckets(Optional.empty());
        if (!context.desk().reaches(buckets)) {
            return List.of();
        }
        Button setDefault = new Button();
        setDefault.setId("overviewSetDefault");
        setDefault.setGraphic(Icon.SHIELD.node());
        setDefault.textProperty().bind(context.messages().binding("overview.setDefault"));
        setDefault.setOnAction(_ -> context.desk().go(buckets));
        Button evidence = new Button();
        evidence.setId("overviewEvidence");
        evidence.setGraphic(Icon.SAVE.node());
        evidence.textProperty().bind(context.messages().binding("overview.evidence"));
        evidence.setOnAction(_ -> new EvidenceExport(context).open());
        return List.of(evidence, setDefault);
    }

    @Override
    public void onShow() {
        shown = true;
        viewModel.refresh();
    }

    @Override
    public void onHide() {
        shown = false;
    }
}
