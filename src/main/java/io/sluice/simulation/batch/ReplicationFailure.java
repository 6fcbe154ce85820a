package io.sluice.simulation.batch;

/** One replication failed, which stopped its batch. What was done before is kept. */
public final class ReplicationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int replication;

    ReplicationFailure(int replication, Throwable cause) {
        super(
                (replication < 0 ? "A thread could not start" : "Replication " + replication + " failed") + ": "
                        + reason(cause),
                cause);
        this.replication = replication;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "out of memory. Use fewer --threads, or a larger heap: SLUICE_JAVA_OPTS=-Xmx8g";
        }
        String message = cause.getMessage();
        return message == null || cause instanceof Error ? cause.toString() : message;
    }

    /** The number of the replication that failed; negative if a thread failed before its first. */
    public int replication() {
        return replication;
    }
}
