package io.sluice.world.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger(0);
    private final int treasury = ledger.open(Sector.TREASURY);
    private final int national = ledger.open(Sector.NATIONAL);
    private final int regional = ledger.open(Sector.REGIONAL);
    private final int fund = ledger.open(Sector.FUND);
    private final int province = ledger.open(Sector.PROVINCE);
    private final int insurer = ledger.open(Sector.STATE_INVESTOR);
    private final int family = ledger.open(Sector.PRIVATE_INVESTOR);
    private final int venture = ledger.open(Sector.VENTURE);
    private final int economy = ledger.open(Sector.REAL_ECONOMY);

    @Test
    void aCallRunsDownTheChainToAVenture() {
        ledger.endow(treasury, 100);
        ledger.endow(family, 100);
        ledger.commit(national, treasury, 100);
        int upper = ledger.commit(regional, national, 80);
        ledger.commit(fund, regional, 30);
        ledger.commit(fund, family, 70);
        ledger.callProRata(national, 90, 0);
        ledger.call(upper, 50, 0);
        assertThat(ledger.callProRata(fund, 60, 0)).isEqualTo(60);
        ledger.transfer(Flow.INVESTMENT_BY_FUND, fund, venture, 55, 1);
        ledger.closeQuarter();
        assertThat(ledger.lastQuarter(Flow.CALL_FUND, Sector.REGIONAL)).isEqualTo(-18);
        assertThat(ledger.lastQuarter(Flow.CALL_FUND, Sector.PRIVATE_INVESTOR)).isEqualTo(-42);
        assertThat(ledger.lastQuarter(Flow.INVESTMENT_BY_FUND, Sector.VENTURE)).isEqualTo(55);
        assertThat(ledger.thisQuarter(Flow.CALL_FUND, Sector.REGIONAL)).isZero();
        assertThat(ledger.allQuarters(Flow.CALL_FUND, Sector.FUND)).isEqualTo(60);
        assertThat(ledger.cash(Sector.FUND)).isEqualTo(5);
        assertThat(ledger.received(fund, FlowGroup.CALL)).isEqualTo(60);
        assertThat(ledger.paid(fund, FlowGroup.INVESTMENT)).isEqualTo(55);
        assertThat(ledger.register().uncalledOfFund(fund)).isEqualTo(40);
        assertThat(ledger.register().uncalledOfInvestor(national)).isEqualTo(30);
        assertThat(ledger.callProRata(fund, 1000, 0)).isEqualTo(40);
    }

    @Test
    void aRegisterLineKeepsItsIdentityThroughEverything() {
        ledger.endow(family, 200);
        int line = ledger.commit(fund, family, 100);
        ledger.call(line, 60, 0);
        ledger.release(line, 30);
        ledger.restore(line, 10);
        ledger.distributeProRata(Flow.DISTRIBUTION_BY_FUND, fund, 50, 0);
        ledger.makeRecallable(line, 20);
        ledger.recall(line, 15, 0);
        ledger.check();
        Commitments register = ledger.register();
        assertThat(register.committed(line)).isEqualTo(100);
        assertThat(register.called(line)).isEqualTo(60);
        assertThat(register.uncalled(line)).isEqualTo(20);
        assertThat(register.released(line)).isEqualTo(20);
        assertThat(register.recallable(line)).isEqualTo(5);
        assertThat(register.recalled(line)).isEqualTo(15);
        assertThat(ledger.cash(family)).isEqualTo(200 - 60 + 50 - 15);
        assertThat(ledger.thisQuarter(Flow.RECYCLING, Sector.FUND)).isEqualTo(15);
        assertThat(ledger.releaseAll(fund)).isEqualTo(20);
        ledger.closeQuarter();
    }

    @Test
    void linesAreWalkedInTheOrderOfTheirMaking() {
        int first = ledger.commit(fund, insurer, 1);
        int second = ledger.commit(fund, family, 2);
        int other = ledger.commit(regional, family, 3);
        Commitments register = ledger.register();
        assertThat(register.firstOfFund(fund)).isEqualTo(first);
        assertThat(register.nextOfFund(first)).isEqualTo(second);
        assertThat(register.nextOfFund(second)).isEqualTo(-1);
        assertThat(register.firstOfInvestor(family)).isEqualTo(second);
        assertThat(register.nextOfInvestor(second)).isEqualTo(other);
        assertThat(register.firstOfFund(venture)).isEqualTo(-1);
        assertThat(register.committedOfFund(fund)).isEqualTo(3);
        assertThat(register.uncalledOfInvestor(family)).isEqualTo(5);
    }

    @Test
    void splitsPayEveryInvestorByLargestRemainder() {
        ledger.endow(province, 1000);
        ledger.endow(insurer, 1000);
        ledger.endow(family, 1000);
        ledger.commit(fund, province, 300);
        ledger.commit(fund, insurer, 300);
        ledger.commit(fund, family, 300);
        ledger.callProRata(fund, 100, 0);
        assertThat(List.of(1000 - ledger.cash(province), 1000 - ledger.cash(insurer), 1000 - ledger.cash(family)))
                .containsExactly(34L, 33L, 33L);
        ledger.closeQuarter();
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefusedWithItsSum() {
        ledger.endow(fund, 100);
        ledger.begin(Flow.DISTRIBUTION_BY_FUND, 0);
        ledger.line(fund, -100);
        ledger.line(family, 67);
        ledger.line(insurer, 32);
        LedgerBreach breach = catchThrowableOfType(LedgerBreach.class, ledger::end);
        assertThat(breach.invariant()).isEqualTo(Invariant.ENTRY_BALANCES);
        assertThat(breach.found()).isEqualTo(-1);
        assertThat(breach)
                .hasMessageContaining("I1")
                .hasMessageContaining("quarter 0")
                .hasMessageContaining("DISTRIBUTION_BY_FUND");
        assertThat(ledger.cash(fund)).isEqualTo(100);
    }

    @Test
    void everyRowOfAnEntryBalancesByItself() {
        ledger.endow(fund, 100);
        ledger.begin(Flow.DISTRIBUTION_BY_FUND, 0);
        ledger.line(fund, -90);
        ledger.line(family, 80);
        ledger.row(Flow.CARRY);
        ledger.line(ledger.open(Sector.MANAGER), 10);
        assertThat(catchThrowableOfType(LedgerBreach.class, ledger::end).invariant())
                .isEqualTo(Invariant.ENTRY_BALANCES);
    }

    @Test
    void aVentureOrFundCannotSpendWhatItLacks() {
        ledger.endow(venture, 10);
        LedgerBreach breach =
                catchThrowableOfType(LedgerBreach.class, () -> ledger.transfer(Flow.RESEARCH, venture, economy, 11, 0));
        assertThat(breach.invariant()).isEqualTo(Invariant.NO_NEGATIVE_CASH);
        assertThat(breach.found()).isEqualTo(-1);
        ledger.transfer(Flow.PUBLIC_SPENDING, treasury, economy, 1_000, 0);
        assertThat(ledger.cash(treasury)).isEqualTo(-1_000);
    }

    @Test
    void aFlowBetweenTheWrongSectorsIsRefused() {
        LedgerBreach breach =
                catchThrowableOfType(LedgerBreach.class, () -> ledger.transfer(Flow.SALES, family, venture, 1, 0));
        assertThat(breach.invariant()).isEqualTo(Invariant.RIGHT_SECTORS);
        assertThat(breach).hasMessageContaining("SALES paid by PRIVATE_INVESTOR");
        assertThatThrownBy(() -> ledger.commit(fund, venture, 5)).isInstanceOf(LedgerBreach.class);
        assertThatThrownBy(() -> ledger.commit(venture, family, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noMoneyMovesToOrFromAVentureThatIsGone() {
        ledger.endow(venture, 10);
        assertThatThrownBy(() -> ledger.shut(venture)).hasMessageContaining("10 fen in cash");
        ledger.transfer(Flow.LIQUIDATION, venture, economy, 10, 0);
        ledger.shut(venture);
        LedgerBreach breach =
                catchThrowableOfType(LedgerBreach.class, () -> ledger.transfer(Flow.SALES, economy, venture, 1, 0));
        assertThat(breach.invariant()).isEqualTo(Invariant.GONE_IS_GONE);
        assertThat(ledger.isShut(venture)).isTrue();
        assertThat(ledger.sectorOf(venture)).isEqualTo(Sector.VENTURE);
    }

    @Test
    void callsPassThroughTheRegisterOnly() {
        assertThatThrownBy(() -> ledger.transfer(Flow.CALL_FUND, family, fund, 5, 0))
                .hasMessageContaining("register");
        int line = ledger.commit(fund, family, 100, 40);
        assertThatThrownBy(() -> ledger.call(line, 61, 0)).hasMessageContaining("60 fen are uncalled");
        assertThatThrownBy(() -> ledger.restore(line, 1)).hasMessageContaining("0 fen are released");
        assertThatThrownBy(() -> ledger.recall(line, 1, 0)).hasMessageContaining("0 fen are recallable");
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> ledger.transfer(Flow.SALES, economy, venture, -1, 0))
                .hasMessageContaining("not negative");
        assertThatThrownBy(() -> ledger.line(fund, 1)).hasMessageContaining("no entry is open");
        ledger.closeQuarter();
        assertThatThrownBy(() -> ledger.endow(family, 1)).hasMessageContaining("before the first quarter is closed");
    }

    @Test
    void aCopyGoesItsOwnWay() {
        ledger.endow(family, 100);
        int line = ledger.commit(fund, family, 100);
        Ledger copy = ledger.copy();
        ledger.call(line, 70, 0);
        copy.call(line, 20, 0);
        copy.commit(fund, insurer, 5);
        ledger.closeQuarter();
        copy.closeQuarter();
        assertThat(ledger.cash(fund)).isEqualTo(70);
        assertThat(copy.cash(fund)).isEqualTo(20);
        assertThat(ledger.register().count()).isEqualTo(1);
        assertThat(copy.register().uncalledOfFund(fund)).isEqualTo(85);
        assertThat(ledger.lastQuarter(Flow.CALL_FUND, Sector.FUND)).isEqualTo(70);
    }

    @Test
    void theJournalReceivesEveryRowInFullWithItsCause() {
        List<String> seen = new ArrayList<>();
        ledger.journalTo((quarter, number, flow, cause, count, owners, fen) -> {
            long sum = 0;
            for (int k = 0; k < count; k++) {
                sum += fen[k];
            }
            seen.add(quarter + " " + number + " " + flow + " " + cause + " " + count + " " + sum);
        });
        ledger.endow(family, 100);
        ledger.call(ledger.commit(fund, family, 100), 100, 7);
        ledger.begin(Flow.DISTRIBUTION_BY_FUND, 8);
        ledger.line(fund, -10);
        ledger.line(family, 6);
        ledger.line(insurer, 4);
        ledger.row(Flow.INVESTMENT_BY_FUND);
        ledger.line(fund, -9);
        ledger.line(venture, 9);
        ledger.end();
        assertThat(seen)
                .containsExactly(
                        "0 0 CALL_FUND 7 2 0", "0 1 DISTRIBUTION_BY_FUND 8 3 0", "0 1 INVESTMENT_BY_FUND 8 2 0");
        assertThat(ledger.entries()).isEqualTo(2);
    }
}
