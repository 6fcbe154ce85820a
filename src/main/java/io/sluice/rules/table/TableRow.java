package io.sluice.rules.table;

import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.drl.MarkedDrl;
import io.sluice.rules.drl.NumberForm;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a decision table: as many rules as it has filled cells below {@code then ...}. The first has the row's id; a
 * further one adds its word, as in {@code BIO-05-rate}, and its title says what it is.
 */
final class TableRow {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9A-Za-z_]*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final String NOT = "not ";

    private final SourceFile file;
    private final TableHead head;
    private final Map<String, Cell> notes = new LinkedHashMap<>();
    private final Map<TableColumn.Condition, Cell> conditions = new LinkedHashMap<>();
    private final Map<Statement, Cell> statements = new LinkedHashMap<>();
    private final UnaryOperator<String> fieldOfFigure;
    private final Diagnostics diagnostics;
    private final Mark start;
    private @Nullable Cell id;
    private boolean faulty;

    TableRow(
            SourceFile file,
            TableHead head,
            List<@Nullable TableColumn> columns,
            List<Cell> cells,
            UnaryOperator<String> fieldOfFigure,
            Diagnostics diagnostics) {
        this.file = file;
        this.head = head;
        this.fieldOfFigure = fieldOfFigure;
        this.diagnostics = diagnostics;
        this.start = cells.get(0).mark();
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            if (!cell.isEmpty()) {
                take(c < columns.size() ? columns.get(c) : new TableColumn.Headless(), cell);
            }
        }
    }

    private void take(@Nullable TableColumn column, Cell cell) {
        if (column instanceof TableColumn.Id) {
            id = cell;
        } else if (column instanceof TableColumn.Note note) {
            notes.put(note.name(), cell);
        } else if (column instanceof TableColumn.Condition condition) {
            if (!cell.text().equals("*")) {
                conditions.put(condition, cell);
            }
        } else if (column instanceof TableColumn.Then then) {
            statements.put(then.statement(), cell);
        } else if (column instanceof TableColumn.Headless) {
            report(
                    cell,
                    "wrong-column",
                    "this cell stands below no column head",
                    "give the column a head, or empty the cell");
        }
    }

    void write(MarkedDrl drl) {
        if (id == null) {
            diagnostics.add(file, start, "no-name", "this row has no id", "write its id below 'rule'");
            return;
        }
        if (statements.isEmpty()) {
            report(
                    id,
                    "no-statement",
                    "row " + id.text() + " states nothing",
                    "fill a cell below one of the columns 'then ...'");
            return;
        }
        boolean first = true;
        for (Map.Entry<Statement, Cell> entry : statements.entrySet()) {
            writeRule(drl, id, entry.getKey(), entry.getValue(), first);
            first = false;
        }
    }

    private void writeRule(MarkedDrl drl, Cell row, Statement statement, Cell value, boolean first) {
        Cell subject = head.get("subject");
        List<String> figures = new ArrayList<>();
        List<Piece> pieces = pieces(figures);
        Piece stated = stated(statement, value, figures);
        if (faulty || subject == null) {
            return;
        }
        String name = MarkedDrl.quoted(first ? row.text() : row.text() + "-" + statement.word());
        drl.add("\nrule ", row.mark()).add(name, row.mark()).add("\n", row.mark());
        annotations(drl, statement, first);
        drl.add("when\n", row.mark());
        if (!figures.isEmpty()) {
            drl.add("    Parameters( ", row.mark());
            int n = 0;
            for (Piece piece : all(pieces, stated)) {
                if (piece.figure != null) {
                    drl.add((n == 0 ? "" : ", ") + "$p" + n + " : ", piece.mark).add(piece.figure, piece.mark);
                    n++;
                }
            }
            drl.add(" )\n", row.mark());
        }
        drl.add("    $x : ", subject.mark()).add(subject.text(), subject.mark()).add("( ", subject.mark());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            drl.add((i == 0 ? "" : ", ") + piece.field, piece.head).add(piece.text, piece.mark);
        }
        drl.add(" )\nthen\n", row.mark())
                .add("    rulings." + statement.word() + "( " + name + ", $x", value.mark())
                .add(stated.text + " );\n", value.mark())
                .add("end\n", row.mark());
    }

    private static List<Piece> all(List<Piece> pieces, Piece last) {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(last);
        return all;
    }

    private void annotations(MarkedDrl drl, Statement statement, boolean first) {
        for (String name : RuleTree.ANNOTATIONS) {
            Cell cell = notes.containsKey(name) ? notes.get(name) : head.get(name);
            if (name.equals("phase") && cell == null && statement.hasValue()) {
                drl.add("    @phase(" + MarkedDrl.quoted(phase(statement).word()) + ")\n", start);
            } else if (cell != null) {
                String text = cell.text() + (first ? "" : ending(name, statement));
                drl.add("    @" + name + "(" + MarkedDrl.quoted(text) + ")\n", cell.mark());
            }
        }
    }

    private static Phase phase(Statement statement) {
        return switch (statement) {
            case RATE -> Phase.RATE;
            case CAP -> Phase.CAP;
            case SCORE -> Phase.SCORE;
            default -> Phase.GATE;
        };
    }

    /** What the title of a further rule of a row says besides the row's own. */
    private static String ending(String annotation, Statement statement) {
        boolean chinese = annotation.equals("title_zh");
        if (!chinese && !annotation.equals("title")) {
            return "";
        }
        return switch (statement) {
            case RATE -> chinese ? "：比例" : ": rate";
            case CAP -> chinese ? "：上限" : ": limit";
            case SCORE -> chinese ? "：得分" : ": points";
            case UNMET -> chinese ? "：要求" : ": requirement";
            case EXCLUDED -> chinese ? "：排除" : ": exclusion";
            case ELIGIBLE -> chinese ? "：准入" : ": permission";
        };
    }

    /**
     * A part of the rule.
     *
     * @param field the field it is about, or empty
     * @param head where the field stands
     * @param text what comes after the field
     * @param mark where that stands
     * @param figure the figure it reads, if any
     */
    private record Piece(
            String field,
            Mark head,
            String text,
            Mark mark,
            @Nullable String figure) {}

    private List<Piece> pieces(List<String> figures) {
        List<Piece> pieces = new ArrayList<>();
        Cell instrument = head.get("instrument");
        if (instrument != null) {
            Mark mark = instrument.mark();
            pieces.add(new Piece("instrument", mark, " == " + MarkedDrl.quoted(instrument.text()), mark, null));
        }
        conditions.forEach((condition, cell) -> {
            Piece piece =
                    condition.operator().isEmpty() ? words(condition, cell) : comparison(condition, cell, figures);
            pieces.add(
                    condition.unless()
                            ? new Piece("!( " + piece.field, piece.head, piece.text + " )", piece.mark, piece.figure)
                            : piece);
        });
        return pieces;
    }

    private Piece words(TableColumn.Condition condition, Cell cell) {
        String text = cell.text();
        if (text.equals("yes") || text.equals("no")) {
            return piece(condition, " == " + text.equals("yes"), cell, null);
        }
        boolean negated = text.startsWith(NOT);
        List<String> quoted = new ArrayList<>();
        for (String word : (negated ? text.substring(NOT.length()) : text).split("\\|", -1)) {
            String bare = word.strip();
            if (!WORD.matcher(bare).matches()) {
                report(
                        cell,
                        "wrong-cell",
                        "found '" + text + "' below '" + condition.field() + "'",
                        "write a word, several with | between them, 'not' before them, 'yes' or 'no'; a column with numbers says"
                                + " how they compare, as in '" + condition.field() + " <='");
            }
            quoted.add(MarkedDrl.quoted(bare));
        }
        String test = quoted.size() == 1
                ? (negated ? " != " : " == ") + quoted.get(0)
                : (negated ? " not in ( " : " in ( ") + String.join(", ", quoted) + " )";
        return piece(condition, test, cell, null);
    }

    private Piece comparison(TableColumn.Condition condition, Cell cell, List<String> figures) {
        String operator = " " + condition.operator() + " ";
        if (NUMBER.matcher(cell.text()).matches()) {
            NumberForm form = NumberForm.of(cell.text());
            if (form.fault() != null) {
                report(cell, "number-form", form.fault(), form.instead());
            }
        }
        if (WHOLE.matcher(cell.text()).matches()) {
            return piece(condition, operator + cell.text(), cell, null);
        }
        String figure = figure(cell, figures);
        return piece(condition, operator + "$p" + (figures.size() - 1), cell, figure);
    }

    private static Piece piece(TableColumn.Condition condition, String text, Cell cell, @Nullable String figure) {
        return new Piece(condition.field(), condition.mark(), text, cell.mark(), figure);
    }

    private String figure(Cell cell, List<String> figures) {
        if (!FIGURE.matcher(cell.text()).matches()) {
            report(
                    cell,
                    "policy-figure",
                    "found '" + cell.text() + "' where the name of a figure is needed",
                    "figures of a policy have dates and sources: write it into parameters.yaml and its name, such as"
                            + " small-ticket-limit, here");
        }
        String field = fieldOfFigure.apply(cell.text());
        figures.add(field);
        return field;
    }

    private Piece stated(Statement statement, Cell value, List<String> figures) {
        if (statement.hasValue()) {
            String figure = figure(value, figures);
            return new Piece("", value.mark(), ", $p" + (figures.size() - 1), value.mark(), figure);
        }
        if (!value.text().equals("yes")) {
            report(
                    value,
                    "wrong-cell",
                    "found '" + value.text() + "' below 'then " + statement.word() + "'",
                    "write 'yes', or leave the cell empty");
        }
        return new Piece("", value.mark(), "", value.mark(), null);
    }

    private void report(Cell cell, String code, String message, @Nullable String hint) {
        faulty = true;
        diagnostics.add(file, cell.mark(), code, message, hint);
    }
}
