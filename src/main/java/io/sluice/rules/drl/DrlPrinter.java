package io.sluice.rules.drl;

import io.sluice.rules.drl.RuleTree.Binding;
import io.sluice.rules.drl.RuleTree.Call;
import io.sluice.rules.drl.RuleTree.Constraint;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.rules.drl.RuleTree.Test;
import io.sluice.scenario.text.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes strict rules for the compiler of Drools out of what we read: whatever its author's text could mean to another reader,
 * only what we understood is compiled. One constraint a line, so that a line of the text leads back to its author's. Annotations
 * are left out: days and phases are applied before Drools is asked, and titles change nothing.
 */
public final class DrlPrinter {
    private static final Mark TOP = new Mark(1, 1, 1);

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> origins = new ArrayList<>();

    private DrlPrinter() {}

    /**
     * The rules of a file.
     *
     * @param drlPackage the package they are compiled in
     * @param rules rules without a fault
     */
    public static PrintedDrl print(String drlPackage, List<RuleTree> rules) {
        DrlPrinter printer = new DrlPrinter();
        printer.line(TOP, "package " + drlPackage + ";");
        printer.line(TOP, "import io.sluice.rules.fact.*;");
        printer.line(TOP, "global Rulings rulings;");
        rules.forEach(printer::rule);
        return new PrintedDrl(printer.text.toString(), printer.origins);
    }

    /** A constraint as it stands in the text, without its comma. */
    public static String constraint(Constraint constraint) {
        return constraint instanceof Binding binding
                ? binding.variable().text() + " : " + binding.field().text()
                : ExprPrinter.print(((Test) constraint).condition());
    }

    private void line(Mark origin, String line) {
        text.append(line).append('\n');
        origins.add(origin);
    }

    private void rule(RuleTree rule) {
        line(rule.keyword().mark(), "");
        line(rule.keyword().mark(), "rule " + MarkedDrl.quoted(rule.id()));
        line(rule.keyword().mark(), "when");
        rule.patterns().forEach(this::pattern);
        line(rule.keyword().mark(), "then");
        rule.statements().forEach(this::statement);
        line(rule.keyword().mark(), "end");
    }

    private void pattern(Pattern pattern) {
        Token variable = pattern.variable();
        Mark origin = (variable == null ? pattern.type() : variable).mark();
        String head = "    " + (variable == null ? "" : variable.text() + " : ")
                + pattern.type().text() + "(";
        int left = pattern.constraints().size();
        if (left == 0) {
            line(origin, head + ")");
            return;
        }
        line(origin, head);
        for (Constraint constraint : pattern.constraints()) {
            left--;
            line(origin(constraint), "        " + constraint(constraint) + (left > 0 ? "," : ""));
        }
        line(origin, "    )");
    }

    private static Mark origin(Constraint constraint) {
        return constraint instanceof Binding binding
                ? binding.variable().mark()
                : ((Test) constraint).condition().mark();
    }

    private void statement(Call call) {
        String arguments = call.arguments().stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
        line(
                call.receiver().mark(),
                "    " + call.receiver().text() + "." + call.method().text() + "( " + arguments + " );");
    }
}
