package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import java.util.List;
import javafx.scene.Node;

/// What goes with the selected buckets: the panel at the right and the chart below.
final class BucketsSide {
    private final ConsoleContext context;
    private final Messages messages;
    private final BucketsViewModel viewModel;
    private final BucketActs acts;

    BucketsSide(ConsoleContext context, BucketsViewModel viewModel, BucketActs acts) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.acts = acts;
    }

    void attach(BucketsController page) {
        BucketDetailsViewModel details = new BucketDetailsViewModel(messages, context.formats(), viewModel);
        page.bucketsChartPlace.getChildren().setAll(view("bucket/chart", new BucketChartController(messages, details)));
        BucketMenu menu = new BucketMenu(messages, acts, viewModel.selectionProperty());
        Runnable close = () -> viewModel.select(List.of());
        Node one = one(details, menu, close);
        Node several =
                view("bucket/several", new SeveralController(messages, viewModel.selectionProperty(), acts, close));
        viewModel.selectionProperty().subscribe(selection -> {
            Node panel = selection.several() ? several : one;
            page.bucketsRoot.setRight(selection.isEmpty() ? null : panel);
        });
    }

    private Node one(BucketDetailsViewModel details, BucketMenu menu, Runnable close) {
        Node encryption = view("bucket/details-encryption", new BucketEncryptionController(messages, details, acts));
        Node mirror = view("bucket/details-mirror", new BucketMirrorController(messages, details, acts));
        return view(
                "bucket/details",
                new BucketDetailsController(
                        details, acts, new BucketDetailsController.Parts(encryption, mirror, menu), close));
    }

    private Node view(String name, Object controller) {
        return context.views().load(name, controller).root();
    }
}
