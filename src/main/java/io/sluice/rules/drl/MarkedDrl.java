package io.sluice.rules.drl;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * DRL made out of something else, such as a table: piece by piece, each with the place it comes from. It is read and checked
 * like a file of rules, and every message points to where the user wrote what is wrong.
 */
public final class MarkedDrl {
    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();

    /** Adds a piece of DRL; it ends where a word may end, so that no word runs over into the next piece. */
    public MarkedDrl add(String piece, Mark origin) {
        text.append(piece);
        for (Token token : Lexer.read(SourceFile.of("", piece), new Diagnostics())) {
            if (token.kind() != Token.Kind.END) {
                tokens.add(new Token(
                        token.kind(), token.text(), origin.line(), origin.column(), origin.length(), token.glued()));
            }
        }
        return this;
    }

    /** A text in the quotes of DRL. */
    public static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Reads what was added.
     *
     * @param file the file it comes from
     * @param sound whether that file had no fault of its own
     * @param diagnostics takes the faults
     */
    public DrlTree read(SourceFile file, boolean sound, Diagnostics diagnostics) {
        List<Token> all = new ArrayList<>(tokens);
        int last = Math.max(1, file.lines().size());
        all.add(new Token(Token.Kind.END, "", last, 1, 1, false));
        Diagnostics own = new Diagnostics();
        DrlTree tree = DrlReader.read(file, text.toString(), all, own);
        diagnostics.addAll(own);
        return sound
                ? tree
                : new DrlTree(file, tree.drl(), tree.packageName(), tree.packageToken(), tree.rules(), false);
    }
}
