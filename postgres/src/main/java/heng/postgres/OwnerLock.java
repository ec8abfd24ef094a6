package heng.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One Heng for one data folder. The operating system gives the lock back when the process ends, however it ends; the file stays.
final class OwnerLock implements AutoCloseable {

    /// What this process holds. Such a file must not even be opened again: closing it would give the lock back (fcntl(2)).
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private OwnerLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static OwnerLock take(Layout layout) throws IOException, Refused {
        Path folder = layout.folder().toRealPath();
        if (!HELD.add(folder)) throw new Refused(PostgresCode.ALREADY_OWNED, layout.folder(), "process " + ProcessHandle.current().pid());
        try {
            return new OwnerLock(folder, lock(layout));
        } catch (IOException | Refused e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static FileChannel lock(Layout layout) throws IOException, Refused {
        FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) throw new Refused(PostgresCode.ALREADY_OWNED, layout.folder(), holder(layout.lock()));
            ByteBuffer text = ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8));
            channel.truncate(0);
            while (text.hasRemaining()) channel.write(text);
            return channel;
        } catch (IOException | Refused e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(Path lock) throws IOException {
        String holder = Files.readString(lock).strip();
        return holder.isEmpty() ? "process unknown" : holder;
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) return;
        channel.close();
        HELD.remove(folder);
    }
}
