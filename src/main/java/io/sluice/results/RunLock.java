package io.sluice.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Only one process writes a run folder at a time. The system lets go of the lock when the process ends, however it ends.
 */
final class RunLock implements AutoCloseable {
    static final String FILE = ".lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a run folder, or says who has it. */
    static RunLock take(Path run) throws IOException {
        Path file = run.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = Files.readString(file).strip();
                throw RunException.input("Run folder " + run + " is in use by another sluice process"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + ". Wait until it is done, or write elsewhere with --out DIR.");
            }
            channel.truncate(0);
            String self = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
            return new RunLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
