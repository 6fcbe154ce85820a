/** What is wrong with sound rules: those that never fire, contradict each other, leave gaps, or stand untested. */
@NullMarked
package io.sluice.rules.check;

import org.jspecify.annotations.NullMarked;
