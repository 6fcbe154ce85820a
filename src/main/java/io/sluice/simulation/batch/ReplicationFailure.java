package io.sluice.simulation.batch;

/** One replication failed, which stopped its batch. What was done before is kept. */
public final class ReplicationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int replication;

    ReplicationFailure(int replication, Throwable cause) {
        super("Replication " + replication + " failed: " + cause, cause);
        this.replication = replication;
    }

    /** The number of the replication that failed. */
    public int replication() {
        return replication;
    }
}
