package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.store.GetEndpointIdentity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointIdentityTest {
    private static final byte[] CERTIFICATE = OpenStore.content(700);
    private static final byte[] KEY = OpenStore.content(138);

    @TempDir
    Path folder;

    private static Optional<EndpointIdentity> kept(OpenStore store) throws EngineException {
        return store.engine().store().endpointIdentity().run(OpenStore.call(), new GetEndpointIdentity.Request());
    }

    private static void keep(OpenStore store) throws EngineException {
        try (EndpointIdentity identity = new EndpointIdentity(CERTIFICATE.clone(), KEY.clone())) {
            store.engine().store().setEndpointIdentity().run(OpenStore.call(), identity);
        }
    }

    @Test
    void isKeptWithTheStore() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        try (OpenStore store = OpenStore.create(options)) {
            assertThat(kept(store)).isEmpty();
            keep(store);
        }
        try (OpenStore store = OpenStore.open(options);
                EndpointIdentity found = kept(store).orElseThrow()) {
            assertThat(found.certificate()).isEqualTo(CERTIFICATE);
            assertThat(found.key()).isEqualTo(KEY);
        }
    }

    @Test
    void anotherCertificateDoesNotGetTheKey() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        try (OpenStore store = OpenStore.create(options)) {
            keep(store);
        }
        new ClosedStore(options)
                .database(database -> database.change(
                        "update setting set setting_value = 'AAAA' where name = 'endpoint.certificate'"));
        try (OpenStore store = OpenStore.open(options)) {
            assertThatThrownBy(() -> kept(store))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            no -> assertThat(no.problem()).isInstanceOf(Problem.KeyTampered.class));
            keep(store);
            assertThat(kept(store)).isPresent();
        }
    }

    @Test
    void whatIsTooLongChangesNothing() throws Exception {
        try (OpenStore store = OpenStore.create(EngineOptions.of(folder.resolve("store")))) {
            EndpointIdentity tooLong = new EndpointIdentity(new byte[3_001], KEY.clone());
            assertThatThrownBy(
                            () -> store.engine().store().setEndpointIdentity().run(OpenStore.call(), tooLong))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            no -> assertThat(no.problem()).isInstanceOf(Problem.InvalidArgument.class));
            assertThat(kept(store)).isEmpty();
        }
    }
}
