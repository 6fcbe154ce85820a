package io.sluice.simulation.arm;

import io.sluice.rules.Law;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out about the law of one arm by asking its rules: once for as long as the same rules and figures hold, not once a question. Whoever
 * works it out first gets what anybody else would. Safe for threads.
 */
public final class LawReadings {
    private final Map<Key, Object> known = new ConcurrentHashMap<>();

    private record Key(LocalDate since, Class<?> kind) {}

    /**
     * A reading of a law of the arm.
     *
     * @param kind what is read
     * @param read works it out from the law alone; asks for no other reading
     */
    public <T> T of(Law law, Class<T> kind, Supplier<T> read) {
        return kind.cast(known.computeIfAbsent(new Key(law.since(), kind), key -> read.get()));
    }
}
