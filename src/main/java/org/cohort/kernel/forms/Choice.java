package org.cohort.kernel.forms;

/**
 * One of the answers a question offers, or one anchor of a scale.
 *
 * @param value what is stored; for an anchor the number
 * @param label the words people see
 */
public record Choice(String value, String label) {

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }
}
