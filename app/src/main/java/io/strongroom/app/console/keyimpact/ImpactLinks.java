package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.keyobjects.KeyObjectsDialog;
import io.strongroom.app.console.keyobjects.KeyObjectsExport;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// From the count of what becomes unreadable to the list itself: on the screen, and as a file.
public record ImpactLinks(ConsoleContext context, KeyEntry key) {
    /// The links; none where the list would be empty.
    public Node[] of(KeyImpact impact) {
        return links(impact).toArray(Node[]::new);
    }

    /// The same with the rescue before them, where what the key protects can still be read.
    ///
    /// @param again is asked for once nothing more is to be rescued
    public Node[] withRescue(KeyImpact impact, Runnable again) {
        List<Node> links = links(impact);
        if (!links.isEmpty() && impact.reads() == KeyImpact.Access.WORKS) {
            links.addFirst(link(
                    "impactRescue", "impact.rescue", () -> new RescueDialog(context, key, () -> {}, again).open()));
        }
        return links.toArray(Node[]::new);
    }

    private List<Node> links(KeyImpact impact) {
        List<Node> links = new ArrayList<>();
        if (impact.objects().objects() > 0) {
            links.add(link("impactObjects", "impact.list", () -> new KeyObjectsDialog(context).openAbove(key)));
            links.add(link("impactExport", "impact.export", () -> new KeyObjectsExport(context).open(key)));
        }
        return links;
    }

    private Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(context.messages().binding(text));
        link.setId(id);
        link.getStyleClass().add("sr-link");
        link.setOnAction(_ -> action.run());
        return link;
    }
}
