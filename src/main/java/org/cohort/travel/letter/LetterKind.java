package org.cohort.travel.letter;

/** What a letter is for. */
public enum LetterKind {
    /** What was granted, under which conditions, and what is not paid. */
    AWARD,
    /** For a consulate: who travels where and when, and who pays what. */
    VISA
}
