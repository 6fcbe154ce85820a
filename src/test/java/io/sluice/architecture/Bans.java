package io.sluice.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/**
 * What may not stand on the way to a number, because its answer depends on the machine, the moment, the country or the
 * number of threads. Command line and web stand at the end of the way and may look at the clock; nothing may write a
 * number in the user's locale.
 */
final class Bans {
    private static final Set<String> NOWHERE_EXEMPT = Set.of();

    /**
     * Where the clock and the machine may be looked at: the two edges, and by name whoever keeps house or says when a run
     * was made. Nothing they read reaches a result row or a digest.
     */
    private static final Set<String> KEEPERS_OF_TIME = Set.of(
            "cli",
            "web",
            "io.sluice.results.DuckDb", // sweeps what killed processes left behind
            "io.sluice.results.Provenance", // when and where a run was made
            "io.sluice.simulation.batch.Progress"); // rate and time left

    /** Drools changes the case of names by the default locale; one class shields it. */
    private static final Set<String> SHIELDS_OF_LOCALE = Set.of("io.sluice.rules.engine.PlainLocale");

    /** Who checks a run must not be foreseen by who made it: the nonce of a verification is printed and reaches no result. */
    private static final Set<String> CHOOSERS_OF_SAMPLES = Set.of("io.sluice.cli.VerifyCommand");

    /** Where the law itself is made. Nobody else may read a figure: the rules say what it means, and whether any rule still reads it. */
    private static final Set<String> READERS_OF_FIGURES = Set.of("rules");

    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final Set<String> TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final Set<String> RANDOM = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> LOCAL_FORMATS = Set.of(
            "java.text.NumberFormat",
            "java.text.DateFormat",
            "java.text.Collator",
            "java.text.MessageFormat",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.util.Formatter",
            "java.util.Scanner",
            "java.time.format.DateTimeFormatter");

    private Bans() {}

    /** Every ban. */
    static List<Ban> all() {
        return List.of(
                new Ban("inexact functions of java.lang.Math", "StrictMath", NOWHERE_EXEMPT, Bans::inexactMath),
                new Ban("a clock", "the simulated date", KEEPERS_OF_TIME, Bans::clock),
                new Ban("ambient randomness", "io.sluice.draw", CHOOSERS_OF_SAMPLES, Bans::randomness),
                new Ban("the default locale", "Locale.ROOT", SHIELDS_OF_LOCALE, Bans::defaultLocale),
                new Ban("the default time zone", "UTC, or plain dates", KEEPERS_OF_TIME, Bans::defaultZone),
                new Ban("parallel streams", "the batch driver", NOWHERE_EXEMPT, Bans::parallelStream),
                new Ban("identity hash codes", "an index", NOWHERE_EXEMPT, Bans::identityHash),
                new Ban(
                        "a figure of the law by its name",
                        "a question to the rules: LargestAdmitted, AmountBounds",
                        READERS_OF_FIGURES,
                        Bans::figureByName),
                new Ban("standard streams and exit", "a result, or an exception", Set.of("cli"), Bans::process));
    }

    private static boolean inexactMath(JavaAccess<?> access) {
        return on(access, "java.lang.Math") && INEXACT.contains(access.getName());
    }

    private static boolean clock(JavaAccess<?> access) {
        boolean system =
                on(access, "java.lang.System") && (named(access, "currentTimeMillis") || named(access, "nanoTime"));
        boolean now = TIME.contains(owner(access)) && named(access, "now");
        boolean clock = on(access, "java.time.Clock") && access.getName().startsWith("system");
        boolean date = on(access, "java.util.Date") && named(access, "<init>") && arity(access) == 0;
        boolean calendar = owner(access).endsWith("Calendar") && named(access, "getInstance");
        return system || now || clock || date || calendar;
    }

    private static boolean randomness(JavaAccess<?> access) {
        String owner = owner(access);
        boolean generator = RANDOM.contains(owner) || owner.startsWith("java.util.random.");
        boolean method = (on(access, "java.lang.Math") && named(access, "random"))
                || (on(access, "java.util.UUID") && named(access, "randomUUID"))
                || (on(access, "java.util.Collections") && named(access, "shuffle"));
        boolean library =
                (owner.startsWith("org.apache.commons.math3.random.") && !owner.endsWith(".SobolSequenceGenerator"))
                        || (owner.startsWith("org.apache.commons.math3.distribution.") && named(access, "sample"));
        return generator || method || library;
    }

    private static boolean defaultLocale(JavaAccess<?> access) {
        boolean asked = on(access, "java.util.Locale") && named(access, "getDefault");
        boolean changed = on(access, "java.lang.String")
                && ((arity(access) == 0 && (named(access, "toLowerCase") || named(access, "toUpperCase")))
                        || named(access, "formatted"));
        boolean formatted = (named(access, "format") || named(access, "printf"))
                && Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter")
                        .contains(owner(access))
                && !takes(access, "java.util.Locale");
        boolean maker = (named(access, "<init>")
                || (access.getName().startsWith("get") && access.getName().endsWith("Instance"))
                || (access.getName().startsWith("of") && on(access, "java.time.format.DateTimeFormatter")));
        boolean made = LOCAL_FORMATS.contains(owner(access))
                && maker
                && !takes(access, "java.util.Locale")
                && !takes(access, "java.text.DecimalFormatSymbols");
        return asked || changed || formatted || made;
    }

    private static boolean defaultZone(JavaAccess<?> access) {
        return (on(access, "java.time.ZoneId") && named(access, "systemDefault"))
                || (on(access, "java.util.TimeZone") && named(access, "getDefault"));
    }

    private static boolean parallelStream(JavaAccess<?> access) {
        boolean stream = named(access, "parallelStream")
                || (named(access, "parallel") && owner(access).startsWith("java.util.stream."));
        return stream || (on(access, "java.util.Arrays") && access.getName().startsWith("parallel"));
    }

    private static boolean identityHash(JavaAccess<?> access) {
        return on(access, "java.lang.System") && named(access, "identityHashCode");
    }

    private static boolean figureByName(JavaAccess<?> access) {
        return on(access, "io.sluice.rules.Law") && named(access, "parameter");
    }

    private static boolean process(JavaAccess<?> access) {
        return (on(access, "java.lang.System")
                        && Set.of("exit", "out", "err", "setOut", "setErr").contains(access.getName()))
                || (named(access, "printStackTrace") && arity(access) == 0);
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static boolean on(JavaAccess<?> access, String owner) {
        return owner(access).equals(owner);
    }

    private static boolean named(JavaAccess<?> access, String name) {
        return access.getName().equals(name);
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static int arity(JavaAccess<?> access) {
        return parameters(access).size();
    }

    private static boolean takes(JavaAccess<?> access, String type) {
        return parameters(access).contains(type);
    }
}
