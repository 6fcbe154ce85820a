package io.sluice.cli;

import io.sluice.rules.pack.Profile;
import picocli.CommandLine.Option;

/** Whether packs may hold code; taken in as a {@code @Mixin}. No pack and no scenario can say so for itself. */
public final class TrustOption {
    @Option(
            names = "--trust",
            description =
                    "Let rule files called *.trusted.drl hold whatever Drools compiles. It is code that may do all that"
                            + " this program may: only for packs whose author you know.")
    private boolean trust;

    /** Made by picocli. */
    public TrustOption() {}

    /** The language packs may be written in. */
    public Profile profile() {
        return trust ? Profile.TRUSTED : Profile.STRICT;
    }
}
