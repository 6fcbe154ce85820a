/** Which files may be read and how much of them: whoever made a file or a folder may mean harm. */
@NullMarked
package io.sluice.scenario.file;

import org.jspecify.annotations.NullMarked;
