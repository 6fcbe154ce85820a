package io.sluice.simulation.fact;

import io.sluice.simulation.arm.World;

/**
 * What one venture after another was born with and no policy changes; each trait is a uniform at the venture's own address, so that asking
 * for one costs a draw and moves no other.
 */
final class Traits {
    static final int NATIONAL_TASK = 16;
    static final int PLATFORM = 17;
    static final int RESTRICTED = 18;
    static final int CITY = 19;
    static final int DISTRICT = 20;
    static final int SCIENCE_STAFF = 21;
    static final int DEGREES = 22;
    static final int CHINA_RESEARCH = 23;
    static final int HIGH_TECH_REVENUE = 24;
    static final int MAIN_REVENUE = 25;
    static final int INNOVATION = 26;
    static final int PATENTS = 27;
    static final int NICHE_SHARE = 28;
    static final int AWARD = 29;
    static final int RESEARCH_BODY = 30;
    static final int STANDARD = 31;
    static final int PROJECT = 32;

    private final World world;
    private int venture;
    private int city = -1;

    Traits(World world) {
        this.world = world;
    }

    /** Tells of another venture from now on. */
    void turnTo(int other) {
        venture = other;
        city = -1;
    }

    double uniform(int trait) {
        return world.exogenous().ventures().trait(venture, trait);
    }

    /** A flag set with a probability. */
    boolean flag(int trait, double share) {
        return uniform(trait) < share;
    }

    /** Code of the city; the table of cities gives the share of a province's ventures in each. */
    int city() {
        if (city < 0) {
            city = findCity();
        }
        return city;
    }

    private int findCity() {
        return world.economy().cities().city(world.ventures().province(venture), uniform(CITY));
    }

    /** Code of the district of the city. */
    int district() {
        return world.economy().cities().district(city(), uniform(DISTRICT));
    }
}
