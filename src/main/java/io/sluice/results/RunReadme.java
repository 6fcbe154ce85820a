package io.sluice.results;

import java.util.Locale;

/** What a stranger who finds the run folder needs: what it is, how it was made, how to read it, how to check it. */
final class RunReadme {
    static final String FILE = "README.md";

    private RunReadme() {}

    /** The text of the folder's README. */
    static String text(Manifest manifest) {
        Plan plan = manifest.plan();
        String why = plan.why().isBlank() ? "" : Markdown.paragraph(plan.why()) + "\n\n";
        String trusted = manifest.dimensions().trustedInWords();
        String pattern = """
                # %s

                %s

                %sA Monte Carlo run of Sluice %s: %d quarters from %s, %d replications, seed %d, arms %s. Assumed parameters of the
                model: %d of %d. All data here are made by simulation; `rules/` and `scenario.yaml` are exact copies of what was asked,
                and name their sources.%s

                | file | what it holds |
                |---|---|
                | report.html | the report: one file, needs no network |
                | examples.csv | deals worth explaining, by their addresses: sluice rules explain RUN --deal ADDRESS |
                | summary.csv, paired.csv | estimates by arm, and differences between arms, with their errors |
                | notches.csv | who stands where around thresholds of the law, true and as an observer would estimate |
                | *.parquet | every replication: see codebook.md for each column |
                | codes.csv | what the codes in the key columns stand for |
                | codebook.md, datapackage.json | the same description for people and for programs |
                | digests.txt | the digest of each replication; its own SHA-256 is the results digest |
                | manifest.json | what ran, and the SHA-256 of every file; sealed |
                | provenance.json | when and where; the only file that differs from machine to machine, and no evidence of anything |
                | segments/ | the rows as they were made; the Parquet files above are their union |

                Randomness is controlled: every draw is a function of the seed, the replication and an address, so the same scenario,
                rules, program and seed give the same rows on any machine and any number of threads. Made again, the run ends with

                    results digest %s

                To check all of it: sluice verify FOLDER.

                Read a table:

                    pandas.read_parquet("replications.parquet")                       # Python
                    arrow::read_parquet("replications.parquet")                       # R
                    SELECT * FROM 'replications.parquet';                             -- DuckDB
                    import delimited summary.csv, clear                               // Stata

                Money is in fen: divide by 1e11 for billion yuan. Pair arms by `cell`, `draw` and `replication`: they share all random numbers.
                Rows with `draw` above 0 ran with drawn assumptions: keep `draw` 0 for means.
                """;
        return String.format(
                Locale.ROOT,
                pattern,
                manifest.run(),
                Markdown.paragraph(plan.title()),
                why,
                manifest.program(),
                plan.quarters(),
                plan.start(),
                manifest.replications(),
                plan.seed(),
                String.join(
                        ", ",
                        manifest.dimensions().arms().stream()
                                .map(arm -> arm.id() + (arm.made() ? " (made by the program)" : ""))
                                .toList()),
                plan.parametersAssumed(),
                plan.parameters(),
                trusted.isEmpty() ? "" : " " + Markdown.of(trusted),
                manifest.resultsDigest());
    }
}
