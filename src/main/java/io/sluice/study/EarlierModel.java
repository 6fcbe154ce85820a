package io.sluice.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The note on a page of results that an earlier model made them. A page bears either the stamp of today's model ({@link ModelStamp})
 * or this note, never both: the commands that make a page write the stamp, so that making it anew removes the note.
 */
public final class EarlierModel {
    private static final String BEGINS = "> **Made by an earlier model**";
    private static final String ANEW = "; made anew when ";
    private static final Pattern NOTE = Pattern.compile(
            "^" + Pattern.quote(BEGINS) + "(?: \\(stamp `[0-9a-f]+`\\))?" + Pattern.quote(ANEW) + "\\S.*\\.$",
            Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("^# .+\\n", Pattern.MULTILINE);

    private EarlierModel() {}

    /** The note. {@code when} completes "made anew when" and has no full stop at its end. */
    public static String note(String when) {
        return BEGINS + ANEW + when + ".";
    }

    /** Whether a page bears the note. */
    public static boolean made(String page) {
        return NOTE.matcher(page).find();
    }

    /**
     * A page with the note under its title. The stamp of the model that made it moves from its line into the note. A page that bears
     * the note stays as it is.
     */
    public static String marked(String page, String when) {
        if (made(page)) {
            return page;
        }
        String stamp =
                ModelStamp.on(page).map(name -> " (stamp `" + name + "`)").orElse("");
        String bare = ModelStamp.off(page);
        Matcher title = TITLE.matcher(bare);
        if (!title.find()) {
            throw new IllegalArgumentException("the page has no title to put the note under");
        }
        return bare.substring(0, title.end()) + "\n" + BEGINS + stamp + ANEW + when + ".\n"
                + bare.substring(title.end());
    }
}
