package io.sluice.results;

/** A run folder says of itself what it cannot have said when it was finished. */
public final class DamagedManifest extends RunException {
    private static final long serialVersionUID = 1L;

    DamagedManifest(String message) {
        super(Cause.INPUT, message);
    }
}
