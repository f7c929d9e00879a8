package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.EnvelopeView;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.object.ObjectDetailsViewModel.Shown;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The panel at the right: view `object/details`.
public final class ObjectDetailsController {
    private final ConsoleContext context;
    private final ObjectDetailsViewModel viewModel;
    private final ObjectActions actions;
    private final EnvelopeView envelope;

    @FXML
    private Label objectDetailsName;

    @FXML
    private Label objectDetailsLine;

    @FXML
    private Button objectDetailsDownload;

    @FXML
    private MenuButton objectDetailsMore;

    @FXML
    private Button objectDetailsClose;

    @FXML
    private VBox objectDetailsObstacle;

    @FXML
    private Region objectEnvelopePart;

    @FXML
    private VBox objectEnvelopePlace;

    @FXML
    private Region objectHeadersPart;

    @FXML
    private Button objectHeadersCopy;

    @FXML
    private VBox objectHeaders;

    @FXML
    private Region objectMetadataPart;

    @FXML
    private VBox objectMetadataPlace;

    @FXML
    private Button objectDetailsChange;

    @FXML
    private Button objectDetailsDelete;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    ObjectDetailsController(ConsoleContext context, ObjectDetailsViewModel viewModel, ObjectActions actions) {
        this.context = context;
        this.viewModel = viewModel;
        this.actions = actions;
        envelope = new EnvelopeView(context.messages());
    }

    @FXML
    void initialize() {
        objectEnvelopePlace.getChildren().add(envelope);
        objectDetailsDownload.setOnAction(_ -> actions.download());
        objectDetailsChange.setOnAction(_ -> actions.change());
        objectDetailsDelete.setOnAction(_ -> actions.delete());
        objectDetailsClose.setOnAction(_ -> actions.toggleDetails());
        objectDetailsMore.getItems().setAll(new ObjectMenu(context.messages(), actions).items());
        objectHeadersCopy.setOnAction(_ -> viewModel
                .shownProperty()
                .get()
                .ifPresent(shown -> context.clipboards().copy(ObjectDetailsViewModel.asText(shown))));
        viewModel.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void show(Shown shown) {
        objectDetailsName.setText(shown.title());
        objectDetailsLine.setText(shown.line());
        shown.picture().ifPresent(envelope::show);
        there(objectEnvelopePart, shown.picture().isPresent());
        there(objectHeadersPart, !shown.headers().isEmpty());
        there(objectMetadataPart, !shown.metadata().isEmpty());
        objectHeaders
                .getChildren()
                .setAll(shown.headers().stream().map(this::header).toList());
        KeyValueList metadata = new KeyValueList();
        shown.metadata()
                .forEach((name, value) -> metadata.add(
                        new SimpleStringProperty("x-oss-meta-" + name),
                        new SimpleStringProperty(value),
                        KeyValueList.Type.TEXT));
        objectMetadataPlace.getChildren().setAll(metadata);
        objectDetailsObstacle.getChildren().setAll(obstacle(shown).stream().toList());
        there(objectDetailsObstacle, shown.obstacle().isPresent());
    }

    private Optional<Node> obstacle(Shown shown) {
        return shown.obstacle()
                .map(why -> new EmptyState(
                        Meaning.DANGER,
                        Icon.DISABLED,
                        why.title(context.messages()),
                        why.text(context.messages()) + " " + why.remedy(context.messages())));
    }

    private Node header(Map.Entry<String, String> header) {
        Text name = new Text(header.getKey() + ": ");
        name.getStyleClass().addAll("sr-mono", "sr-muted");
        Text value = new Text(header.getValue());
        value.getStyleClass().addAll("sr-mono", "value");
        return new TextFlow(name, value);
    }

    private static void there(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
