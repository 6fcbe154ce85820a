package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.CsvTable;
import org.junit.jupiter.api.Test;

class ScreeningReportTest {
    private static final String SCREENING = """
            parameter,end,value,mobilised_shift,mobilised_error,mobilised_told,leverage_shift,leverage_error,leverage_told,replications,resolution
            kappa,low,0.01,-81.25,3.5,1,0.002,0.004,0,4,0.1
            kappa,high,0.03,64.5,3.1,1,-0.001,0.003,0,4,0.1
            crowding_b1,low,2,-3,2.5,0,-0.05,0.01,1,4,0.1
            crowding_b1,high,6,2,2.5,0,0.06,0.01,1,4,0.1
            """;

    @Test
    void theAssumptionsThatMatterAreRankedByWhatEachMoves() throws Exception {
        String html = ScreeningReport.html(
                MadeUpRun.usual().source().summary().run().plan(), CsvTable.parse("sensitivity.csv", SCREENING));
        String words = new ReportPage(html).byId("assumptions").getTextContent();
        assertThat(words).contains("−81 low, +64 high").contains("−0.05 low, +0.06 high");
        assertThat(words.indexOf("−81 low")).isLessThan(words.indexOf("−3 low, +2 high"));
        assertThat(words.indexOf("−0.05 low")).isLessThan(words.indexOf("+0.002 low"));
    }
}
