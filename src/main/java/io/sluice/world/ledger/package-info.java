/** The money between them all: double entry, so that no yuan appears, vanishes, or moves without a reason. */
@NullMarked
package io.sluice.world.ledger;

import org.jspecify.annotations.NullMarked;
