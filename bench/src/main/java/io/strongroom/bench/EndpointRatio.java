package io.strongroom.bench;

import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.EndpointListener;
import io.strongroom.app.http.EndpointOptions;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.usecase.Call;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same store through its endpoint over loopback and called directly, in turns: one object of 1 GiB, and many of
/// 4 KiB by several clients, each of which is put and read back.
final class EndpointRatio implements Benchmark {
    private static final long SIZE = 1L << 30;
    private static final int SMALL = 4096;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 16;
    private static final int PER_CLIENT = 60;
    private static final String PATH = "/benchmark/";

    private final Samples directPut = new Samples();
    private final Samples directGet = new Samples();
    private final Samples directSmall = new Samples();
    private final Samples put = new Samples();
    private final Samples get = new Samples();
    private final Samples small = new Samples();

    @Override
    public String name() {
        return "endpoint";
    }

    /// One writer: puts an object and reads it back, so often.
    @FunctionalInterface
    private interface Work {
        void run(String name, byte[] content, OutputStream sink) throws Exception;
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path source = Scratch.source(folder.resolve("source"), SIZE);
        Path root = folder.resolve("store");
        Scratch.remove(root);
        try (BenchStore store = new BenchStore(root);
                Endpoint endpoint = Endpoint.start(
                        store.engine(),
                        EndpointOptions.of(InetAddress.getLoopbackAddress(), 0),
                        EndpointListener.ignored())) {
            NewAccessKey key = store.engine().users().createKey().run(Call.root(CallOrigin.COMMAND_LINE), Caller.ROOT);
            WireClient.Signer signer = new WireClient.Signer(key.entry().id(), new String(key.secret()));
            small(store, endpoint, signer, new Samples(), new Samples()); // once without counting
            for (int i = 0; i < ROUNDS; i++) {
                large(store, endpoint, signer, source, folder.resolve("target"));
                small(store, endpoint, signer, directSmall, small);
                store.sweep();
            }
        } finally {
            Scratch.remove(root);
        }
        return results();
    }

    private void large(BenchStore store, Endpoint endpoint, WireClient.Signer signer, Path source, Path target)
            throws Exception {
        directPut.time(() -> {
            try (InputStream in = Files.newInputStream(source)) {
                store.put("large", in, EncryptionRule.ossManaged());
            }
        });
        directGet.time(() -> toFile(target, sink -> store.get("large", sink)));
        Files.delete(target);
        store.sweep();
        try (WireClient client = new WireClient(endpoint.address(), signer)) {
            put.time(() -> {
                try (InputStream in = Files.newInputStream(source)) {
                    client.put(PATH + "large", in, SIZE);
                }
            });
            get.time(() -> toFile(target, sink -> client.get(PATH + "large", sink)));
        }
        if (Files.mismatch(source, target) >= 0) {
            throw new IllegalStateException("what came out is not what went in");
        }
        Files.delete(target);
        store.sweep();
    }

    /// What writes to a file.
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream sink) throws Exception;
    }

    private static void toFile(Path target, Writing writing) throws Exception {
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writing.to(Channels.newOutputStream(out));
            out.force(false);
        }
    }

    private static void small(
            BenchStore store, Endpoint endpoint, WireClient.Signer signer, Samples direct, Samples served)
            throws Exception {
        direct.time(() -> all(client -> each(client, (name, content, sink) -> {
            store.put(name, new ByteArrayInputStream(content), EncryptionRule.ossManaged());
            store.get(name, sink);
        })));
        served.time(() -> all(number -> {
            try (WireClient client = new WireClient(endpoint.address(), signer)) {
                each(number, (name, content, sink) -> {
                    client.put(PATH + name, new ByteArrayInputStream(content), content.length);
                    client.get(PATH + name, sink);
                });
            }
        }));
    }

    /// What one of many clients does.
    @FunctionalInterface
    private interface Client {
        void run(int number) throws Exception;
    }

    private static void all(Client client) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    client.run(number);
                    return number;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static void each(int client, Work work) throws Exception {
        byte[] content = new byte[SMALL];
        new Random(client).nextBytes(content);
        for (int i = 0; i < PER_CLIENT; i++) {
            work.run("client-" + client + "/file-" + i, content, OutputStream.nullOutputStream());
        }
    }

    private List<Measured> results() {
        return List.of(
                measured("put of 1 GiB, directly : through the endpoint", 0.6, directPut, put),
                measured("get of 1 GiB, directly : through the endpoint", 0.6, directGet, get),
                measured(
                        "put and get of 4 KiB, " + CLIENTS + " clients, directly : through the endpoint",
                        0.4,
                        directSmall,
                        small));
    }

    private static Measured measured(String what, double limit, Samples direct, Samples served) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(direct.values().get(i) / served.values().get(i));
        }
        return new Measured(
                what,
                new Goal.AtLeast(limit),
                ratios,
                String.format(Locale.ROOT, "%.2f s and %.2f s", direct.median(), served.median()));
    }
}
