package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.object.ListingLoader.Listing;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Filter;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where one is among the objects and what the table shows.
///
/// Old rows stay until new ones have come. Used on the application thread.
public final class ObjectsViewModel {
    private final ListingLoader loader;
    private final ReadOnlyObjectWrapper<Optional<ObjectQuery>> query = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ObjectRow>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private IntSupplier topRow = () -> 0;
    private List<Integer> selectedIndices = List.of();

    public ObjectsViewModel(Engine engine, Tasks tasks) {
        loader = new ListingLoader(engine, tasks);
    }

    /// Goes to a place; filters go, the order stays.
    public void go(ObjectLocation location) {
        show(query.get().map(now -> now.at(location)).orElse(ObjectQuery.of(location)));
    }

    /// Goes to a place with a filter on how objects are protected.
    ///
    /// @param versions which versions; empty for what is current alone
    public void go(ObjectLocation location, Set<EncryptionMode> modes, Optional<Ages> versions) {
        show(ObjectQuery.of(location).protectedBy(modes).showing(versions));
    }

    /// Goes to a typed address.
    ///
    /// @throws EngineException when it is none
    public void go(String address) throws EngineException {
        go(ObjectLocation.parse(address));
    }

    /// Leaves the bucket, to choose another one.
    public void leave() {
        query.set(Optional.empty());
        loader.clear();
        select(List.of());
    }

    /// One level up.
    public void up() {
        query.get().flatMap(current -> current.location().parent()).ifPresentOrElse(this::go, this::leave);
    }

    /// Only objects whose name contains this.
    public void filter(String nameContains) {
        change(now -> now.named(nameContains));
    }

    /// Only objects protected like one of these; all for none.
    public void filterModes(Set<EncryptionMode> modes) {
        change(now -> now.protectedBy(modes));
    }

    /// Only objects in one of these states; all for none.
    public void filterStates(Set<ObjectState> states) {
        change(now -> now.in(states));
    }

    /// Shows everything again.
    public void clearFilters() {
        change(now -> now.with(Filter.none()));
    }

    /// Shows these versions; what is current alone for empty.
    public void showVersions(Optional<Ages> versions) {
        change(now -> now.showing(versions));
    }

    /// Another order, of the whole bucket.
    public void sort(Sort sort, Direction direction) {
        change(now -> now.sorted(sort, direction));
    }

    private void change(UnaryOperator<ObjectQuery> change) {
        query.get()
                .map(change)
                .filter(next -> !query.get().equals(Optional.of(next)))
                .ifPresent(this::show);
    }

    /// Reads everything that is looked at again; what stands above it in a long list keeps its places.
    public void refresh() {
        query.get().ifPresent(this::show);
    }

    private void show(ObjectQuery next) {
        boolean moved = query.get()
                .map(before -> !before.location().equals(next.location()))
                .orElse(true);
        query.set(Optional.of(next));
        if (moved) {
            loader.leave();
            select(List.of());
        }
        loader.load(next, topRow.getAsInt());
    }

    /// What the table has selected, as places in the listing.
    public void select(List<Integer> indices) {
        Optional<PagedRows<ObjectRow, ObjectPages.Begin>> rows =
                listingProperty().get().map(Listing::rows);
        selectedIndices = rows.isPresent() ? List.copyOf(indices) : List.of();
        selected.set(rows.map(all -> selectedIndices.stream()
                        .filter(index -> index >= 0 && index < all.size())
                        .map(all::get)
                        .toList())
                .orElse(List.of()));
    }

    /// The selected rows, also those that are not in memory, to be read off the application thread.
    public Optional<PagedRows.Reading<ObjectRow, ObjectPages.Begin>> reading() {
        return listingProperty().get().map(now -> now.rows().reading(selectedIndices));
    }

    public ReadOnlyObjectProperty<List<ObjectRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What is asked for; empty while no bucket is chosen.
    public ReadOnlyObjectProperty<Optional<ObjectQuery>> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// What is shown; empty while the first rows of a place have not come.
    public ReadOnlyObjectProperty<Optional<Listing>> listingProperty() {
        return loader.listingProperty();
    }

    /// Why nothing can be shown.
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return loader.failureProperty();
    }

    public BooleanBinding loadingProperty() {
        return loader.loadingProperty();
    }

    /// Where the table tells which row is the first on screen.
    public void tellTopRow(IntSupplier table) {
        topRow = table;
    }
}
