package io.sluice.scenario.text;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds the positioned tree of one document from the parser's events, which carry the place of everything. */
final class YamlTree {

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Iterator<Event> events;

    YamlTree(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
        this.events = new Parse(settings).parseString(file.text()).iterator();
    }

    /** The content of the only document, or null when there is none (a fault is then reported). */
    @Nullable
    YamlNode read() {
        YamlNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                root = node(event, 0);
            } else if (event.getEventId() == Event.ID.DocumentStart && root != null) {
                report(
                        mark(event),
                        "several-documents",
                        "a second document begins here; a file holds one",
                        "remove the line '---'");
                return null;
            }
        }
        if (root == null || (root instanceof YamlScalar scalar && scalar.kind() == Kind.NULL)) {
            diagnostics.add(Diagnostic.ofFile(file.name(), "empty-file", "the file is empty", null));
            return null;
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > Limit.YAML_DEPTH.most()) {
            throw new InputException(List.of(file.diagnostic(
                    mark(event),
                    "too-deep",
                    "values are nested more than " + Limit.YAML_DEPTH.shown() + " levels deep",
                    null)));
        }
        refuseAnchorAndTag(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof SequenceStartEvent) {
            return list(event, depth);
        }
        if (event instanceof MappingStartEvent) {
            return map(event, depth);
        }
        return new YamlScalar("", Kind.NULL, false, mark(event));
    }

    /** A value, as against a key: a word there may look like an octal number and is one to nobody. */
    private YamlNode value(Event event, int depth) {
        YamlNode node = node(event, depth);
        if (node instanceof YamlScalar scalar && !scalar.quoted() && YamlNumbers.isOctalToSome(scalar.text())) {
            report(
                    scalar.mark(),
                    "number",
                    "found " + scalar.text() + ", which readers of YAML 1.1 and of YAML 1.2 take for different things",
                    "write " + YamlNumbers.inTens(scalar.text()) + "; a text stands in quotes");
        }
        return node;
    }

    private YamlList list(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(value(next, depth + 1));
        }
        return new YamlList(items, mark(start));
    }

    private YamlMap map(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next, depth + 1);
            YamlNode value = value(events.next(), depth + 1);
            if (!(key instanceof YamlScalar word)) {
                report(key.mark(), "key", "found " + key.described() + " as a key; a key is one word", null);
            } else if (isUsable(word)) {
                Entry before = entries.putIfAbsent(word.text(), new Entry(word.text(), word.mark(), value));
                if (before != null) {
                    report(
                            word.mark(),
                            "duplicate-key",
                            "the key '" + word.text() + "' stands here a second time; the first is on line "
                                    + before.keyMark().line(),
                            "remove one of the two");
                }
            }
        }
        return new YamlMap(new ArrayList<>(entries.values()), mark(start));
    }

    private boolean isUsable(YamlScalar key) {
        if (key.text().equals("<<") && !key.quoted()) {
            report(key.mark(), "key", "merge keys ('<<') are not part of YAML 1.2", "write the values out");
            return false;
        }
        if (key.kind() == Kind.NULL) {
            report(key.mark(), "key", "a key is missing before the colon", null);
            return false;
        }
        return true;
    }

    private YamlScalar scalar(ScalarEvent event) {
        String text = event.getValue();
        Kind kind = event.isPlain() ? YamlNumbers.kindOf(text) : Kind.TEXT;
        YamlScalar scalar = new YamlScalar(text, kind, !event.isPlain(), mark(event));
        refuseUnseen(event, scalar);
        if (scalar.isNumber() && !YamlNumbers.isReasonable(text)) {
            report(
                    scalar.mark(),
                    "number",
                    "found a number with more than " + Limit.NUMBER_DIGITS.shown() + " digits or an exponent beyond "
                            + Limit.NUMBER_EXPONENT.shown(),
                    "no quantity here is that large or small");
        }
        return scalar;
    }

    /** An escape can bring in what no text of the file may hold, and a line break would begin a line of its own in what is printed. */
    private void refuseUnseen(ScalarEvent event, YamlScalar scalar) {
        String text = scalar.text();
        if (UnseenCharacters.first(text) >= 0) {
            report(
                    scalar.mark(),
                    "encoding",
                    "found the character " + UnseenCharacters.named(text) + ", which nobody sees",
                    "delete it; a text needs no sign that steers a terminal or turns the direction of writing");
        } else if (text.indexOf('\r') >= 0
                || (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0))) {
            report(
                    scalar.mark(),
                    "encoding",
                    "found the end of a line or a tab in quoted text",
                    "write a blank, or a block of text after | or >");
        }
    }

    private void refuseAnchorAndTag(Event event) {
        if (event instanceof AliasEvent alias) {
            report(
                    mark(event),
                    "alias",
                    "found the alias *" + alias.getAlias() + "; aliases are not used here",
                    "write the value out");
            return;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            report(
                    mark(event),
                    "alias",
                    "found the anchor &" + node.getAnchor().get() + "; anchors are not used here",
                    "write the value out");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof SequenceStartEvent list
                        ? list.getTag()
                        : event instanceof MappingStartEvent map ? map.getTag() : Optional.empty();
        tag.ifPresent(
                name -> report(mark(event), "tag", "found the tag " + name + "; tags are not used here", "remove it"));
    }

    private void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(file, mark, code, message, hint);
    }

    private Mark mark(Event event) {
        return event.getStartMark()
                .map(start -> {
                    boolean oneWord = event instanceof ScalarEvent || event instanceof AliasEvent;
                    int length = !oneWord
                            ? 1
                            : event.getEndMark()
                                    .filter(end -> end.getLine() == start.getLine())
                                    .map(end -> end.getColumn() - start.getColumn())
                                    .orElse(1);
                    return new Mark(start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
                })
                .orElse(Mark.WHOLE_FILE);
    }
}
