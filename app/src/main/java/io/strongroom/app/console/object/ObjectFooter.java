package io.strongroom.app.console.object;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.object.ListingLoader.Listing;
import io.strongroom.engine.usecase.object.CountObjects.Counts;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;

/// The line below the table: what is selected, and what of everything that the query finds needs attention.
record ObjectFooter(Messages messages, ObjectsViewModel viewModel, LevelCountViewModel counts) {
    void show(Label left, Label right) {
        Runnable update = () -> {
            Optional<Listing> listing = viewModel.listingProperty().get();
            left.setText(listing.map(this::left).orElse(""));
            right.setText(counts.countsProperty().get().map(this::right).orElse(""));
        };
        viewModel.listingProperty().subscribe(listing -> {
            listing.ifPresent(now -> {
                // Older versions are not counted by level: what is known of the list is said.
                if (now.query().versions().isEmpty()) {
                    counts.count(now.query());
                } else {
                    counts.clear();
                }
                now.rows().addListener((ListChangeListener<ObjectRow>) _ -> update.run());
            });
            update.run();
        });
        viewModel.selectedProperty().subscribe(update);
        counts.countsProperty().subscribe(update);
        messages.localeProperty().subscribe(update);
    }

    // "1 of 16 selected · 23.6 MB", "16 items", "first 3,000 of 18,460"
    private String left(Listing listing) {
        List<ObjectRow> selected = viewModel.selectedProperty().get();
        long all = all(listing);
        if (selected.isEmpty()) {
            return known(listing, all);
        }
        boolean folders = selected.stream().anyMatch(ObjectRow.Folder.class::isInstance);
        long bytes = selected.stream().mapToLong(ObjectFooter::size).sum();
        return folders
                ? messages.text("object.footer.selectedFolders", selected.size(), all)
                : messages.text("object.footer.selected", selected.size(), all, Formats.size(bytes));
    }

    private String known(Listing listing, long all) {
        int rows = listing.rows().size();
        if (listing.rows().completeProperty().get()) {
            return messages.text("object.footer.items", rows);
        }
        return all > rows
                ? messages.text("object.footer.firstOf", rows, all)
                : messages.text("object.footer.first", rows);
    }

    // Folders count as one row each; those are known that stand at the top.
    private long all(Listing listing) {
        int rows = listing.rows().size();
        if (listing.rows().completeProperty().get()) {
            return rows;
        }
        return Math.max(
                rows,
                listing.folders()
                        + counts.countsProperty().get().map(Counts::objects).orElse(0L));
    }

    private String right(Counts counted) {
        long plain = counted.notEncrypted();
        long unreadable = counted.notReadable();
        if (unreadable == 0) {
            return plain == 0 ? "" : messages.text("object.footer.notEncrypted", plain);
        }
        return plain == 0
                ? messages.text("object.footer.notReadable", unreadable)
                : messages.text("object.footer.notEncryptedNotReadable", plain, unreadable);
    }

    private static long size(ObjectRow row) {
        return switch (row) {
            case ObjectRow.Entry entry -> entry.object().size();
            case ObjectRow.Version version -> version.version().entry().size();
            default -> 0;
        };
    }
}
