package io.strongroom.app.console.job;

import io.strongroom.app.console.AtWork;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem.Badge;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.shell.Page;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// The jobs of the store.
public final class JobsPage implements Page, AtWork {
    private final ConsoleContext context;
    private final Messages messages;
    private final JobsViewModel viewModel;
    private final JobsTable table;
    private final JobsController controller;
    private final Runnable reencrypt;
    private final Node content;
    private Optional<JobDetailsView> details = Optional.empty();

    /// @param reencrypt opens the wizard that starts a job over history
    public JobsPage(ConsoleContext context, Runnable reencrypt) {
        this.context = context;
        this.messages = context.messages();
        this.reencrypt = reencrypt;
        JobFilters filters = new JobFilters(this::searched);
        viewModel = new JobsViewModel(
                new JobsReader(context.engine()),
                context.tasks(),
                context.formats().clock(),
                filters,
                this::ended);
        table = new JobsTable(this::words, viewModel);
        View<JobsController> view =
                context.views().load("job/jobs", new JobsController(messages, viewModel, reencrypt, this::scrub));
        controller = view.controller();
        content = view.root();
        new JobsBody(messages, viewModel, reencrypt).fill(controller.jobsBody, table);
        viewModel.selectedProperty().subscribe(this::showDetails);
        messages.localeProperty().subscribe((_, _) -> {
            closeDetails();
            showDetails(viewModel.selectedProperty().get());
        });
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> viewModel.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        content.sceneProperty().subscribe(scene -> seen(clock, scene != null));
        viewModel.begin();
    }

    /// A page that is not on the screen, or whose store was sealed, follows no single job.
    private void seen(Timeline clock, boolean now) {
        if (now) {
            clock.play();
            showDetails(viewModel.selectedProperty().get());
        } else {
            clock.stop();
            closeDetails();
        }
    }

    private void closeDetails() {
        details.ifPresent(JobDetailsView::close);
        details = Optional.empty();
        controller.jobsDetailsPlace.getChildren().clear();
    }

    private JobWords words() {
        return new JobWords(
                messages, context.formats(), viewModel.keysProperty().get());
    }

    private String searched(JobSnapshot job) {
        return "#" + job.id() + " " + words().kind(job.spec()) + " " + words().what(job.spec()) + " " + job.caller();
    }

    private Optional<JobId> shownJob() {
        return details.map(JobDetailsView::job);
    }

    private void showDetails(Optional<JobRow> row) {
        if (row.isPresent() && shownJob().equals(row.map(JobRow::id))) {
            return;
        }
        closeDetails();
        if (content.getScene() != null) {
            details = row.map(each -> new JobDetailsView(context, words(), each, this::started));
            details.ifPresent(controller.jobsDetailsPlace.getChildren()::setAll);
        }
    }

    private void scrub() {
        new ScrubDialog(context, this::started).open();
    }

    private void started(JobSnapshot job) {
        viewModel.refresh();
        viewModel.reveal(job.id());
    }

    /// What a job changed is shown on all pages.
    private void ended(JobSnapshot job) {
        context.changes().changed();
        Meaning meaning = switch (job.state()) {
            case COMPLETED -> Meaning.SUCCESS;
            case STOPPED -> Meaning.INFORMATION;
            default -> Meaning.ATTENTION;
        };
        context.desk()
                .post(new Notification(
                        meaning,
                        messages.text(
                                "job.ended." + job.state().name(),
                                job.id().toString(),
                                job.progress().failed()),
                        words().what(job.spec())));
    }

    @Override
    public String id() {
        return "jobs";
    }

    @Override
    public ObservableValue<String> title() {
        return messages.binding("jobs.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.JOBS;
    }

    @Override
    public Group group() {
        return Group.PROTECTION;
    }

    @Override
    public Node content() {
        return content;
    }

    private long running() {
        return viewModel.all().stream()
                .filter(row -> row.job().state() == JobState.RUNNING)
                .count();
    }

    @Override
    public boolean atWork() {
        return running() > 0;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return Bindings.createObjectBinding(
                () -> running() == 0 ? Badge.NONE : new Badge(running(), Meaning.NEUTRAL), viewModel.all());
    }

    @Override
    public Optional<StatusPart> status() {
        return Optional.of(new StatusPart(
                Icon.JOBS,
                Meaning.INFORMATION,
                messages.derived(() -> messages.text("jobs.status", running(), percent()), viewModel.all()),
                Bindings.createBooleanBinding(() -> running() > 0, viewModel.all())));
    }

    /// Of the job that runs; of several, of the one that has most before it.
    private String percent() {
        return viewModel.all().stream()
                .map(JobRow::job)
                .filter(job -> job.state() == JobState.RUNNING)
                .min((one, other) -> Double.compare(JobWords.share(one), JobWords.share(other)))
                .map(JobWords::percent)
                .orElse("");
    }

    @Override
    public void onShow() {
        viewModel.refresh();
    }

    @Override
    public void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        KeyCode code = event.getCode();
        boolean shortcut = event.isShortcutDown();
        if (shortcut && code == KeyCode.P) {
            act(event, () -> details.ifPresent(JobDetailsView::pauseOrResume));
        } else if (shortcut && (code == KeyCode.N || code == KeyCode.E)) {
            act(event, reencrypt);
        } else if (code == KeyCode.F5 || (shortcut && code == KeyCode.R)) {
            act(event, viewModel::refresh);
        } else if ((shortcut && code == KeyCode.F) || (code == KeyCode.SLASH && !typing)) {
            act(event, controller.jobsFilter::requestFocus);
        }
    }

    private static void act(KeyEvent event, Runnable act) {
        event.consume();
        act.run();
    }

    /// Selects the job a link leads to.
    @Override
    public void go(Destination destination) {
        if (destination instanceof Destination.Jobs(Optional<JobId> selected)) {
            selected.ifPresent(viewModel::reveal);
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(table);
    }
}
