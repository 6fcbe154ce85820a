package io.sluice.rules;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate of the national fund for deals written by hand in Java over the same columns: the yardstick. It knows the rules'
 * words as codes and the figures as constants, and counts the rules that decide as the engine does.
 */
final class HandWritten {
    private final long[] instrument;
    private final long[] preMoney;
    private final long[] ticket;
    private final long[] stage;
    private final long[] industry;
    private final long[] policyField;
    private final long[] nationalTask;
    private final long valuationLimit;
    private final long ticketLimit;
    private final long early;
    private final long growth;
    private final long direct;
    private final long seed;
    private final long startUp;
    private final long earlyMid;
    private final long hydrogen;
    private final long rest;
    private final long noField;
    private final boolean[] named;

    HandWritten(Columns rows, Law law) {
        instrument = rows.column("instrument");
        preMoney = rows.column("preMoney");
        ticket = rows.column("ticket");
        stage = rows.column("stage");
        industry = rows.column("industry");
        policyField = rows.column("policyField");
        nationalTask = rows.column("nationalTask");
        valuationLimit = law.parameter("small-valuation-limit").orElseThrow();
        ticketLimit = law.parameter("small-ticket-limit").orElseThrow();
        early = law.instrument("early-equity");
        growth = law.instrument("growth-equity");
        direct = law.instrument("direct-equity");
        seed = code("stage", "seed");
        startUp = code("stage", "start-up");
        earlyMid = code("stage", "early-mid");
        hydrogen = code("industry", "hydrogen");
        rest = code("industry", "rest-of-market");
        noField = code("policy-field", "none");
        named = new boolean[64];
        for (String word : Set.of("artificial-intelligence", "biomanufacturing", "embodied-ai", "quantum", "6g")) {
            named[(int) code("industry", word)] = true;
        }
    }

    private static long code(String set, String word) {
        CodeSet codes = Objects.requireNonNull(Vocabulary.standard().codeSets().get(set));
        return Objects.requireNonNull(codes.code(word), () -> word + " of " + codes.words().stream().collect(Collectors.joining(", ")));
    }

    /** Decides every row: outcomes as ordinals, and the number of rules that refuse or admit. */
    void decide(byte[] outcomes, byte[] reasons) {
        for (int row = 0; row < outcomes.length; row++) {
            int refuse = 0;
            int admit = 0;
            if (instrument[row] == early) {
                refuse += preMoney[row] < valuationLimit ? 0 : 1;
                refuse += ticket[row] <= ticketLimit ? 0 : 1;
                refuse += stage[row] == seed || stage[row] == startUp ? 0 : 1;
            } else if (instrument[row] == growth) {
                boolean allowed = stage[row] == seed || stage[row] == startUp || stage[row] == earlyMid;
                refuse += allowed || nationalTask[row] != 0 ? 0 : 1;
            }
            if (instrument[row] == early || instrument[row] == growth || instrument[row] == direct) {
                admit += named[(int) industry[row]] ? 1 : 0;
                admit += industry[row] == hydrogen ? 1 : 0;
                admit += industry[row] == rest && policyField[row] != noField ? 1 : 0;
            }
            Outcome outcome = refuse > 0 ? Outcome.REFUSED : admit > 0 ? Outcome.ELIGIBLE : Outcome.NO_RULE;
            outcomes[row] = (byte) outcome.ordinal();
            reasons[row] = (byte) (refuse > 0 ? refuse : admit);
        }
    }
}
