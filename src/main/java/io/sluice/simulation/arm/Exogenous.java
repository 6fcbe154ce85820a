package io.sluice.simulation.arm;

import io.sluice.world.fund.LatentManagers;
import io.sluice.world.macro.IndustryPath;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.place.FiscalPath;
import io.sluice.world.venture.LatentVentures;

/**
 * What no arm can change, drawn once for a replication and shared by all its arms.
 *
 * @param digest 64 bits over every number of the block; equal over the arms of a replication (invariant I17)
 */
public record Exogenous(
        MacroPath macro,
        IndustryPath industries,
        FiscalPath fiscal,
        LatentVentures ventures,
        LatentManagers managers,
        long digest) {}
