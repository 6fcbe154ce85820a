package io.sluice.cli;

import java.util.Locale;

/** How a result is written on standard output. */
public enum Format {
    /** For a person to read. */
    TEXT,
    /** One JSON document for a program to read. */
    JSON;

    /** The word that is typed: {@code text} or {@code json}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
