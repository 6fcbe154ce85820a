package io.sluice.cli;

import io.sluice.cli.verify.Asked;
import io.sluice.cli.verify.Item;
import io.sluice.cli.verify.Verification;
import io.sluice.cli.verify.Verified;
import io.sluice.results.Json;
import io.sluice.results.RunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice verify}: is a run what it says it is? */
@Command(
        name = "verify",
        description = {
            "Checks a run from its folder alone: the digest of every file, the rows of every replication, every table of",
            "summary and report recomputed from them, and some replications made again bit for bit. Which ones is drawn",
            "now, so that nobody knew before; the seed is printed and repeats the choice."
        },
        footer = {
            "",
            "Examples:",
            "  sluice verify latest",
            "  sluice verify run.zip --expect 28da74cacb5278995e810572556b112cdc7975a77419a1ae81a65ea8c2b0c6b8",
            "  sluice verify latest --replication 7",
            "",
            "What an altered run cannot fake is a digest noted elsewhere: see --expect."
        },
        exitCodeList = {
            "0:nothing is wrong; what could not be checked here is said",
            "1:something is not as it should be",
            "2:used wrongly, or this is no run",
            "3:the program itself failed"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?%");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int WIDTH = 14;

    @Parameters(paramLabel = "RUN|ZIP", description = "A run, or a zip archive of its folder.")
    private String run = "";

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    /** Which replications are made again. */
    static final class Which {
        @Option(
                names = "--share",
                paramLabel = "P%",
                description = "As many as find it with 95 %% if this share was altered; default: 5%%.")
        private @Nullable String share;

        @Option(names = "--all", description = "All of them.")
        private boolean all;

        @Option(names = "--replication", paramLabel = "N", description = "This one.")
        private @Nullable Integer replication;
    }

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the choice of an earlier verification.")
    private @Nullable Long seed;

    @Option(
            names = "--expect",
            paramLabel = "DIGEST",
            description = "The seal or the results digest that the run must have, as noted when it was made.")
    private @Nullable String expect;

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders are; default: runs.")
    private Path out = Path.of("runs");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Asked asked = asked();
        Verified verified = Verification.of(run, out, asked);
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.print(format.json() ? Json.text(json(verified, asked)) : text(verified));
        return verified.outcome() == Item.Outcome.FAIL ? ExitCode.FOUND : ExitCode.OK;
    }

    private Asked asked() {
        List<String> faults = new ArrayList<>();
        double share = share(faults);
        if (which.replication != null && which.replication < 0) {
            faults.add("--replication must be at least 0, but was " + which.replication);
        }
        if (seed != null && seed < 0) {
            faults.add("--seed must be at least 0, but was " + seed);
        }
        if (expect != null && !DIGEST.matcher(expect).matches()) {
            faults.add("--expect needs all 64 hexadecimal digits, in small letters, but was \"" + expect + "\"");
        }
        if (!faults.isEmpty()) {
            throw RunException.input(String.join("; ", faults) + ".");
        }
        return new Asked(
                share,
                which.all,
                which.replication == null ? OptionalInt.empty() : OptionalInt.of(which.replication),
                seed == null ? new SecureRandom().nextLong(Long.MAX_VALUE) : seed,
                Optional.ofNullable(expect),
                trust.profile(),
                Version.program(),
                threads.count());
    }

    private double share(List<String> faults) {
        if (which.share == null) {
            return Asked.SHARE;
        }
        Matcher percent = SHARE.matcher(which.share);
        double share = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
        if (!(share > 0 && share <= 1)) {
            faults.add("--share needs a share above 0% and at most 100%, such as 5%, but was \"" + which.share + "\"");
        }
        return share;
    }

    private static String text(Verified verified) {
        StringBuilder text = new StringBuilder();
        verified.manifest().ifPresent(manifest -> text.append(manifest.run())
                .append(": ")
                .append(manifest.replications())
                .append(manifest.replications() == 1 ? " replication" : " replications")
                .append(", Sluice ")
                .append(manifest.program())
                .append('\n'));
        for (Item item : verified.items()) {
            text.append(item.outcome().word()).append("  ").append(item.name());
            text.append(" ".repeat(Math.max(1, WIDTH - item.name().length())))
                    .append(item.faults().isEmpty() ? item.told() : "")
                    .append('\n');
            item.faults().forEach(fault -> text.append("        ").append(fault).append('\n'));
        }
        text.append("not looked at: provenance.json, which is no evidence\n");
        verified.manifest()
                .ifPresent(
                        manifest -> text.append("seal ").append(manifest.seal()).append('\n'));
        return text.append(
                        switch (verified.outcome()) {
                            case PASS -> "Verified.";
                            case OPEN -> "Nothing is wrong in what was checked; some of it could not be checked here.";
                            case FAIL -> "NOT as it should be.";
                        })
                .append('\n')
                .toString();
    }

    private static Map<String, Object> json(Verified verified, Asked asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", verified.outcome().word());
        json.put("seed", asked.seed());
        verified.manifest().ifPresent(manifest -> {
            json.put("run", manifest.run());
            json.put("program", manifest.program());
            json.put("seal", manifest.seal());
            json.put("results_digest", manifest.resultsDigest());
        });
        List<Object> items = new ArrayList<>();
        for (Item item : verified.items()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", item.name());
            one.put("outcome", item.outcome().word());
            one.put("told", item.told());
            one.put("faults", item.faults());
            items.add(one);
        }
        json.put("items", items);
        return json;
    }
}
