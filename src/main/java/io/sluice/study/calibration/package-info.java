/** Sets assumed parameters inside their bands so that calibration rows are met, on the same draws at every trial. */
@NullMarked
package io.sluice.study.calibration;

import org.jspecify.annotations.NullMarked;
