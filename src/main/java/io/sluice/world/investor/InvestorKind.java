package io.sluice.world.investor;

/** Whose money it is in the end. State-owned and financial institutions count as social capital and are never called private. */
public enum InvestorKind {
    STATE,
    FINANCIAL,
    PRIVATE
}
