package io.strongroom.bench;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Grants;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.SearchObjects;
import io.strongroom.engine.usecase.object.SearchObjects.Depth;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Pages of 1,000 objects of a bucket of 1,000,000.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListingPages {
    static final String FOLDER = "strongroom.bench.database";
    private static final int PAGE = 1000;

    private final Database database;
    private final ListObjects list;
    private final SearchObjects search;

    public ListingPages() {
        this.database = open(Path.of(System.getProperty(FOLDER, "")));
        Door door = new Door(
                new Authorizer(
                        _ -> Grants.none(AccessStanding.UNKNOWN), Clock.systemUTC(), new AccountId("1416614965936597")),
                database);
        this.list = new ListObjects(door, database);
        this.search = new SearchObjects(door, database);
    }

    // JMH makes the state with a constructor that may not throw.
    private static Database open(Path folder) {
        try {
            return MillionObjects.open(folder);
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void requireRows() throws EngineException {
        if (last().objects().size() != PAGE) {
            throw new IllegalStateException("the bucket is not what it should be");
        }
    }

    @TearDown
    public void close() throws EngineException {
        database.close();
    }

    @Benchmark
    public ListObjects.Listing first() throws EngineException {
        return page("");
    }

    @Benchmark
    public ListObjects.Listing last() throws EngineException {
        return page(MillionObjects.name(MillionObjects.COUNT - PAGE - 1));
    }

    @Benchmark
    public SearchObjects.Page bySize() throws EngineException {
        return search(Sort.SIZE, Direction.ASCENDING);
    }

    @Benchmark
    public SearchObjects.Page byNameDescending() throws EngineException {
        return search(Sort.NAME, Direction.DESCENDING);
    }

    private ListObjects.Listing page(String marker) throws EngineException {
        return list.run(
                Call.root(CallOrigin.COMMAND_LINE),
                ListObjects.Request.of(MillionObjects.BUCKET, "").after(marker));
    }

    private SearchObjects.Page search(Sort sort, Direction direction) throws EngineException {
        return search.run(
                Call.root(CallOrigin.COMMAND_LINE),
                new SearchObjects.Request(
                        MillionObjects.BUCKET,
                        "",
                        Depth.EVERYTHING,
                        SearchObjects.Filter.none(),
                        sort,
                        direction,
                        Optional.empty(),
                        PAGE));
    }
}
