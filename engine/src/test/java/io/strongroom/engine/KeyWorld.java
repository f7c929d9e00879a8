package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.KeyModel.ModelKey;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateAlias;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A store and the model beside it: everything is done to both, and afterwards both must say the same.
final class KeyWorld implements AutoCloseable {
    private static final byte[] PLAINTEXT = content(12);

    private final KeyFixture fixture;
    private final KeyModel model = new KeyModel(KeyFixture.START);
    private final Map<ModelKey, byte[]> blobs = new HashMap<>();

    KeyWorld(Path folder) throws EngineException {
        fixture = new KeyFixture(folder);
    }

    /// Does `act` if nothing refuses it, and `effect` to the model; else expects the refusal.
    private void attempt(Optional<? extends Problem> refusal, ThrowingCallable act, Runnable effect) throws Exception {
        if (refusal.isPresent()) {
            assertThat(problemOf(act)).isEqualTo(refusal.get());
        } else {
            try {
                act.call();
            } catch (EngineException e) {
                throw new AssertionError("refused: " + e.problem(), e);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            effect.run();
        }
        check();
    }

    private Optional<ModelKey> key(int number) {
        return model.keys.isEmpty() ? Optional.empty() : Optional.of(model.keys.get(number % model.keys.size()));
    }

    @FunctionalInterface
    interface On {
        void the(ModelKey key) throws Exception;
    }

    /// Does something to one of the keys, if there is any.
    void on(int number, On work) throws Exception {
        Optional<ModelKey> key = key(number);
        if (key.isPresent()) {
            work.the(key.get());
        }
    }

    void createGenerated() throws Exception {
        model.add(fixture.create(), KeyOrigin.ALIYUN_KMS);
        check();
    }

    /// A key whose material expires after so many days.
    void createImported(int days) throws Exception {
        ModelKey key = model.add(fixture.external(), KeyOrigin.EXTERNAL);
        Instant expiry = model.now().plus(Duration.ofDays(days));
        fixture.give(List.of(key.id), content(32), Optional.of(expiry));
        key.state = KeyState.ENABLED;
        key.material = true;
        key.versions = 1;
        key.expires = Optional.of(expiry);
        opened();
    }

    void enable(ModelKey key) throws Exception {
        attempt(model.refusal(key, KeyOperation.ENABLE_KEY), () -> fixture.enable(key.id), () -> {
            key.state = KeyState.ENABLED;
            model.rotateIfDue(key);
        });
    }

    void disable(ModelKey key) throws Exception {
        attempt(
                model.refusal(key, KeyOperation.DISABLE_KEY),
                () -> fixture.disable(key.id),
                () -> key.state = KeyState.DISABLED);
    }

    void schedule(ModelKey key, int days) throws Exception {
        Optional<Problem> refusal = days < 7
                ? Optional.of(new Problem.InvalidArgument("PendingWindowInDays", Integer.toString(days)))
                : model.refusal(key, KeyOperation.SCHEDULE_KEY_DELETION);
        if (refusal.isEmpty() && key.guarded) {
            refusal = Optional.of(new Problem.DeletionProtected(key.id, model.name(key), "note"));
        }
        attempt(refusal, () -> fixture.schedule(key.id, days), () -> {
            key.state = KeyState.PENDING_DELETION;
            key.goes = Optional.of(model.now().plus(Duration.ofDays(days)));
        });
    }

    void cancel(ModelKey key) throws Exception {
        attempt(model.refusal(key, KeyOperation.CANCEL_KEY_DELETION), () -> fixture.cancel(key.id), () -> {
            key.state = key.material ? KeyState.ENABLED : KeyState.PENDING_IMPORT;
            key.goes = Optional.empty();
            model.rotateIfDue(key);
        });
    }

    void guard(ModelKey key) throws Exception {
        DeletionProtection other = key.guarded ? DeletionProtection.off() : DeletionProtection.on("note");
        attempt(
                model.refusal(key, KeyOperation.SET_DELETION_PROTECTION),
                () -> fixture.engine()
                        .keys()
                        .setDeletionProtection()
                        .run(call(), new SetDeletionProtection.Request(key.id, other)),
                () -> key.guarded = other.enabled());
    }

    void rotateEvery(ModelKey key, int days) throws Exception {
        Optional<Duration> interval = days < 7 ? Optional.empty() : Optional.of(Duration.ofDays(days));
        attempt(
                model.refusal(key, KeyOperation.UPDATE_ROTATION_POLICY),
                () -> fixture.engine()
                        .keys()
                        .updateRotation()
                        .run(call(), new UpdateRotationPolicy.Request(key.id, interval)),
                () -> {
                    key.interval = interval;
                    model.rotateIfDue(key);
                });
    }

    void rotate(ModelKey key) throws Exception {
        attempt(
                model.refusal(key, KeyOperation.CREATE_KEY_VERSION),
                () -> fixture.engine().keys().rotate().run(call(), key.id.toString()),
                () -> model.rotate(key));
    }

    void encrypt(ModelKey key) throws Exception {
        attempt(
                model.refusal(key, KeyOperation.ENCRYPT),
                () -> blobs.put(
                        key,
                        fixture.engine()
                                .crypto()
                                .encrypt()
                                .run(call(), new Encrypt.Request(key.id.toString(), PLAINTEXT, ""))
                                .blob()),
                () -> model.rotateIfDue(key));
    }

    void decrypt(ModelKey key) throws Exception {
        byte[] blob = blobs.get(key);
        if (blob != null) {
            attempt(
                    model.refusal(key, KeyOperation.DECRYPT),
                    () -> {
                        try (var opened =
                                fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, ""))) {
                            assertThat(opened.plaintext().copy()).isEqualTo(PLAINTEXT);
                        }
                    },
                    () -> {});
        }
    }

    void createAlias(String alias, ModelKey key) throws Exception {
        Optional<Problem> refusal = model.refusal(key, KeyOperation.CREATE_ALIAS);
        Optional<ModelKey> taken = Optional.ofNullable(model.aliases.get(alias));
        if (refusal.isEmpty() && taken.isPresent()) {
            refusal = Optional.of(new Problem.AliasAlreadyExists(new KeyAlias(alias), taken.get().id));
        }
        attempt(
                refusal,
                () -> fixture.engine()
                        .aliases()
                        .create()
                        .run(call(), new CreateAlias.Request(new KeyAlias(alias), key.id)),
                () -> model.aliases.put(alias, key));
    }

    void moveAlias(String alias, ModelKey key) throws Exception {
        Optional<Problem> refusal = model.aliases.containsKey(alias)
                ? model.refusal(key, KeyOperation.UPDATE_ALIAS)
                : Optional.of(new Problem.AliasNotFound(alias));
        attempt(
                refusal,
                () -> fixture.engine()
                        .aliases()
                        .update()
                        .run(call(), UpdateAlias.Request.of(new KeyAlias(alias), key.id)),
                () -> model.aliases.put(alias, key));
    }

    void deleteAlias(String alias) throws Exception {
        Optional<Problem> refusal =
                model.aliases.containsKey(alias) ? Optional.empty() : Optional.of(new Problem.AliasNotFound(alias));
        attempt(
                refusal,
                () -> fixture.engine().aliases().delete().run(call(), DeleteAlias.Request.of(new KeyAlias(alias))),
                () -> model.aliases.remove(alias));
    }

    void pass(int days) throws Exception {
        fixture.pass(days);
        model.clockShows(fixture.clock().instant());
        check();
    }

    void restart() throws Exception {
        fixture.reopen();
        opened();
    }

    /// The store writes down what is due when it opens.
    private void opened() throws EngineException {
        model.keys.forEach(model::rotateIfDue);
        check();
    }

    private void check() throws EngineException {
        KeyAgreement.check(fixture, model);
    }

    @Override
    public void close() throws EngineException {
        fixture.close();
    }
}
