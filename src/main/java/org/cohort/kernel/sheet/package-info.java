/** Tables as files that programs for tables open. What people wrote never becomes a formula there. */
package org.cohort.kernel.sheet;
