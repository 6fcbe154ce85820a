package io.sluice.rules;

import java.util.SplittableRandom;

/**
 * The 34 rules of {@code cn/status} that decide a status, written by hand in Java over the same columns: the yardstick. Each
 * figure is read once for a batch; a row branches on its instrument as a programmer would write it.
 */
final class HandWrittenStatus {
    private final Columns rows;
    private final Law law;

    HandWrittenStatus(Columns rows, Law law) {
        this.rows = rows;
        this.law = law;
    }

    /** Ventures around the limits of the day; the instruments of one phase. */
    static Columns batch(int count, Law law, String... instruments) {
        SplittableRandom random = new SplittableRandom(17);
        Columns rows = Columns.of(Subject.VENTURE, count);
        for (Field field : Vocabulary.standard().fields(Subject.VENTURE)) {
            for (int row = 0; row < count; row++) {
                rows.put(field.name(), row, field.isFlag() ? random.nextInt(2) : value(field, random));
            }
        }
        for (int row = 0; row < count; row++) {
            rows.put("instrument", row, law.instrument(instruments[random.nextInt(instruments.length)]));
        }
        return rows;
    }

    private static long value(Field field, SplittableRandom random) {
        return switch (field.dimension()) {
            case MONEY -> random.nextLong(0, 100_000_000_000L);
            case SHARE -> random.nextLong(0, 1_000_000);
            case SCORE -> random.nextLong(0, 10_000);
            case MONTHS -> random.nextLong(0, 120);
            case COUNT -> random.nextLong(0, 600);
            default -> 0;
        };
    }

    private long figure(String name) {
        return law.parameter(name).orElseThrow();
    }

    private static int unless(boolean met) {
        return met ? 0 : 1;
    }

    /** High-tech enterprises and specialised firms. */
    void first(byte[] outcomes, byte[] reasons) {
        long[] instrument = rows.column("instrument");
        long[] age = rows.column("age");
        long[] scienceStaffShare = rows.column("scienceStaffShare");
        long[] sales = rows.column("sales");
        long[] salesThreeYears = rows.column("salesThreeYears");
        long[] rdThreeYears = rows.column("rdThreeYears");
        long[] rdInChinaShare = rows.column("rdInChinaShare");
        long[] highTechRevenueShare = rows.column("highTechRevenueShare");
        long[] innovationScore = rows.column("innovationScore");
        long[] nicheMonths = rows.column("nicheMonths");
        long[] rd = rows.column("rd");
        long[] newEquity = rows.column("newEquityTwoYears");
        long[] specialisedScore = rows.column("specialisedScore");
        long[] rdTwoYearMean = rows.column("rdTwoYearMean");
        long[] provincialAward = rows.column("provincialAward");
        long highTech = law.instrument("high-tech-enterprise");
        long specialised = law.instrument("specialised-sme");
        long leastAge = figure("high-tech-age");
        long leastStaff = figure("high-tech-staff-share");
        long tauSmall = figure("high-tech-rd-small");
        long tauMedium = figure("high-tech-rd-medium");
        long tauLarge = figure("high-tech-rd-large");
        long small = figure("high-tech-small-sales");
        long medium = figure("high-tech-medium-sales");
        long leastChina = figure("high-tech-rd-in-china");
        long leastRevenue = figure("high-tech-revenue-share");
        long mark = figure("high-tech-score");
        long nicheAge = figure("specialised-niche-age");
        long leastRd = figure("specialised-rd");
        long tau = figure("specialised-rd-share");
        long leastSales = figure("specialised-sales");
        long equity = figure("specialised-new-equity");
        long specialisedMark = figure("specialised-score");
        long rdInstead = figure("specialised-rd-instead");
        long equityInstead = figure("specialised-equity-instead");
        for (int row = 0; row < outcomes.length; row++) {
            int refuse = 0;
            int admit = 0;
            if (instrument[row] == highTech) {
                admit = 1;
                refuse += unless(age[row] >= leastAge);
                refuse += unless(scienceStaffShare[row] >= leastStaff);
                long share = sales[row] <= small ? tauSmall : sales[row] <= medium ? tauMedium : tauLarge;
                refuse += unless(rdThreeYears[row] * 1_000_000 >= share * salesThreeYears[row]);
                refuse += unless(rdInChinaShare[row] >= leastChina);
                refuse += unless(highTechRevenueShare[row] >= leastRevenue);
                refuse += unless(innovationScore[row] > mark);
            } else if (instrument[row] == specialised) {
                admit = 1;
                refuse += unless(nicheMonths[row] >= nicheAge);
                refuse += unless(rd[row] >= leastRd && rd[row] * 1_000_000 >= tau * sales[row]);
                refuse += unless(sales[row] >= leastSales || newEquity[row] >= equity);
                refuse += unless(specialisedScore[row] >= specialisedMark
                        || rdTwoYearMean[row] >= rdInstead
                        || newEquity[row] >= equityInstead
                        || provincialAward[row] != 0);
            }
            note(outcomes, reasons, row, refuse, admit);
        }
    }

