package io.sluice.simulation.outcome;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.MoneyFlows;
import io.sluice.simulation.record.MoneyFlows.Node;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.JournalSink;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;
import java.util.Arrays;

/**
 * Listens to the ledger and adds up who paid whom. A row of several payers and receivers is matched in the order of its lines, so
 * sums by payer and by receiver are exact.
 */
public final class MoneyWatch implements JournalSink {
    private static final byte UNKNOWN = -1;
    private final int[] groupOf = groups();

    private final World world;
    private final MoneyFlows flows;
    private byte[] nodes = new byte[0];
    /** By owner: the number of a fund, or {@link Funds#NONE}. A fund's kind is asked when money first moves, for it is settled at its close. */
    private int[] fundOf = new int[0];

    private int fundsSeen;

    private MoneyWatch(World world) {
        this.world = world;
        this.flows = world.tally().flows();
    }

    /** Follows the money of a world from now on. */
    public static void follow(World world) {
        world.ledger().journalTo(new MoneyWatch(world));
    }

    @Override
    public boolean wants(Flow flow) {
        return groupOf[flow.ordinal()] >= 0;
    }

    @Override
    public void entry(int quarter, long number, Flow flow, int cause, int count, int[] owners, long[] fen) {
        int group = groupOf[flow.ordinal()];
        if (count == 2 && fen[0] < 0) {
            flows.add(group, node(owners[0]), node(owners[1]), fen[1]);
            return;
        }
        int payer = 0;
        long left = 0;
        for (int line = 0; line < count; line++) {
            long wanted = Math.max(0, fen[line]);
            while (wanted > 0) {
                while (left == 0) {
                    left = Math.max(0, -fen[payer++]);
                }
                long part = Math.min(wanted, left);
                flows.add(group, node(owners[payer - 1]), node(owners[line]), part);
                wanted -= part;
                left -= part;
            }
        }
    }

    private int node(int owner) {
        if (owner >= nodes.length) {
            int known = nodes.length;
            nodes = Arrays.copyOf(nodes, Math.max(world.ledger().owners(), 2 * known));
            Arrays.fill(nodes, known, nodes.length, UNKNOWN);
        }
        if (nodes[owner] == UNKNOWN) {
            nodes[owner] = (byte) find(owner);
        }
        return nodes[owner];
    }

    private int find(int owner) {
        return switch (world.ledger().sectorOf(owner)) {
            case TREASURY -> Node.TREASURY.ordinal();
            case PROVINCE -> Node.LOCAL.ordinal();
            case STATE_INVESTOR -> Node.STATE.ordinal();
            case PRIVATE_INVESTOR -> Node.PRIVATE.ordinal();
            case MANAGER -> Node.MANAGERS.ordinal();
            case REAL_ECONOMY -> Node.MARKET.ordinal();
            case NATIONAL -> Node.NATIONAL.ordinal();
            case REGIONAL -> Node.REGIONAL.ordinal();
            case FUND -> fund(owner);
            case VENTURE -> venture(owner);
        };
    }

    private int fund(int owner) {
        Funds funds = world.funds();
        if (fundOf.length < world.ledger().owners()) {
            int known = fundOf.length;
            fundOf = Arrays.copyOf(fundOf, Math.max(world.ledger().owners(), 2 * known));
            Arrays.fill(fundOf, known, fundOf.length, Funds.NONE);
        }
        for (; fundsSeen < funds.count(); fundsSeen++) {
            fundOf[funds.owner(fundsSeen)] = fundsSeen;
        }
        return fundOf[owner] == Funds.NONE ? known(owner) : kind(funds, fundOf[owner]);
    }

    private static int kind(Funds funds, int f) {
        return Node.of(funds.kind(f)).ordinal();
    }

    /** New ventures stand at the end of the list of the active, so what is met on the way is remembered too. */
    private int venture(int owner) {
        Ventures ventures = world.ventures();
        LatentVentures latent = world.exogenous().ventures();
        for (int i = ventures.activeCount() - 1; i >= 0; i--) {
            int j = ventures.active(i);
            int found = ventures.owner(j);
            int node = MoneyFlows.venture(latent.industry(j));
            if (found < nodes.length) {
                nodes[found] = (byte) node;
            }
            if (found == owner) {
                return node;
            }
        }
        return known(owner);
    }

    private int known(int owner) {
        if (nodes[owner] == UNKNOWN) {
            throw new IllegalStateException(
                    "owner " + owner + " of the ledger is neither a fund nor an active venture");
        }
        return nodes[owner];
    }

    private static int[] groups() {
        int[] groups = new int[Flow.values().length];
        for (Flow flow : Flow.values()) {
            groups[flow.ordinal()] = flow == Flow.FOUNDERS_MONEY ? -1 : MoneyFlows.GROUPS.indexOf(flow.group());
        }
        return groups;
    }
}
