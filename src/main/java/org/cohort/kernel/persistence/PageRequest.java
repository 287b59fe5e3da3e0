package org.cohort.kernel.persistence;

import java.util.Map;

/**
 * Which page of a list, and in which order. It comes from the address of a page, so nothing in it is trusted:
 * numbers are bounded here, and the sort is a key into an allow-list of the query (see {@link #orderBy}).
 *
 * @param number the page, from 1
 * @param size   rows a page, 1 to 100
 * @param sort   the key of an order, or null for the query's first
 */
public record PageRequest(int number, int size, String sort) {

    public static final int ROWS = 25;
    /** Nobody reads further; what a page costs grows with its number. */
    private static final int LAST = 4_000;

    public PageRequest {
        number = Math.min(Math.max(number, 1), LAST);
        size = Math.min(Math.max(size, 1), 100);
    }

    public static PageRequest of(Integer number, String sort) {
        return new PageRequest(number == null ? 1 : number, ROWS, sort);
    }

    /** As it stands in an address, where anybody may write anything: what is no number is the first page. */
    public static PageRequest typed(String number, String sort) {
        boolean isNumber = number != null && number.matches("[0-9]{1,6}");
        return of(isNumber ? Integer.valueOf(number) : null, sort);
    }

    public int offset() {
        return (number - 1) * size;
    }

    /**
     * The order's JPQL from the allow-list.
     *
     * @param orders    what may be sorted by: key to JPQL, such as {@code "name" -> "c.name, c.id"}
     * @param otherwise the key taken when the one asked for is not in the list
     */
    public String orderBy(Map<String, String> orders, String otherwise) {
        return " order by " + orders.getOrDefault(sort == null ? otherwise : sort, orders.get(otherwise));
    }
}
