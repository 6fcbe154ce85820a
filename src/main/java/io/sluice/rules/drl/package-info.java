/** The text of rules: read into tokens and a tree that know their places, refused in plain words where it is not strict DRL. */
@NullMarked
package io.sluice.rules.drl;

import org.jspecify.annotations.NullMarked;
