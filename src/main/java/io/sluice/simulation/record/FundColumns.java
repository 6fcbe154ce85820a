package io.sluice.simulation.record;

import io.sluice.results.Column;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of the table of funds. */
final class FundColumns {
    private static final String[][] OWNERS = {
        {"national", "regional funds or the national company"},
        {"local", "provinces"},
        {"state", "state-owned and financial institutions"},
        {"private", "private investors"}
    };

    private FundColumns() {}

    static Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofLong(
                "kind", "code", "Kind of fund: 0 national, 1 regional, 2 sub-fund, 3 local guidance, 4 private"));
        columns.add(Column.ofLong(
                "state", "code", "State at the horizon: 0 raising, 1 investing, 2 harvesting, 3 closed, 4 gave up"));
        columns.add(Column.ofLong("region", "code", "Its regional fund, from 0; -1 for none"));
        columns.add(Column.ofLong("province", "code", "Province of its home"));
        columns.add(Column.ofLong("fields", "bits", "Fields it invests in: bit k for industry k; -1 for all"));
        columns.add(Column.ofLong(
                "formed", "quarter", "Quarter in which it began to raise money, below 0 before the start"));
        columns.add(Column.ofLong("closed", "quarter", "Quarter of its close"));
        columns.add(Column.ofFen("announced", "Size announced"));
        columns.add(Column.ofFen("sought", "Size its manager looked for"));
        columns.add(Column.ofFen("committed", "Committed by all partners"));
        for (String[] owner : OWNERS) {
            columns.add(Column.ofFen(
                    "committed_" + owner[0], "Standing commitments of " + owner[1] + ": called or still open"));
        }
        columns.add(Column.ofFen("called", "Called from all partners"));
        for (String[] owner : OWNERS) {
            columns.add(Column.ofFen("called_" + owner[0], "Called from " + owner[1]));
        }
        columns.add(Column.ofFen("invested_early", "Invested in deals that count as seed and start-up"));
        columns.add(Column.ofFen("invested_other", "Invested in other deals"));
        columns.add(Column.ofFen("fees", "Management fees paid"));
        columns.add(Column.ofFen("distributed", "Paid out to partners"));
        columns.add(Column.ofFen("carry", "Carried interest"));
        columns.add(Column.ofFen("cash", "Cash at the horizon"));
        columns.add(Column.ofFen("holdings", "Holdings at the horizon at the last rounds' prices"));
        for (UncalledCause cause : UncalledCause.values()) {
            columns.add(Column.ofFen(
                    "uncalled_" + cause.name().toLowerCase(Locale.ROOT),
                    "Of a sub-fund's uncalled money: " + cause.title()));
        }
        return Table.of(
                "funds", List.of(Column.ofInt("fund", "code", "Fund, from 0 in the order of founding")), columns);
    }
}
