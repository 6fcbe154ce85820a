package io.sluice.world.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random but lawful postings of every kind, for tests. */
final class RandomEconomy {
    private static final Flow[] FLOWS = Flow.values();
    private static final Sector[] SECTORS = Sector.values();

    private final SplittableRandom random;
    private final List<List<Integer>> owners = new ArrayList<>();
    private Ledger ledger = new Ledger(0);

    RandomEconomy(SplittableRandom random) {
        this.random = random;
        for (Sector sector : SECTORS) {
            owners.add(new ArrayList<>());
            for (int k = 0; k < 3; k++) {
                int owner = ledger.open(sector);
                owners.get(sector.ordinal()).add(owner);
                ledger.endow(owner, random.nextLong(1_000_000_000_000L));
            }
        }
    }

    Ledger ledger() {
        return ledger;
    }

    void continueOnCopy() {
        ledger = ledger.copy();
    }

    void step() {
        switch (random.nextInt(10)) {
            case 0 -> owners.get(Sector.VENTURE.ordinal()).add(ledger.open(Sector.VENTURE));
            case 1, 2 -> commit();
            case 3, 4 -> register();
            case 5 -> split();
            case 6 -> closeVenture();
            default -> transfer();
        }
    }

    private void transfer() {
        Flow flow = FLOWS[random.nextInt(FLOWS.length)];
        int from = any();
        int to = any();
        if (flow.needsCommitment()
                || ledger.isShut(from)
                || ledger.isShut(to)
                || !flow.maybePaidBy(ledger.sectorOf(from))
                || !flow.maybeReceivedBy(ledger.sectorOf(to))) {
            return;
        }
        ledger.transfer(flow, from, to, affordable(from), random.nextInt(100));
    }

    private void commit() {
        int fund = any(Sector.NATIONAL, Sector.REGIONAL, Sector.FUND);
        int investor =
                switch (ledger.sectorOf(fund)) {
                    case NATIONAL -> any(Sector.TREASURY);
                    case REGIONAL ->
                        any(Sector.NATIONAL, Sector.PROVINCE, Sector.STATE_INVESTOR, Sector.PRIVATE_INVESTOR);
                    default ->
                        any(
                                Sector.REGIONAL,
                                Sector.PROVINCE,
                                Sector.STATE_INVESTOR,
                                Sector.PRIVATE_INVESTOR,
                                Sector.MANAGER);
                };
        long size = random.nextLong(1_000_000_000L);
        ledger.commit(fund, investor, size, random.nextBoolean() ? 0 : random.nextLong(size + 1));
    }

    private void register() {
        Commitments register = ledger.register();
        if (register.count() == 0) {
            return;
        }
        int line = random.nextInt(register.count());
        int investor = register.investorOf(line);
        switch (random.nextInt(6)) {
            case 0 -> ledger.call(line, Math.min(upTo(register.uncalled(line)), affordable(investor)), 1);
            case 1 -> ledger.release(line, upTo(register.uncalled(line)));
            case 2 -> ledger.restore(line, upTo(register.released(line)));
            case 3 -> ledger.makeRecallable(line, upTo(register.called(line) - register.recallable(line)));
            case 4 -> ledger.recall(line, Math.min(upTo(register.recallable(line)), affordable(investor)), 1);
            default -> callAll(register.fundOf(line));
        }
    }

    private void callAll(int fund) {
        Commitments register = ledger.register();
        for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) {
            if (ledger.sectorOf(register.investorOf(line)).neverNegative()) {
                return;
            }
        }
        ledger.callProRata(fund, random.nextLong(1_000_000_000L), 1);
    }

    private void split() {
        int fund = any(Sector.FUND);
        if (ledger.register().firstOfFund(fund) >= 0 && ledger.register().committedOfFund(fund) > 0) {
            ledger.distributeProRata(Flow.DISTRIBUTION_BY_FUND, fund, affordable(fund), 2);
        }
    }

    private void closeVenture() {
        int venture = any(Sector.VENTURE);
        if (!ledger.isShut(venture)) {
            ledger.transfer(Flow.LIQUIDATION, venture, any(Sector.REAL_ECONOMY), ledger.cash(venture), 3);
            ledger.shut(venture);
        }
    }

    private long affordable(int owner) {
        return upTo(Math.max(0, ledger.cash(owner)));
    }

    private long upTo(long most) {
        return random.nextInt(8) == 0 ? most : random.nextLong(most + 1);
    }

    private int any(Sector... sectors) {
        Sector[] from = sectors.length == 0 ? SECTORS : sectors;
        List<Integer> some = owners.get(from[random.nextInt(from.length)].ordinal());
        return some.get(random.nextInt(some.size()));
    }
}
