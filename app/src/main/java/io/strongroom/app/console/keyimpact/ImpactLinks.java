package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.keyobjects.KeyObjectsDialog;
import io.strongroom.app.console.keyobjects.KeyObjectsExport;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// From the count of what becomes unreadable to the list itself: on the screen, and as a file.
public record ImpactLinks(ConsoleContext context, KeyEntry key) {
    /// The links; none where the list would be empty.
    public Node[] of(KeyImpact impact) {
        return impact.objects().objects() == 0
                ? new Node[0]
                : new Node[] {
                    link("impactObjects", "impact.list", () -> new KeyObjectsDialog(context).openAbove(key)),
                    link("impactExport", "impact.export", () -> new KeyObjectsExport(context).open(key))
                };
    }

    private Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(context.messages().text(text));
        link.setId(id);
        link.getStyleClass().add("sr-link");
        link.setOnAction(_ -> action.run());
        return link;
    }
}
