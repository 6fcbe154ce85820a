package io.sluice.scenario.file;

import java.util.Locale;

/**
 * How much of anything that a user gives is read. What is honest stays far below each number; what is above it is refused
 * before it is read. The page on hostile input holds the same numbers, and a test holds the two equal. How long and how deep
 * the parts of a rule may be is a matter of the language of rules, {@code RuleLimits}.
 */
public enum Limit {
    /** A scenario, a rule file, a table as CSV, a note. */
    TEXT_FILE(500_000, "bytes of a text file: scenario, pack, figures, rules, cases, table as CSV, note"),
    /** A decision table as Excel saves it. */
    WORKBOOK(2_000_000, "bytes of a workbook"),
    /** A small archive can unpack to more than there is memory. */
    WORKBOOK_UNPACKED(40_000_000, "bytes that the parts of a workbook unpack to"),
    /** Sheets, styles and what else a workbook consists of. */
    WORKBOOK_PARTS(1_000, "parts of a workbook"),
    /** Empty cells before the last of a row count, and empty rows before the last of a sheet, and merged ranges. */
    SHEET_CELLS(200_000, "cells of a CSV table or of all sheets of a workbook, those left empty included"),
    /** Numbers of more digits are no quantity of anything. */
    NUMBER_DIGITS(60, "digits of a number, in YAML or in a cell"),
    /** Beyond this a number is no quantity of anything, and writing it out takes memory. */
    NUMBER_EXPONENT(99, "power of ten in a number, in YAML or in a cell"),
    /** Mappings and lists in each other. */
    YAML_DEPTH(40, "levels of values in each other, in YAML"),
    /** The years that dates may lie in have four digits. */
    LAST_YEAR(9_999, "last year of a date"),
    /** Scenarios that build on each other. */
    EXTENDS(8, "scenario files in a row that extend each other"),
    /** Beyond a century nothing here means anything. */
    QUARTERS(400, "quarters of a scenario"),
    /** More would be years of work. */
    REPLICATIONS(1_000_000, "replications of a scenario or a run"),
    /** Each is a world of its own. */
    ARMS(16, "arms of a scenario"),
    /** A run folder begins with it. */
    NAME(40, "characters of the name of a scenario or an arm"),
    /** How deep below the folder of rules packs are looked for. */
    PACK_DEPTH(6, "folders below the folder of rules, down to that of a pack"),
    /** Files of one pack, its cases and notes included. */
    PACK_FILES(1_000, "files of a pack"),
    /** Folders in each other. */
    FOLDER_DEPTH(16, "folders in each other, in a pack or a run"),
    /** Two segments of ten replications hold some thirty files. */
    RUN_FILES(1_000_000, "files of a run folder"),
    /** What the compiler of Drools made of one law. */
    COMPILED_RULES(20_000_000, "bytes of an entry of the store of compiled rules"),
    /** What a run says of itself. */
    MANIFEST(20_000_000, "bytes of the manifest of a run or a segment"),
    /** A line of seventy letters for each replication. */
    DIGESTS(80_000_000, "bytes of the digests of a run's replications"),
    /** Two thousand replications of the whole economy. */
    ARCHIVE_UNPACKED(2_000_000_000, "bytes that the archive of a run unpacks to"),
    /** What was made of a run and is read again for its report. */
    DERIVED_FILE(5_000_000, "bytes of a file that a report is made from besides the tables");

    private final long most;
    private final String what;

    Limit(long most, String what) {
        this.most = most;
        this.what = what;
    }

    /** The greatest number that is accepted. */
    public long most() {
        return most;
    }

    /** The same where it is counted in whole numbers of 32 bits. */
    public int count() {
        return Math.toIntExact(most);
    }

    /** What is counted, with its unit. */
    public String what() {
        return what;
    }

    /** The number as messages and the page write it: {@code 500,000}. */
    public String shown() {
        return this == LAST_YEAR ? Long.toString(most) : String.format(Locale.ROOT, "%,d", most);
    }
}
