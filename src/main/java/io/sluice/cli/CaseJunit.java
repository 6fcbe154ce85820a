package io.sluice.cli;

import io.sluice.rules.bench.CaseResult;
import io.sluice.rules.bench.ClaimResult;
import io.sluice.rules.bench.PackBench;
import io.sluice.scenario.text.UnseenCharacters;
import java.util.ArrayList;
import java.util.List;

/** Writes what the cases of packs gave in the XML that build servers read: a suite a pack, a case a case. */
final class CaseJunit {
    private CaseJunit() {}

    static String xml(List<PackBench.Report> reports) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        reports.forEach(report -> suite(xml, report));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, PackBench.Report report) {
        String pack = report.cases().pack();
        List<String> others = new ArrayList<>(report.thresholds().disagreements());
        others.addAll(report.differences());
        int tests = report.results().size() + report.claims().size() + 1;
        long failures = report.failed() + (others.isEmpty() ? 0 : 1);
        xml.append("  <testsuite name=\"")
                .append(escaped(pack))
                .append("\" tests=\"")
                .append(tests);
        xml.append("\" failures=\"").append(failures).append("\" errors=\"0\" skipped=\"0\">\n");
        for (CaseResult result : report.results()) {
            test(xml, pack, result.asked().place() + " " + result.asked().it(), result.faults());
        }
        for (ClaimResult result : report.claims()) {
            test(xml, pack, result.claim().place() + " " + result.claim().it(), result.faults());
        }
        test(xml, pack, "thresholds and cases are decided alike by Drools and by the text of the rules", others);
        xml.append("  </testsuite>\n");
    }

    private static void test(StringBuilder xml, String pack, String name, List<String> faults) {
        xml.append("    <testcase classname=\"")
                .append(escaped(pack))
                .append("\" name=\"")
                .append(escaped(name));
        if (faults.isEmpty()) {
            xml.append("\"/>\n");
        } else {
            xml.append("\">\n      <failure message=\"")
                    .append(escaped(faults.get(0)))
                    .append("\">");
            xml.append(escaped(String.join("\n", faults))).append("</failure>\n    </testcase>\n");
        }
    }

    private static String escaped(String text) {
        return UnseenCharacters.shown(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
