/** Which assumptions move the answer: every parameter at both ends of its band, one at a time, on the same draws. */
@NullMarked
package io.sluice.study.sensitivity;

import org.jspecify.annotations.NullMarked;
