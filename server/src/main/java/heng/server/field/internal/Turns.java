package heng.server.field.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Lets what is done under one name be done one after the other; other names seldom wait for it.
final class Turns {

    private static final int LOCKS = 256;

    private final ReentrantLock[] locks = IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /// What is done in a turn, and what it may throw.
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    <T, E extends Exception> T take(String name, Work<T, E> work) throws E {
        ReentrantLock lock = locks[Math.floorMod(name.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.done();
        } finally {
            lock.unlock();
        }
    }
}
