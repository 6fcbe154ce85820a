/** Holds the whole program to its architecture: which package may know which, and what may not stand on the way to a number. */
@NullMarked
package io.sluice.architecture;

import org.jspecify.annotations.NullMarked;
