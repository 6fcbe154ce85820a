package io.sluice.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where two pages differ: section, table, row and column, with both texts. Pages of as many tags and texts are held against each other
 * one by one; of others the first place is told.
 */
final class PageDifference {
    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+|<");
    private static final int SHOWN = 80;

    private String section = "";
    private String table = "";
    private String row = "";
    private final List<String> head = new ArrayList<>();
    private String open = "";
    private int column;

    private PageDifference() {}

    /** The places that differ. */
    static List<String> of(String found, String made) {
        return new PageDifference().compared(pieces(found), pieces(made));
    }

    private List<String> compared(List<String> found, List<String> made) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), made.size()); i++) {
            read(made.get(i));
            if (!found.get(i).equals(made.get(i))) {
                differences.add(
                        place() + ": found \"" + shown(found.get(i)) + "\", made again \"" + shown(made.get(i)) + "\"");
                if (found.size() != made.size()) {
                    return differences;
                }
            }
        }
        if (found.size() != made.size()) {
            differences.add("ends " + (found.size() < made.size() ? "too early" : "too late"));
        }
        return differences;
    }

    private static List<String> pieces(String page) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(page);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private void read(String piece) {
        if (!piece.startsWith("<")) {
            text(piece.strip());
            return;
        }
        String tag = piece.replaceFirst("^<(/?[A-Za-z0-9]*).*", "$1");
        switch (tag) {
            case "h2", "h3", "caption", "th", "td" -> open = tag;
            case "/h2", "/h3", "/caption" -> open = "";
            case "table" -> {
                head.clear();
                table = "";
            }
            case "/table" -> {
                table = "";
                row = "";
            }
            case "tr" -> {
                column = -1;
                row = "";
            }
            default -> {
                // Everything else stands inside one of these.
            }
        }
        if (tag.equals("th") || tag.equals("td")) {
            column++;
        }
    }

    private void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (open) {
            case "h2" -> section = text;
            case "h3", "caption" -> table = text;
            case "th" -> {
                if (column == 0 && !head.isEmpty()) {
                    row = text;
                } else {
                    head.add(text);
                }
            }
            case "td" -> row = column == 0 ? text : row;
            default -> {
                // Text that names no place.
            }
        }
    }

    private String place() {
        StringBuilder place = new StringBuilder(section.isEmpty() ? "first screen" : "section \"" + section + "\"");
        place.append(table.isEmpty() ? "" : ", table \"" + table + "\"");
        if (!row.isEmpty()) {
            place.append(", row \"").append(row).append('"');
            place.append(column >= 0 && column < head.size() ? ", column \"" + head.get(column) + "\"" : "");
        }
        return place.toString();
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