    /** Technology SMEs, little giants and start-up technology firms. */
    void second(byte[] outcomes, byte[] reasons) {
        long[] instrument = rows.column("instrument");
        long[] staff = rows.column("staff");
        long[] sales = rows.column("sales");
        long[] salesPrevious = rows.column("salesPrevious");
        long[] assets = rows.column("assets");
        long[] smeScore = rows.column("smeScore");
        long[] staffIndicator = rows.column("staffIndicator");
        long[] highTech = rows.column("highTech");
        long[] nationalAward = rows.column("nationalAward");
        long[] researchBody = rows.column("researchBody");
        long[] ledStandard = rows.column("ledStandard");
        long[] specialised = rows.column("specialised");
        long[] nicheMonths = rows.column("nicheMonths");
        long[] mainRevenueShare = rows.column("mainRevenueShare");
        long[] mainRevenueGrowth = rows.column("mainRevenueGrowth");
        long[] debtToAssets = rows.column("debtToAssets");
        long[] nicheShare = rows.column("nicheShare");
        long[] rd = rows.column("rd");
        long[] rdPrevious = rows.column("rdPrevious");
        long[] newEquity = rows.column("newEquityTwoYears");
        long[] rdStaffShare = rows.column("rdStaffShare");
        long[] classOneIp = rows.column("classOneIp");
        long[] degreeShare = rows.column("degreeShare");
        long[] age = rows.column("age");
        long[] rdToCost = rows.column("rdToCost");
        long[] unlisted = rows.column("unlisted");
        long sme = law.instrument("technology-sme");
        long giant = law.instrument("little-giant");
        long startUp = law.instrument("start-up-technology");
        long smeStaff = figure("technology-sme-staff");
        long smeSize = figure("technology-sme-size");
        long smeMark = figure("technology-sme-score");
        long nicheAge = figure("giant-niche-age");
        long mainShare = figure("giant-main-share");
        long growth = figure("giant-growth");
        long debt = figure("giant-debt");
        long leastNiche = figure("giant-niche-share");
        long tauLarge = figure("giant-rd-large");
        long large = figure("giant-large-sales");
        long tauMedium = figure("giant-rd-medium");
        long medium = figure("giant-medium-sales");
        long equity = figure("giant-new-equity");
        long rdStaff = figure("giant-rd-staff");
        long leastIp = figure("giant-ip");
        long startUpStaff = figure("start-up-staff");
        long degree = figure("start-up-degree");
        long startUpSize = figure("start-up-size");
        long startUpAge = figure("start-up-age");
        long startUpRd = figure("start-up-rd");
        long rdSmall = figure("giant-rd-small");
        for (int row = 0; row < outcomes.length; row++) {
            int refuse = 0;
            int admit = 0;
            if (instrument[row] == sme) {
                admit = 1;
                refuse += unless(staff[row] <= smeStaff);
                refuse += unless(sales[row] <= smeSize && assets[row] <= smeSize);
                refuse += unless((smeScore[row] >= smeMark && staffIndicator[row] > 0)
                        || highTech[row] != 0
                        || nationalAward[row] != 0
                        || researchBody[row] != 0
                        || ledStandard[row] != 0);
            } else if (instrument[row] == giant) {
                admit = specialised[row] != 0 ? 1 : 0;
                refuse += unless(nicheMonths[row] >= nicheAge);
                refuse += unless(mainRevenueShare[row] >= mainShare);
                refuse += unless(mainRevenueGrowth[row] >= growth);
                refuse += unless(debtToAssets[row] <= debt);
                refuse += unless(nicheShare[row] >= leastNiche);
                if (sales[row] >= large) {
                    refuse += unless(rd[row] * 1_000_000 >= tauLarge * sales[row]
                            && rdPrevious[row] * 1_000_000 >= tauLarge * salesPrevious[row]);
                } else if (sales[row] >= medium) {
                    refuse += unless(rd[row] * 1_000_000 >= tauMedium * sales[row]);
                } else {
                    refuse += unless(newEquity[row] >= equity && rd[row] >= rdSmall && rdStaffShare[row] >= rdStaff);
                }
                refuse += unless(classOneIp[row] >= leastIp);
            } else if (instrument[row] == startUp) {
                admit = 1;
                refuse += unless(staff[row] <= startUpStaff && degreeShare[row] >= degree);
                refuse += unless(assets[row] <= startUpSize && sales[row] <= startUpSize);
                refuse += unless(age[row] <= startUpAge);
                refuse += unless(rdToCost[row] >= startUpRd);
                refuse += unless(unlisted[row] != 0);
            }
            note(outcomes, reasons, row, refuse, admit);
        }
    }

    private static void note(byte[] outcomes, byte[] reasons, int row, int refuse, int admit) {
        Outcome outcome = refuse > 0 ? Outcome.REFUSED : admit > 0 ? Outcome.ELIGIBLE : Outcome.NO_RULE;
        outcomes[row] = (byte) outcome.ordinal();
        reasons[row] = (byte) (refuse > 0 ? refuse : admit);
    }
}
