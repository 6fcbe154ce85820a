package io.sluice.architecture.planted.simulation;

import org.kie.api.runtime.KieSession;

/** Plant: the rule engine named outside {@code rules}. */
public interface KnowsDrools {
    /** Fires. */
    int fire(KieSession session);
}
