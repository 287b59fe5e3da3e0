package org.cohort.kernel.forms;

/**
 * Where questions are asked: whose editions come first, and what keeps one edition from the first who began.
 *
 * @param scope    the program; 0 asks everybody's questions
 * @param occasion the round; 0 where nothing keeps an edition
 */
public record FormScope(long scope, long occasion) {

    /** Asked of everybody alike, of each person by the newest edition. */
    public static final FormScope EVERYBODY = new FormScope(0, 0);

    /** What a program asks from its next round on. */
    public static FormScope of(long program) {
        return new FormScope(program, 0);
    }
}
