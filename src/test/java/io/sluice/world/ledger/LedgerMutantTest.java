package io.sluice.world.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.world.ledger.Saboteur.Loss;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every line of every kind of entry is dropped once, wholly or in part, and the ledger notices when the quarter is closed. */
class LedgerMutantTest {
    private static final List<Set<Loss>> LOSSES = List.of(
            EnumSet.allOf(Loss.class),
            EnumSet.of(Loss.CASH),
            EnumSet.of(Loss.SUMS),
            EnumSet.of(Loss.MATRIX),
            EnumSet.of(Loss.CASH, Loss.SUMS),
            EnumSet.of(Loss.CASH, Loss.MATRIX),
            EnumSet.of(Loss.SUMS, Loss.MATRIX));
    private static final int QUARTERS_BEFORE = 3;

    @ParameterizedTest
    @EnumSource(Flow.class)
    void aDroppedLineOfATransferIsCaughtInTheSameQuarter(Flow flow) {
        for (Sector payer : Sector.values()) {
            for (Sector receiver : Sector.values()) {
                if (flow.maybePaidBy(payer) && flow.maybeReceivedBy(receiver) && !otherRow(flow, payer, receiver)) {
                    everyLossIsCaught(2, ledger -> prepare(ledger, flow, payer, receiver));
                }
            }
        }
    }

    @Test
    void aDroppedLineOfASplitIsCaughtInTheSameQuarter() {
        everyLossIsCaught(6, LedgerMutantTest::preparedCalls);
        everyLossIsCaught(4, ledger -> {
            Runnable calls = preparedCalls(ledger);
            calls.run();
            return () -> ledger.distributeProRata(Flow.DISTRIBUTION_BY_FUND, 0, 50, 0);
        });
        everyLossIsCaught(5, LedgerMutantTest::preparedWaterfall);
    }

    @Test
    void everyDroppedChangeOfTheRegisterIsCaughtInTheSameQuarter() {
        Saboteur harmless = Saboteur.ofRegister(Integer.MAX_VALUE);
        registerStory(harmless);
        assertThat(harmless.memos()).isGreaterThan(20);
        for (int change = 0; change < harmless.memos(); change++) {
            Saboteur saboteur = Saboteur.ofRegister(change);
            LedgerBreach breach = catchThrowableOfType(LedgerBreach.class, () -> registerStory(saboteur));
            assertThat(breach).as("change %s of the register", change).isNotNull();
            assertThat(breach.quarter()).isEqualTo(QUARTERS_BEFORE);
        }
    }

    @Test
    void withoutSabotageNothingIsReported() {
        registerStory(Saboteur.ofLine(-1, EnumSet.allOf(Loss.class)));
    }

    private interface Story {
        Runnable prepare(Ledger ledger);
    }

    private static void everyLossIsCaught(int lines, Story story) {
        for (int line = 0; line < lines; line++) {
            for (Set<Loss> losses : LOSSES) {
                Saboteur saboteur = Saboteur.ofLine(line, losses);
                Ledger ledger = saboteur.ledger();
                Runnable posting = story.prepare(ledger);
                for (int quarter = 0; quarter < QUARTERS_BEFORE; quarter++) {
                    ledger.closeQuarter();
                }
                saboteur.arm();
                LedgerBreach breach = catchThrowableOfType(LedgerBreach.class, () -> {
                    posting.run();
                    ledger.closeQuarter();
                });
                assertThat(breach).as("line %s without %s", line, losses).isNotNull();
                assertThat(breach.quarter()).isEqualTo(QUARTERS_BEFORE);
                assertThat(saboteur.lines()).isLessThanOrEqualTo(lines);
            }
        }
    }

    /** Whether a call between these sectors belongs to another row than this one. */
    private static boolean otherRow(Flow flow, Sector payer, Sector receiver) {
        return flow == Flow.RECYCLING
                && (!LedgerCheck.isFund(receiver)
                        || (receiver == Sector.NATIONAL && payer != Sector.TREASURY)
                        || (receiver == Sector.REGIONAL
                                && !Flow.CALL_REGIONAL.maybePaidBy(payer)
                                && payer != Sector.NATIONAL));
    }

    private static Runnable prepare(Ledger ledger, Flow flow, Sector payer, Sector receiver) {
        int from = ledger.open(payer);
        int to = ledger.open(receiver);
        ledger.endow(from, 1_000);
        if (!flow.needsCommitment()) {
            return () -> ledger.transfer(flow, from, to, 137, 5);
        }
        int line = ledger.commit(to, from, 1_000, 300);
        if (flow != Flow.RECYCLING) {
            return () -> ledger.call(line, 137, 5);
        }
        ledger.makeRecallable(line, 300);
        return () -> ledger.recall(line, 137, 5);
    }

    private static Runnable preparedCalls(Ledger ledger) {
        int fund = ledger.open(Sector.FUND);
        for (Sector sector : List.of(Sector.PROVINCE, Sector.STATE_INVESTOR, Sector.PRIVATE_INVESTOR)) {
            int investor = ledger.open(sector);
            ledger.endow(investor, 1_000);
            ledger.commit(fund, investor, 300);
        }
        return () -> ledger.callProRata(fund, 101, 0);
    }

    private static Runnable preparedWaterfall(Ledger ledger) {
        int fund = ledger.open(Sector.FUND);
        int investor = ledger.open(Sector.PRIVATE_INVESTOR);
        int province = ledger.open(Sector.PROVINCE);
        int manager = ledger.open(Sector.MANAGER);
        ledger.endow(fund, 1_000);
        return () -> {
            ledger.begin(Flow.DISTRIBUTION_BY_FUND, 1);
            ledger.line(fund, -180);
            ledger.line(investor, 120);
            ledger.line(province, 60);
            ledger.row(Flow.CARRY);
            ledger.line(fund, -20);
            ledger.line(manager, 20);
            ledger.end();
        };
    }

    /** Every operation on the register in one quarter, after some quiet ones. */
    private static void registerStory(Saboteur saboteur) {
        Ledger ledger = saboteur.ledger();
        int fund = ledger.open(Sector.FUND);
        int investor = ledger.open(Sector.PRIVATE_INVESTOR);
        ledger.endow(investor, 1_000);
        for (int quarter = 0; quarter < QUARTERS_BEFORE; quarter++) {
            ledger.closeQuarter();
        }
        saboteur.arm();
        int line = ledger.commit(fund, investor, 500, 100);
        List<Runnable> operations = List.of(
                () -> ledger.call(line, 50, 0),
                () -> ledger.callProRata(fund, 60, 0),
                () -> ledger.release(line, 70),
                () -> ledger.restore(line, 25),
                () -> ledger.distributeProRata(Flow.DISTRIBUTION_BY_FUND, fund, 40, 0),
                () -> ledger.makeRecallable(line, 33),
                () -> ledger.recall(line, 12, 0),
                () -> ledger.releaseAll(fund));
        for (Runnable operation : operations) {
            ledger.check();
            operation.run();
        }
        ledger.closeQuarter();
    }
}
