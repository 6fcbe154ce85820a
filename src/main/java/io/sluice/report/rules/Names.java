package io.sluice.report.rules;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.pack.Status;
import java.nio.file.Path;

/** How the page calls files and numbers; files by their path below the folder of packs, wherever that lies. */
record Names(Path root) {
    /** A file as its path below the folder of packs. */
    String file(String file) {
        String below = root.toString().replace('\\', '/') + "/";
        return file.startsWith(below) ? file.substring(below.length()) : file;
    }

    /** A place written as {@code file:line}. */
    String place(String place) {
        return file(place);
    }

    /** What a figure stands on and how well that is known; a proposal is both at once. */
    static String ground(String source, Status status) {
        return source.equals(status.word()) ? source : source + ", " + status.word();
    }

    /** A number the law answers, with its unit. */
    static String number(String word, long value) {
        return switch (word) {
            case "rate" -> Units.format(value, Dimension.SHARE);
            case "cap" -> Units.format(value, Dimension.MONEY);
            default -> Units.format(value, Dimension.SCORE);
        };
    }
}
