package io.sluice.rules.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy pack as its files say it, checked by itself but not yet merged with others.
 *
 * @param id such as {@code cn/national-fund}; also its folder below {@code rules/}
 * @param title what reports call it
 * @param folder where its files are
 * @param listing its files, and what each is for
 * @param drlPackage the package of its DRL files
 * @param extendsPacks packs whose parameters, instruments and sources it may use; they are loaded with it
 * @param changesPacks packs a reform changes; empty for a pack that is no reform
 * @param why why a reform is asked, or null
 * @param source key of the source its rules and values have when they name none, or null
 * @param sources its sources by key
 * @param instruments its instruments by id
 * @param parameters its parameters by file name
 * @param files its DRL files, in order of name
 * @param rules its rules in order of file and line
 * @param switchedOff ids of rules that are off unless a change switches them on
 * @param changes what a reform changes, in order of writing
 * @param expectChanged rules a reform says it changes: anything else changed is an error; null when it does not say
 */
public record Pack(
        String id,
        Title title,
        Path folder,
        PackListing listing,
        String drlPackage,
        List<String> extendsPacks,
        List<String> changesPacks,
        @Nullable String why,
        @Nullable String source,
        SortedMap<String, Source> sources,
        SortedMap<String, Instrument> instruments,
        SortedMap<String, Parameter> parameters,
        List<RuleFile> files,
        List<RuleInfo> rules,
        Map<String, Place> switchedOff,
        List<Change> changes,
        @Nullable SortedSet<String> expectChanged) {

    /** Whether the pack changes others rather than being law of its own. */
    public boolean isReform() {
        return !changesPacks.isEmpty();
    }
}
