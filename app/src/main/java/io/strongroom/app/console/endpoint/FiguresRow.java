package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.endpoint.EndpointViewModel.Figures;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How much goes through, and how much is refused.
final class FiguresRow extends HBox {
    private final Messages messages;
    private final EndpointViewModel viewModel;

    FiguresRow(Messages messages, EndpointViewModel viewModel) {
        super(12);
        this.messages = messages;
        this.viewModel = viewModel;
        getChildren()
                .setAll(
                        card("Requests", now -> "%.1f / s".formatted(now.rates().requests()), _ -> 0L),
                        card("Bytes", now -> Formats.size(Math.round(now.rates().bytes())) + "/s", now ->
                                (long) now.traffic().connections()),
                        alarming(
                                card(
                                        "Refused",
                                        now -> Formats.number(now.traffic().refused()),
                                        _ -> 0L),
                                "sr-warning-text",
                                now -> now.traffic().refused()),
                        alarming(
                                card(
                                        "Failed",
                                        now -> Formats.number(now.traffic().failed()),
                                        _ -> 0L),
                                "sr-danger-text",
                                now -> now.traffic().failed()));
    }

    private VBox card(String id, Function<Figures, String> value, Function<Figures, Long> count) {
        Label number = new Label();
        number.setId("endpointFigure" + id);
        number.getStyleClass().add("sr-number");
        number.textProperty()
                .bind(messages.derived(
                        () -> value.apply(viewModel.figuresProperty().get()), viewModel.figuresProperty()));
        Label words = new Label();
        words.getStyleClass().addAll("sr-small", "sr-muted");
        words.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                "endpoint.figure." + id.toLowerCase(Locale.ROOT),
                                count.apply(viewModel.figuresProperty().get())),
                        viewModel.figuresProperty()));
        VBox card = new VBox(2, number, words);
        card.getStyleClass().addAll("sr-card", "sr-padded");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(160);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node alarming(VBox card, String style, Function<Figures, Long> count) {
        Node number = card.getChildren().getFirst();
        viewModel.figuresProperty().subscribe(now -> {
            number.getStyleClass().remove(style);
            if (count.apply(now) > 0) {
                number.getStyleClass().add(style);
            }
        });
        return card;
    }
}
