package org.cohort.kernel.persistence;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param rows    the rows of this page
 * @param total   how many rows there are on all pages
 * @param request which page this is
 */
public record PageResult<R>(List<R> rows, long total, PageRequest request) {

    /** A page of rows that were found; all of them are counted only where the page does not show it already. */
    public static <R> PageResult<R> of(List<R> rows, PageRequest request, LongSupplier count) {
        boolean isLast = rows.size() < request.size() && (request.number() == 1 || !rows.isEmpty());
        return new PageResult<>(rows, isLast ? request.offset() + rows.size() : count.getAsLong(), request);
    }


    public int pages() {
        return (int) Math.max(1, (total + request.size() - 1) / request.size());
    }

    public boolean hasNext() {
        return request.number() < pages();
    }

    public boolean hasPrevious() {
        return request.number() > 1;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
