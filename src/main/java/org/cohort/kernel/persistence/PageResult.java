package org.cohort.kernel.persistence;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows    the rows of this page
 * @param total   how many rows there are on all pages
 * @param request which page this is
 */
public record PageResult<R>(List<R> rows, long total, PageRequest request) {

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
