package io.sluice.study.hindcast;

import io.sluice.quantity.Scales;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ExitLog;
import io.sluice.simulation.record.RoundLog;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.venture.Status;

/**
 * What of the model stands beside each outside series: the one place that says so, with its unit and what it covers.
 *
 * <p>A figure that covers the six fields stands beside one of the whole market by its course alone: its level is set by the known year.
 */
public enum Measured {
    /** Commitments to funds that close, to the rest of the market, and what classes put into ventures themselves. */
    MARKET_RAISED(
            "market_raised", "Money raised", Unit.MONEY, "whole market", (w, q) -> money(w, Series.MARKET_RAISED, q)),
    /** What funds and investors pay into rounds. */
    MARKET_INVESTED(
            "market_invested",
            "Money invested",
            Unit.MONEY,
            "six fields",
            (w, q) -> money(w, Series.MARKET_INVESTED, q)),
    /** Rounds of ventures. */
    DEALS("deals", "Deals", Unit.DEALS, "six fields", Measured::rounds),
    /** Ventures that are listed. */
    LISTINGS("listings", "Listings", Unit.COMPANIES, "six fields, ventures only", Measured::listings),
    /** Guidance funds by the quarter in which they are founded, whatever they raise later. */
    GUIDANCE_NEW_FUNDS(
            "guidance_new_funds", "New guidance funds", Unit.FUNDS, "six fields", (w, q) -> guidance(w, q, false)),
    /** What the same funds announced as their size. */
    GUIDANCE_TARGET(
            "guidance_target",
            "Announced size of new guidance funds",
            Unit.MONEY,
            "six fields",
            (w, q) -> guidance(w, q, true));

    /** What is counted. */
    enum Unit {
        MONEY("100m yuan a year"),
        DEALS("deals a year"),
        COMPANIES("companies a year"),
        FUNDS("funds a year");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /** Adds what happened in each quarter of a run to a list of quarters; fen or counts, of the simulated share. */
    private interface Counted {
        void in(World world, double[] quarters);
    }

    private final String id;
    private final String title;
    private final Unit unit;
    private final String coverage;
    private final Counted counted;

    Measured(String id, String title, Unit unit, String coverage, Counted counted) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.coverage = coverage;
        this.counted = counted;
    }

    /** Its name in the file of facts. */
    public String id() {
        return id;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** The unit of the model's figure and of the source's. */
    public String unit() {
        return unit.word;
    }

    /** What the model's figure covers. */
    public String coverage() {
        return coverage;
    }

    /** The figure of every year of a run that begins with a year, in its unit, for the whole economy. */
    double[] years(World world) {
        int quarters = world.setting().quarters();
        double[] byQuarter = new double[quarters];
        counted.in(world, byQuarter);
        double one = world.setting().resolution() * (unit == Unit.MONEY ? Scales.FEN_A_YI : 1);
        double[] years = new double[quarters / Scales.QUARTERS_A_YEAR];
        for (int t = 0; t < years.length * Scales.QUARTERS_A_YEAR; t++) {
            years[t / Scales.QUARTERS_A_YEAR] += byQuarter[t] / one;
        }
        return years;
    }

    private static void money(World world, Series series, double[] quarters) {
        long[] fen = world.tally().series(series);
        for (int t = 0; t < quarters.length; t++) {
            quarters[t] += fen[t];
        }
    }

    private static void rounds(World world, double[] quarters) {
        RoundLog rounds = world.tally().rounds();
        for (int i = 0; i < rounds.count(); i++) {
            quarters[rounds.quarter(i)]++;
        }
    }

    private static void listings(World world, double[] quarters) {
        ExitLog exits = world.tally().exits();
        for (int i = 0; i < exits.count(); i++) {
            boolean listed = world.ventures().status(exits.venture(i)) == Status.LISTED;
            quarters[exits.quarter(i)] += listed ? 1 : 0;
        }
    }

    private static void guidance(World world, double[] quarters, boolean size) {
        Funds funds = world.funds();
        for (int f = 0; f < funds.count(); f++) {
            if (funds.kind(f) == FundKind.LOCAL_GUIDANCE && funds.formed(f) >= 0) {
                quarters[funds.formed(f)] += size ? funds.target(f) : 1;
            }
        }
    }
}
