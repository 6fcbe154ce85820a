package io.sluice.architecture.planted.strange;

/** Plant: a package that is none of the row. */
public final class Utils {
    private Utils() {}
}
