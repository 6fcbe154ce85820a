package io.sluice.rules.bench;

import io.sluice.rules.Statement;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.RuleConditions;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule on one day: what it asks and what it says, with the figures of the day. */
public final class PlainRule {
    private final int number;
    private final RuleInfo info;
    private final RuleTree tree;
    private final RuleFields fields;
    private final RuleConditions conditions;
    private final Condition whole;
    private final List<Said> says = new ArrayList<>();

    PlainRule(int number, RuleInfo info, RuleTree tree, Space space, Function<String, OptionalLong> figures) {
        this.number = number;
        this.info = info;
        this.tree = tree;
        this.fields = RuleFields.of(tree);
        this.conditions = new RuleConditions(tree, space, figures);
        this.whole = conditions.whole();
        for (RuleTree.Call call : tree.statements()) {
            Statement kind = Statement.of(call.method().text()).orElseThrow();
            says.add(new Said(kind, kind.hasValue() ? conditions.value(call) : null));
        }
    }

    /**
     * What the rule says.
     *
     * @param kind what
     * @param value the number, or null when it says none
     */
    public record Said(Statement kind, @Nullable Polynomial value) {}

    /** Its number in the law book. */
    public int number() {
        return number;
    }

    /** Its id. */
    public String id() {
        return info.id();
    }

    /** What is known of it. */
    public RuleInfo info() {
        return info;
    }

    /** Its text. */
    public RuleTree tree() {
        return tree;
    }

    /** The fields it reads. */
    public RuleFields fields() {
        return fields;
    }

    /** Its conditions one by one. */
    public RuleConditions conditions() {
        return conditions;
    }

    /** All that it asks. */
    public Condition whole() {
        return whole;
    }

    /** What it says where its conditions hold. */
    public List<Said> says() {
        return says;
    }

    /** Whether it makes this statement. */
    public boolean states(Statement kind) {
        return says.stream().anyMatch(s -> s.kind() == kind);
    }

    /** Whether it can refuse. */
    public boolean refuses() {
        return says.stream().anyMatch(s -> s.kind().refuses());
    }

    @Override
    public String toString() {
        return id();
    }
}
