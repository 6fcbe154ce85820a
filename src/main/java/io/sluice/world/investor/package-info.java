/** Classes of investors other than governments: private, financial and state-owned, kept apart. */
@NullMarked
package io.sluice.world.investor;

import org.jspecify.annotations.NullMarked;
