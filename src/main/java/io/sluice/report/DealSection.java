package io.sluice.report;

import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deals of the run that are worth explaining, each with the command that explains it. */
final class DealSection {
    private final ReportSource source;

    DealSection(ReportSource source) {
        this.source = source;
    }

    /** The blocks; none for a run that keeps no examples. */
    List<Block> blocks() {
        Optional<CsvTable> kept = source.examples();
        if (kept.isEmpty() || kept.get().size() == 0) {
            return List.of();
        }
        CsvTable examples = kept.get();
        DataTable.Builder table = DataTable.of("deal", "asks for", "why it is shown", "to explain it");
        for (int row = 0; row < examples.size(); row++) {
            table.row(
                    examples.text(row, "deal"),
                    examples.text(row, "instrument"),
                    examples.text(row, "what"),
                    command(examples.text(row, "deal")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Deals to look at"));
        blocks.add(new Block.Text(
                "Any deal is made again from its address: replication, arm, quarter, venture. These were found in the first three years of"
                        + " replication 0. The command says which rules speak, by how much the deal misses, and the smallest changes that"
                        + " would admit it."));
        blocks.add(new Block.Tabular("Deals and how to explain them", false, table.table()));
        return blocks;
    }

    private String command(String deal) {
        String trust = source.summary().run().trusted().isEmpty() ? "" : " --trust";
        return "./sluice rules explain " + source.summary().run().run() + " --deal " + deal + trust;
    }
}
