package io.strongroom.app.console.object;

import io.strongroom.app.console.object.ListingLoader.Listing;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

/// Shows one object among all others: its folder, only what has its name, and the object selected as soon as it has
/// come. A folder of a million objects is not read for that.
final class RevealedObject {
    private final ObjectsViewModel viewModel;
    private final Parent page;
    private Optional<ObjectKey> wanted = Optional.empty();

    RevealedObject(ObjectsViewModel viewModel, Parent page) {
        this.viewModel = viewModel;
        this.page = page;
        viewModel.listingProperty().subscribe(now -> now.ifPresent(this::select));
    }

    void show(BucketName bucket, ObjectKey key) {
        String name = key.value();
        int slash = name.lastIndexOf(ObjectLocation.DELIMITER, name.length() - 2);
        wanted = Optional.of(key);
        viewModel.go(new ObjectLocation(bucket, name.substring(0, slash + 1)));
        viewModel.filter(name.substring(slash + 1));
    }

    private void select(Listing listing) {
        wanted.ifPresent(key -> {
            int row = row(listing.rows(), key);
            if (row >= 0 && page.lookup("#objectTable") instanceof TableView<?> table) {
                wanted = Optional.empty();
                table.getSelectionModel().clearAndSelect(row);
                table.scrollTo(row);
            }
        });
    }

    private static int row(List<ObjectRow> rows, ObjectKey key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ObjectRow.Entry entry
                    && entry.object().key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
