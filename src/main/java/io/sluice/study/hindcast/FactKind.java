package io.sluice.study.hindcast;

import io.sluice.analysis.Digits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quantities a file of facts may speak of: unit, use and the figures that are possible. */
enum FactKind {
    LOCAL_REVENUE("local_revenue", Money.YEARLY, FactRow.Use.START),
    LOCAL_DEBT("local_debt", Money.STOCK, FactRow.Use.START),
    GROSS_PRODUCT("gross_product", Money.YEARLY, FactRow.Use.START),
    RESEARCH_INTENSITY("research_intensity", "percent of product", 0.01, 100, FactRow.Use.START, null),
    SHARE_RETURN("share_return", "percent", -99, 1000, FactRow.Use.REGIME, null),
    MARKET_RAISED(Measured.MARKET_RAISED),
    MARKET_INVESTED(Measured.MARKET_INVESTED),
    DEALS(Measured.DEALS),
    LISTINGS(Measured.LISTINGS),
    GUIDANCE_NEW_FUNDS(Measured.GUIDANCE_NEW_FUNDS),
    GUIDANCE_TARGET(Measured.GUIDANCE_TARGET);

    /** Money in 100 million yuan, up to what fits a number of fen. */
    private static final class Money {
        static final String YEARLY = "100m yuan a year";
        static final String STOCK = "100m yuan";
        static final double MOST = 1e8;
    }

    private final String id;
    private final String unit;
    private final double least;
    private final double most;
    private final FactRow.Use use;
    private final @Nullable Measured measured;

    FactKind(String id, String unit, FactRow.Use use) {
        this(id, unit, 1, Money.MOST, use, null);
    }

    FactKind(Measured measured) {
        this(measured.id(), measured.unit(), 1, Money.MOST, FactRow.Use.KNOWN, measured);
    }

    FactKind(String id, String unit, double least, double most, FactRow.Use use, @Nullable Measured measured) {
        this.id = id;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.use = use;
        this.measured = measured;
    }

    static Optional<FactKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Names of the quantities that a use may speak of. */
    static List<String> ids(FactRow.Use use) {
        return Arrays.stream(values())
                .filter(kind -> kind.allows(use))
                .map(FactKind::id)
                .toList();
    }

    String id() {
        return id;
    }

    String unit() {
        return unit;
    }

    FactRow.Use use() {
        return use;
    }

    /** What is foretold of it, or null where it only sets the start. */
    @Nullable
    Measured measured() {
        return measured;
    }

    boolean allows(FactRow.Use other) {
        return use == other || (measured != null && other == FactRow.Use.TEST);
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** The figures allowed, in words. */
    String range() {
        return Digits.exact(least) + " to " + Digits.exact(most);
    }
}
