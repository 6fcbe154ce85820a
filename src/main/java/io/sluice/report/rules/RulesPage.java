package io.sluice.report.rules;

import io.sluice.report.page.DataTable;
import io.sluice.rules.pack.Title;
import io.sluice.rules.words.Phrase;
import java.util.List;
import java.util.Set;

/**
 * The page of one or several packs: every rule once, with what it stands on.
 *
 * @param title what the page is called
 * @param facts short facts under the title
 * @param contents lists of links into the page
 * @param packs the packs, in order of id
 * @param reforms the reforms that change one of them
 * @param notes what the page cannot show, and why
 * @param anchors all places of the page that a link may name
 */
public record RulesPage(
        String title,
        List<String> facts,
        List<Contents> contents,
        List<PackPart> packs,
        List<ReformPart> reforms,
        List<String> notes,
        Set<String> anchors) {
    public RulesPage {
        facts = List.copyOf(facts);
        contents = List.copyOf(contents);
        packs = List.copyOf(packs);
        reforms = List.copyOf(reforms);
        notes = List.copyOf(notes);
        anchors = Set.copyOf(anchors);
    }

    /** How many rules stand on it. */
    public int rules() {
        return packs.stream().mapToInt(p -> p.rules().size()).sum();
    }

    /** The place of a rule; its id, so that a link to it can be written by hand. No other place has a colon-free name. */
    public static String ofRule(String id) {
        return id;
    }

    /** The place of a figure. */
    public static String ofFigure(String name) {
        return "figure:" + name;
    }

    /** The place of a source. A key is only unique within its pack. */
    public static String ofSource(String pack, String key) {
        return "source:" + pack + ":" + key;
    }

    /** The place of a pack. */
    public static String ofPack(String id) {
        return "pack:" + id;
    }

    /** The place of a reform. */
    public static String ofReform(String id) {
        return "reform:" + id;
    }

    /**
     * A word that leads to a place, where the page has that place.
     *
     * @param place the place
     * @param text the word
     * @param more what stands after it, not part of the link
     */
    public record Link(String place, String text, String more) {}

    /** A list of links, by group. */
    public record Contents(String heading, List<Group> groups) {
        public Contents {
            groups = List.copyOf(groups);
        }
    }

    /** A group of links. */
    public record Group(Link head, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /**
     * A pack.
     *
     * @param id its id
     * @param title its title
     * @param jurisdiction whose law it is, in both languages
     * @param about short facts: what it extends, how its cases went
     * @param rules its rules, in order of file and line
     * @param tables its decision tables
     * @param figures its figures
     * @param sources its sources
     * @param claims what its cases say of many rows at once
     */
    public record PackPart(
            String id,
            Title title,
            Title jurisdiction,
            List<String> about,
            List<RuleCard> rules,
            List<Sheet> tables,
            List<FigureRow> figures,
            List<SourceRow> sources,
            List<CaseLine> claims) {
        public PackPart {
            about = List.copyOf(about);
            rules = List.copyOf(rules);
            tables = List.copyOf(tables);
            figures = List.copyOf(figures);
            sources = List.copyOf(sources);
            claims = List.copyOf(claims);
        }
    }

    /**
     * A rule.
     *
     * @param id its id
     * @param title its title
     * @param badges phase, status, days in force, jurisdiction
     * @param off why it is not in force, or empty
     * @param opaque what the analysis cannot see through, or empty
     * @param sentence the whole rule in words, in English
     * @param sentenceZh the same in Chinese
     * @param conditions its conditions one by one
     * @param history the dated values of the figures it reads
     * @param source what it stands on
     * @param reforms what reforms make of it
     * @param sides its cases on both sides
     * @param place file and line
     * @param text the rule as written
     */
    public record RuleCard(
            String id,
            Title title,
            List<String> badges,
            String off,
            String opaque,
            Phrase sentence,
            Phrase sentenceZh,
            List<Condition> conditions,
            List<ValueRow> history,
            SourceRow source,
            List<Link> reforms,
            Sides sides,
            String place,
            String text) {
        public RuleCard {
            badges = List.copyOf(badges);
            conditions = List.copyOf(conditions);
            history = List.copyOf(history);
            reforms = List.copyOf(reforms);
        }
    }

    /**
     * A condition of a rule.
     *
     * @param required whether the rule refuses unless it holds
     * @param phrase it in words
     * @param written it as written
     */
    public record Condition(boolean required, Phrase phrase, String written) {}

    /**
     * A dated value of a figure.
     *
     * @param figure the figure
     * @param title its title
     * @param days from when to when it holds
     * @param value the value
     * @param source what it stands on, and how well that is known
     */
    public record ValueRow(Link figure, Title title, String days, String value, String source) {}

    /**
     * A figure.
     *
     * @param name its name
     * @param title its title
     * @param range what a scenario may try; may be empty
     * @param values its values
     * @param readBy the rules that read it
     */
    public record FigureRow(String name, Title title, String range, List<ValueRow> values, List<Link> readBy) {
        public FigureRow {
            values = List.copyOf(values);
            readBy = List.copyOf(readBy);
        }
    }

    /**
     * A source.
     *
     * @param link its place and key
     * @param title its title
     * @param number its official number; may be empty
     * @param date its day; may be empty
     * @param seen where it was seen; may be empty
     * @param status how well it is known
     * @param rules the rules that stand on it
     */
    public record SourceRow(
            Link link, Title title, String number, String date, String seen, String status, List<Link> rules) {
        public SourceRow {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Cases on both sides of a rule.
     *
     * @param speaks those in which it speaks
     * @param silent those in which one condition keeps it silent
     * @param summary both in a sentence
     */
    public record Sides(List<CaseLine> speaks, List<CaseLine> silent, String summary) {
        public Sides {
            speaks = List.copyOf(speaks);
            silent = List.copyOf(silent);
        }
    }

    /**
     * A case.
     *
     * @param passed whether it passes
     * @param it what it shows
     * @param answer day, instrument and answer
     * @param place file and line
     * @param faults what differs from its expectation
     */
    public record CaseLine(boolean passed, String it, String answer, String place, List<String> faults) {
        public CaseLine {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A decision table.
     *
     * @param name its file and sheet
     * @param notes what stands above the columns
     * @param heads the heads of its columns
     * @param rows its cells
     */
    public record Sheet(String name, List<String> notes, List<String> heads, List<List<Link>> rows) {
        public Sheet {
            notes = List.copyOf(notes);
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A reform.
     *
     * @param id its id
     * @param title its title
     * @param why why it is proposed
     * @param changes what it changes, each with a link to what is changed
     * @param values the path of figures with it
     * @param touched the rules it says it changes
     */
    public record ReformPart(
            String id, Title title, String why, List<Link> changes, DataTable values, List<Link> touched) {
        public ReformPart {
            changes = List.copyOf(changes);
            touched = List.copyOf(touched);
        }
    }
}
