package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.AuditVerdict.Bad;
import io.strongroom.engine.model.AuditVerdict.Kind;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trail when somebody changed it from outside.
class AuditTrailTest {
    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(options());
        for (int i = 0; i < 10; i++) {
            store.put("o" + i, content(10));
        }
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private EngineOptions options() {
        return EngineOptions.of(folder.resolve("store"));
    }

    private AuditVerdict verify() throws Exception {
        return store.engine().audit().verify().run(call(), new VerifyAudit.Request());
    }

    private List<AuditLine> lines(AuditFilter filter) throws Exception {
        return store.engine().audit().list().run(call(), ListAudit.Request.of(filter));
    }

    private Path seal() {
        return folder.resolve("store/meta/audit.seal");
    }

    /// Runs statements on the closed database and opens the store again.
    private AuditVerdict after(String... statements) throws Exception {
        store.close();
        for (String one : statements) {
            assertThat(new ClosedStore(options()).<Integer>database(database -> database.change(one)))
                    .isPositive();
        }
        store = OpenStore.open(options());
        return verify();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() throws Exception {
        AuditVerdict verdict = verify();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.records()).isGreaterThan(10);
        assertThat(verdict.beginnings()).hasSize(1);
        store.close();
        store = OpenStore.open(options());
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().beginnings()).hasSize(1);
        assertThat(verify().sealedTo()).isGreaterThan(verdict.sealedTo());
    }

    @Test
    void everyEditIsFoundAtItsRecord() throws Exception {
        assertThat(after("update audit set recorded_at = recorded_at + 1 where seq = 9")
                        .firstBad())
                .contains(new Bad(9, Kind.CHANGED));
        assertThat(after("update audit set resource = 'contracts/x' where seq = 8")
                        .firstBad())
                .contains(new Bad(8, Kind.CHANGED));
        assertThat(after("update audit set caller = 'somebody' where seq = 7").firstBad())
                .contains(new Bad(7, Kind.CHANGED));
        assertThat(after("update audit set outcome = 'FAILED' where seq = 6").firstBad())
                .contains(new Bad(6, Kind.CHANGED));
        assertThat(after("update audit set parameters = '{\"size\":\"1\"}' where seq = 5")
                        .firstBad())
                .contains(new Bad(5, Kind.CHANGED));
    }

    @Test
    void aDeletedRecordIsMissing() throws Exception {
        assertThat(after("delete from audit where seq = 5").firstBad()).contains(new Bad(5, Kind.MISSING));
    }

    @Test
    void aDeletedBeginningIsMissing() throws Exception {
        assertThat(after("delete from audit where seq < 4").firstBad()).contains(new Bad(1, Kind.MISSING));
    }

    @Test
    void recordsThatChangedPlacesAreFound() throws Exception {
        AuditVerdict verdict = after(
                "update audit set seq = case seq when 5 then -6 when 6 then -5 else seq end" + " where seq in (5, 6)",
                "update audit set seq = -seq where seq < 0");
        assertThat(verdict.firstBad()).contains(new Bad(5, Kind.CHANGED));
    }

    @Test
    void aCutEndIsFoundAlsoAfterItWasWrittenOn() throws Exception {
        long last = lines(AuditFilter.none()).getFirst().seq();
        AuditVerdict verdict = after("delete from audit where seq > " + (last - 3));
        assertThat(verdict.firstBad()).contains(new Bad(last - 2, Kind.FOUND_BROKEN));
        store.put("later", content(10));
        store.close();
        store = OpenStore.open(options());
        assertThat(verify().firstBad()).contains(new Bad(last - 2, Kind.FOUND_BROKEN));
    }

    @Test
    void aSealThatIsGoneOrForgedIsFound() throws Exception {
        String before = Files.readString(seal());
        Files.delete(seal());
        assertThat(verify().firstBad().map(Bad::kind)).contains(Kind.SEAL_MISSING);
        Files.writeString(seal(), before.replaceFirst("record \\d+", "record 3"));
        assertThat(verify().firstBad().map(Bad::kind)).contains(Kind.SEAL_CHANGED);
        store.close();
        Files.delete(seal());
        store = OpenStore.open(options());
        assertThat(verify().beginnings()).hasSize(2);
    }

    @Test
    void aFilterFindsRecordsByAllTheirParts() throws Exception {
        store.engine().buckets().info().run(call(), OpenStore.BUCKET);
        AuditFilter puts = new AuditFilter(
                Optional.empty(), Optional.empty(), "root", "PutObject", "CONTRACTS/o3", Set.of(Outcome.DONE), "");
        assertThat(lines(puts)).hasSize(1);
        assertThat(lines(new AuditFilter(Optional.empty(), Optional.empty(), "", "", "", Set.of(Outcome.REFUSED), "")))
                .isEmpty();
        AuditLine some = lines(puts).getFirst();
        assertThat(lines(new AuditFilter(
                        Optional.of(some.at().plusSeconds(60)), Optional.empty(), "", "", "", Set.of(), "")))
                .isEmpty();
        assertThat(lines(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Set.of(),
                        some.entry().request().value())))
                .containsExactly(some);
        ListAudit.Request two = new ListAudit.Request(AuditFilter.none(), Long.MAX_VALUE, 2);
        List<AuditLine> first = store.engine().audit().list().run(call(), two);
        List<AuditLine> second = store.engine().audit().list().run(call(), two.after(first.getLast()));
        assertThat(second.getFirst().seq()).isEqualTo(first.getLast().seq() - 1);
    }
}
