package io.sluice.architecture.planted.draw;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Plants: every kind of ambient randomness. */
public final class Dice {
    private Dice() {}

    static long seeded() {
        return new Random(1).nextLong();
    }

    static long threadLocal() {
        return ThreadLocalRandom.current().nextLong();
    }

    static long secure() {
        return new SecureRandom().nextLong();
    }

    static String named() {
        return UUID.randomUUID().toString();
    }

    static double ambient() {
        return Math.random();
    }

    static List<Integer> shuffled(List<Integer> all) {
        List<Integer> copy = new ArrayList<>(all);
        Collections.shuffle(copy);
        return copy;
    }

    static double sampled() {
        return new NormalDistribution().sample();
    }
}
