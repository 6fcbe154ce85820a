package io.sluice.cli;

import picocli.CommandLine.Option;

/** The option {@code --format text|json}; a command takes it in as a {@code @Mixin}. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How results are written on standard output: ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.TEXT;

    /** Made by picocli, or by a test; starts as text. */
    public FormatOption() {}

    /** The form that was asked for. */
    public Format format() {
        return format;
    }

    /** Whether JSON was asked for. */
    public boolean json() {
        return format == Format.JSON;
    }
}
