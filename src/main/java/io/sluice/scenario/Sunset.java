package io.sluice.scenario;

import java.util.Locale;

/** What happens when a rule's last day passes. */
public enum Sunset {
    /** It lapses, as enacted. */
    ENACTED,
    /** It is renewed and stays in force. */
    RENEWED;

    /** The word a scenario writes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
