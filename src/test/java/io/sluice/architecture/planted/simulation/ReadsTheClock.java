package io.sluice.architecture.planted.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** Plants: clocks, zones, parallel streams, identity, standard streams. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate day() {
        return LocalDate.now(Clock.systemUTC());
    }

    @SuppressWarnings("JavaUtilDate")
    static Date date() {
        return new Date();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static TimeZone timeZone() {
        return TimeZone.getDefault();
    }

    static double sumInParallel(List<Double> all) {
        return all.parallelStream().mapToDouble(Double::doubleValue).sum();
    }

    static double sumInParallelToo(double[] all) {
        return Arrays.stream(all).parallel().sum();
    }

    static int identity(Object o) {
        return System.identityHashCode(o);
    }

    static void print(Exception failure) {
        System.out.println(failure.getMessage());
        failure.printStackTrace();
        System.exit(1);
    }
}
