package io.strongroom.app.console.audit;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.audit.AuditCriteria.Period;
import io.strongroom.app.console.audit.AuditCriteria.Result;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.SegmentedChoice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What of the trail is wanted. Texts count when Enter is pressed or the field is left.
final class AuditToolbar extends VBox {
    private static final double SHORT = 150;
    private static final double WIDE = 270;

    private final SearchField search = new SearchField();

    /// @param acts what else stands on the second line, at the right
    AuditToolbar(Messages messages, AuditViewModel viewModel, Runnable export, Node... acts) {
        getStyleClass().add("sr-area");
        AuditCriteria criteria = viewModel.criteria();
        search.field().setId("auditSearch");
        search.promptTextProperty().bind(messages.binding("audit.filter.text"));
        apply(search.field(), criteria.textProperty(), viewModel);
        search.setPrefWidth(WIDE);
        HBox.setHgrow(search, Priority.SOMETIMES);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button save = new Button();
        save.setId("auditExport");
        save.setGraphic(Icon.DOWNLOAD.node());
        save.textProperty().bind(messages.binding("audit.export.open"));
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> export.run());
        SegmentedChoice<Period> period =
                choice(Period.values(), Period.ALL, one -> messages.binding("audit.period." + one.name()));
        period.setId("auditPeriod");
        period.valueProperty().bindBidirectional(criteria.periodProperty());
        SegmentedChoice<Result> result =
                choice(Result.values(), Result.ALL, one -> messages.binding("audit.filter." + one.name()));
        result.setId("auditResult");
        result.valueProperty().bindBidirectional(criteria.resultProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox looks = new CheckBox();
        looks.setId("auditLooks");
        looks.textProperty().bind(messages.binding("audit.looks"));
        looks.setMinWidth(USE_PREF_SIZE);
        looks.selectedProperty().bindBidirectional(criteria.looksProperty());
        HBox narrower = line(
                field(messages, "who", criteria.whoProperty(), viewModel),
                field(messages, "event", criteria.eventProperty(), viewModel),
                field(messages, "resource", criteria.resourceProperty(), viewModel),
                gap,
                looks);
        narrower.getChildren().addAll(acts);
        getChildren().setAll(line(search, period, result, between, save), narrower);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.getStyleClass().add("sr-toolbar");
        return line;
    }

    private static <T extends Enum<T>> SegmentedChoice<T> choice(
            T[] values, T chosen, Function<T, ObservableValue<String>> word) {
        Map<T, ObservableValue<String>> texts = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> texts.put(value, word.apply(value)));
        return new SegmentedChoice<>(texts, chosen);
    }

    private static Node field(Messages messages, String what, StringProperty value, AuditViewModel viewModel) {
        TextField field = new TextField();
        field.setId("audit-" + what);
        field.setPrefWidth(SHORT);
        field.promptTextProperty().bind(messages.binding("audit.filter." + what));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        apply(field, value, viewModel);
        return field;
    }

    private static void apply(TextField field, StringProperty value, AuditViewModel viewModel) {
        Runnable take = () -> {
            if (!field.getText().equals(value.get())) {
                value.set(field.getText());
                viewModel.refresh();
            }
        };
        value.subscribe(field::setText);
        field.setOnAction(_ -> take.run());
        field.focusedProperty().subscribe((_, now) -> {
            if (!now) {
                take.run();
            }
        });
    }

    Node searchField() {
        return search.field();
    }
}
