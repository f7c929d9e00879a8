package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Lets any number in together, or one alone: who is alone knows that nobody is inside. Who is
/// inside may enter again. Safe for all threads.
final class Turnstile {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// Work behind the turnstile.
    @FunctionalInterface
    interface Work<T> {
        T run() throws EngineException;
    }

    <T> T together(Work<T> work) throws EngineException {
        lock.readLock().lock();
        try {
            return work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T alone(Work<T> work) throws EngineException {
        lock.writeLock().lock();
        try {
            return work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
