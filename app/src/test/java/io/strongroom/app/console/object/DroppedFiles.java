package io.strongroom.app.console.object;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// Files that somebody drags from another program: the headless platform has none to drag from.
record DroppedFiles(List<Path> files) {
    /// Whether the node takes them while they hover over it.
    boolean over(Node target) {
        DragEvent event = event(target, DragEvent.DRAG_OVER);
        Event.fireEvent(target, event);
        return event.getAcceptedTransferMode() == TransferMode.COPY;
    }

    /// Whether the node took them when they were let go.
    boolean dropOn(Node target) {
        DragEvent event = event(target, DragEvent.DRAG_DROPPED);
        Event.fireEvent(target, event);
        return event.isDropCompleted();
    }

    private DragEvent event(Node target, EventType<DragEvent> type) {
        return new DragEvent(
                target,
                target,
                type,
                board(),
                0,
                0,
                0,
                0,
                TransferMode.COPY,
                new Object(),
                target,
                new PickResult(target, 0, 0));
    }

    private Dragboard board() {
        return DragboardHelper.createDragboard((TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> !files.isEmpty();
                    case "getContent" ->
                        files.stream().map(Path::toFile).map(File.class::cast).toList();
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
