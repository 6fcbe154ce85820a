package io.sluice.cli;

import io.sluice.results.DurableFiles;
import io.sluice.study.hindcast.FactsReader;
import io.sluice.study.hindcast.Hindcast;
import io.sluice.study.hindcast.HindcastPage;
import io.sluice.study.hindcast.HindcastResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code sluice validate} does of its hindcast. */
final class HindcastOptions {
    @Option(
            names = "--hindcast-facts",
            paramLabel = "FILE",
            description = "Outside facts of the hindcast (CSV); default: those that ship with the program.")
    private @Nullable Path facts;

    @Option(
            names = "--hindcast-page",
            paramLabel = "FILE",
            description = "Writes the whole hindcast there, as Markdown.")
    private @Nullable Path page;

    /** What was typed of these options but for pages. */
    String typed() {
        return facts == null ? "" : " --hindcast-facts " + StartingPoint.shown(facts);
    }

    /** Reads the facts and the scenario. */
    Hindcast hindcast(Path china, OptionalLong seed, int threads) {
        return new Hindcast(facts == null ? FactsReader.shipped() : FactsReader.read(facts), china, seed, threads);
    }

    /** Writes the page, if one is wanted. */
    void write(HindcastResult result, Hindcast hindcast, String command) throws IOException {
        if (page != null) {
            String whole = command + " --hindcast-page " + StartingPoint.shown(page);
            DurableFiles.write(page, new HindcastPage(result).text(whole, hindcast.stamp()));
        }
    }
}
