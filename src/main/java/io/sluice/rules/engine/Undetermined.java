package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Statement;
import io.sluice.rules.Statements;
import io.sluice.rules.drl.RuleFields;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rules can say nothing about which rows, because they read what is unknown there. */
final class Undetermined {
    private final CompiledLaw law;
    private final Columns rows;
    private final Statements open;
    private final @Nullable BitSet[] byRule;

    private Undetermined(CompiledLaw law, Columns rows, Statements open) {
        this.law = law;
        this.rows = rows;
        this.open = open;
        this.byRule = new @Nullable BitSet[law.ruleIds().size()];
    }

    /**
     * For each rule the rows it can say nothing about; null for none.
     *
     * @param rules the rules asked
     * @param rows the batch
     * @param open receives what these rules might have stated
     */
    static @Nullable BitSet[] of(CompiledLaw law, List<Integer> rules, Columns rows, Statements open) {
        Undetermined undetermined = new Undetermined(law, rows, open);
        if (rows.hasUnknown()) {
            rules.forEach(undetermined::look);
        }
        return undetermined.byRule;
    }

    private void look(int rule) {
        RuleFields reads = law.reads(rule);
        boolean looksAround = law.rules().get(rule).trusted() && anyUnknown(reads);
        for (int row = 0; row < rows.rows(); row++) {
            if ((looksAround || readsUnknown(reads, row)) && mayConcern(reads, row)) {
                BitSet ofRule = byRule[rule];
                if (ofRule == null) {
                    ofRule = new BitSet(rows.rows());
                    byRule[rule] = ofRule;
                }
                ofRule.set(row);
                for (String statement : law.rules().get(rule).states()) {
                    open.add(row, rule, Statement.of(statement).orElseThrow(), 0);
                }
            }
        }
    }

    /** A rule that is not seen through may look at other rows too, and so at what is unknown in any of them. */
    private boolean anyUnknown(RuleFields reads) {
        for (int row = 0; row < rows.rows(); row++) {
            if (readsUnknown(reads, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean readsUnknown(RuleFields reads, int row) {
        for (String field : reads.names()) {
            if (rows.isUnknown(field, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayConcern(RuleFields reads, int row) {
        long[] instrument = rows.find("instrument");
        return instrument == null
                || rows.isUnknown("instrument", row)
                || reads.concerns(law.instrumentIds().get(Math.toIntExact(instrument[row])));
    }
}
