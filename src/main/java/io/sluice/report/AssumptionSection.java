package io.sluice.report;

import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.ParameterTable;
import java.util.ArrayList;
import java.util.List;

/** What rests on assumption: every parameter of behaviour, by block, with its band and how well it is known. */
final class AssumptionSection {
    private final ReportSource source;

    AssumptionSection(ReportSource source) {
        this.source = source;
    }

    Section section() {
        ParameterTable parameters = ParameterTable.shipped();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Caution(
                        calibrated(parameters) + OpeningMaker.assumptions(source)
                                + ". The numbers above hold every parameter at the value set; the bands below are what a reader may hold plausible."));
        blocks.add(
                new Block.Text(
                        "Which of these assumptions move the answer is a study of its own: ./sluice sensitivity scenarios/"
                                + source.summary().run().plan().name()
                                + ".yaml moves each to both ends of its band, in a folder beside this one, and draws the ranking."));
        DataTable.Builder counts =
                DataTable.of("block", "#parameters", "#seen", "#derived", "#recalled", "#assumed", "#calibrated");
        for (String block : parameters.blocks()) {
            if (block.equals(ModelParameter.SWITCHES)) {
                continue;
            }
            List<ModelParameter> of = of(parameters, block);
            counts.row(
                    block,
                    Integer.toString(of.size()),
                    count(of, Status.V),
                    count(of, Status.D),
                    count(of, Status.R),
                    count(of, Status.A),
                    count(of, Status.S));
        }
        blocks.add(new Block.Tabular(
                "Parameters of behaviour by block and by how well they are known", false, counts.table()));
        blocks.add(new Block.Tabular("All parameters with their bands", true, all(parameters)));
        blocks.add(new Block.Text(
                "Central values hold unless the scenario sets its own under model or blocks; its exact copy lies in the"
                        + " run folder. The figures of the law stand in the packs, each with its legal source."));
        return new Section("assumptions", "What rests on assumption", blocks);
    }

    private static String calibrated(ParameterTable parameters) {
        long set = parameters.all().stream().filter(p -> p.status() == Status.S).count();
        return set
                + " of the assumed parameters were set inside their bands by calibration to measured figures and remain"
                + " assumptions; ";
    }

    private static DataTable all(ParameterTable parameters) {
        DataTable.Builder table = DataTable.of(
                "block", "parameter", "what it is", "#low", "#central", "#high", "unit", "known", "source");
        for (String block : parameters.blocks()) {
            for (ModelParameter p : of(parameters, block)) {
                table.row(
                        block,
                        p.name(),
                        p.title(),
                        p.low().toPlainString(),
                        p.central().toPlainString(),
                        p.high().toPlainString(),
                        p.unit(),
                        word(p.status()),
                        p.source());
            }
        }
        return table.table();
    }

    private static List<ModelParameter> of(ParameterTable parameters, String block) {
        return parameters.all().stream().filter(p -> p.block().equals(block)).toList();
    }

    private static String count(List<ModelParameter> of, Status status) {
        return Long.toString(of.stream().filter(p -> p.status() == status).count());
    }

    private static String word(Status status) {
        return switch (status) {
            case V -> "seen";
            case D -> "derived";
            case R -> "recalled";
            case A -> "assumed";
            case S -> "calibrated";
            case C -> "chosen";
        };
    }
}
