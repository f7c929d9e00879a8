package io.strongroom.e2e.s3;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// A store that an endpoint serves on a free port, and clients of it that sign with a key of the account owner.
final class StoreForS3 implements AutoCloseable {
    private final ServedStore store;
    private final AwsBasicCredentials owner;

    private StoreForS3(ServedStore store) {
        this.store = store;
        this.owner =
                AwsBasicCredentials.create(store.owner().id(), store.owner().secret());
    }

    /// Makes it below `folder`.
    static StoreForS3 in(Path folder) throws Exception {
        return new StoreForS3(ServedStore.in(folder));
    }

    Engine engine() {
        return store.engine();
    }

    /// A call of the owner.
    static Call root() {
        return ServedStore.root();
    }

    /// A client as its library makes it, but for the address.
    S3Client client() {
        return client(owner, address());
    }

    /// One that has the right key, and another secret.
    S3Client clientWithWrongSecret() {
        return client(AwsBasicCredentials.create(owner.accessKeyId(), "another"), address());
    }

    private static S3Client client(AwsBasicCredentials credentials, URI address) {
        return S3Client.builder()
                .endpointOverride(address)
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /// What makes addresses to hand on.
    S3Presigner presigner() {
        return presigner(address(), Buckets.IN_PATHS);
    }

    /// What makes addresses with the bucket in front of the host.
    S3Presigner presignerOfHosts() {
        return presigner(URI.create("http://localhost:" + address().getPort()), Buckets.IN_HOSTS);
    }

    private enum Buckets {
        IN_PATHS,
        IN_HOSTS
    }

    private S3Presigner presigner(URI address, Buckets buckets) {
        return S3Presigner.builder()
                .endpointOverride(address)
                .region(Region.EU_CENTRAL_1)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(buckets == Buckets.IN_PATHS)
                        .build())
                .credentialsProvider(StaticCredentialsProvider.create(owner))
                .build();
    }

    private URI address() {
        return store.address();
    }

    @Override
    public void close() throws EngineException {
        store.close();
    }
}
