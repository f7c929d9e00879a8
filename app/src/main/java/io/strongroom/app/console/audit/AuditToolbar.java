package io.strongroom.app.console.audit;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.audit.AuditViewModel.Period;
import io.strongroom.app.console.audit.AuditViewModel.Result;
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
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What of the trail is wanted. Texts count when Enter is pressed or the field is left.
final class AuditToolbar extends HBox {
    private static final double SHORT = 110;

    private final SearchField search = new SearchField();

    AuditToolbar(Messages messages, AuditViewModel viewModel, Runnable export) {
        super(8);
        getStyleClass().addAll("sr-toolbar", "sr-area");
        search.field().setId("auditSearch");
        search.promptTextProperty().bind(messages.binding("audit.filter.text"));
        apply(search.field(), viewModel.textProperty(), viewModel);
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
        period.valueProperty().bindBidirectional(viewModel.periodProperty());
        SegmentedChoice<Result> result =
                choice(Result.values(), Result.ALL, one -> messages.binding("audit.filter." + one.name()));
        result.setId("auditResult");
        result.valueProperty().bindBidirectional(viewModel.resultProperty());
        getChildren()
                .setAll(
                        search,
                        period,
                        field(messages, "who", viewModel.whoProperty(), viewModel),
                        field(messages, "event", viewModel.eventProperty(), viewModel),
                        result,
                        between,
                        save);
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
