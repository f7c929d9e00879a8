package io.strongroom.app.console.job;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The throughput of a job over time.
public final class ThroughputChart extends VBox {
    private static final double LEAST_SPAN = 10;
    private static final int TICKS = 4;

    private final NumberAxis time = new NumberAxis(0, LEAST_SPAN, LEAST_SPAN / TICKS);
    private final NumberAxis rate = new NumberAxis(0, 1, 1);
    private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
    private final Messages messages;
    private final Formats formats;

    public ThroughputChart(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("throughput");
        Label title = new Label();
        title.getStyleClass().add("sr-strong");
        title.textProperty().bind(messages.binding("job.throughput"));
        Label unit = new Label("MB/s");
        unit.getStyleClass().addAll("sr-small", "sr-muted");
        AreaChart<Number, Number> chart = new AreaChart<>(time, rate);
        chart.getData().add(series);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setMinSize(120, 80);
        chart.setPrefSize(300, 140);
        chart.setVerticalGridLinesVisible(false);
        time.setMinorTickVisible(false);
        rate.setMinorTickVisible(false);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(new HBox(8, title, unit), chart);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.accessibleTextProperty().bind(title.textProperty());
    }

    /// Shows the throughput as it was so far.
    public void show(List<JobRate.Point> points) {
        time.setTickLabelsVisible(!points.isEmpty());
        rate.setTickLabelsVisible(!points.isEmpty());
        if (points.isEmpty()) {
            series.getData().clear();
            return;
        }
        Instant start = points.getFirst().at();
        double top =
                points.stream().mapToDouble(ThroughputChart::megabytes).max().orElse(0);
        double step = step(top);
        rate.setUpperBound(Math.max(step, Math.ceil(top / step) * step));
        rate.setTickUnit(step);
        double span = Math.max(LEAST_SPAN, seconds(start, points.getLast().at()));
        time.setUpperBound(span);
        time.setTickUnit(Math.ceil(span / TICKS));
        time.setTickLabelFormatter(new Clock(start));
        series.getData()
                .setAll(points.stream()
                        .map(point -> new XYChart.Data<Number, Number>(seconds(start, point.at()), megabytes(point)))
                        .toList());
        getChildren()
                .getLast()
                .setAccessibleHelp(
                        messages.text("job.throughput.spoken", "%.1f".formatted(megabytes(points.getLast()))));
    }

    private static double megabytes(JobRate.Point point) {
        return point.bytesPerSecond() / (1024 * 1024);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /// 1, 2 or 5 times a power of ten, so that about three lines stand below the top.
    private static double step(double top) {
        double rough = Math.max(top, 0.001) / 3;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= rough) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private final class Clock extends StringConverter<Number> {
        private final Instant start;

        Clock(Instant start) {
            this.start = start;
        }

        @Override
        public String toString(Number seconds) {
            return formats.time(start.plusMillis((long) (seconds.doubleValue() * 1000)));
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("times are shown, not typed");
        }
    }
}
