/** Who pays an intern: the program, the community itself, or a foundation that keeps the money for both. What was said is never changed, only said anew. */
package org.cohort.fund.custody;
