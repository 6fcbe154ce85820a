/** The law decided column by column, for every rule whose meaning can be seen through; sessions of Drools check it. */
@NullMarked
package io.sluice.rules.fast;

import org.jspecify.annotations.NullMarked;
