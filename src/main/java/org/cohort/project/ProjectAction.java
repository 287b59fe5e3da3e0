package org.cohort.project;

/** What can be done to a project. {@link #REVISE} is done by saving a material edit of an approved one. */
public enum ProjectAction { SUBMIT, APPROVE, DECLINE, REVISE, WITHDRAW }
