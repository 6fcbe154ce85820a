/** Who holds what: funds, governments, investors, ventures, and the ledger between them. */
@NullMarked
package io.sluice.world;

import org.jspecify.annotations.NullMarked;
