package io.sluice.architecture.planted.simulation;

import org.slf4j.Logger;

/** Plant: a library that has no room at all. */
public interface KnowsAStranger {
    /** Says. */
    void say(Logger logger);
}
