package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.MultiFilter;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.Shown;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.CheckComboBox;

/// The list of buckets with its toolbar: view `bucket/buckets`.
final class BucketsController {
    private static final double WIDE = 1060;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Messages messages;
    private final BucketsViewModel viewModel;
    private final BucketActs acts;

    @FXML
    BorderPane bucketsRoot;

    @FXML
    SearchField bucketsFilter;

    @FXML
    CheckComboBox<DefaultFilter> bucketsDefaultFilter;

    @FXML
    CheckBox bucketsPartly;

    @FXML
    Button bucketsClearFilters;

    @FXML
    Button bucketsSetDefault;

    @FXML
    StackPane bucketsBody;

    @FXML
    StackPane bucketsChartPlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    BucketsController(Messages messages, BucketsViewModel viewModel, BucketActs acts) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        BucketFilterViewModel filters = viewModel.filters();
        bucketsFilter.textProperty().bindBidirectional(filters.nameProperty());
        MultiFilter.of(
                bucketsDefaultFilter,
                messages,
                messages.binding("bucket.column.default"),
                List.of(DefaultFilter.values()),
                DefaultFilter::key,
                filters.defaultsProperty());
        bucketsDefaultFilter.titleProperty().bind(filters.defaultsText(messages));
        bucketsPartly.selectedProperty().bindBidirectional(filters.onlyPartlyEncryptedProperty());
        Shown.when(bucketsClearFilters, filters.active());
        // In a narrow window the act is in the panel and in the menus.
        ObservableBooleanValue wide = bucketsRoot.widthProperty().greaterThanOrEqualTo(WIDE);
        Shown.when(bucketsSetDefault, wide);
        bucketsRoot
                .widthProperty()
                .subscribe(width -> bucketsRoot.pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE));
        bucketsSetDefault
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.selectionProperty().get().isEmpty(), viewModel.selectionProperty()));
    }

    @FXML
    void onNew() {
        acts.create();
    }

    @FXML
    void onSetDefault() {
        acts.setDefault(viewModel.selectionProperty().get());
    }

    @FXML
    void onClearFilters() {
        viewModel.filters().clear();
    }
}
