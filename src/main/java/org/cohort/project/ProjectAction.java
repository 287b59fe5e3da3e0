package org.cohort.project;

/** What can be done to a project. {@link #REVISE} is done by saving a material edit of an approved one, {@link #RECONSIDER} by a merge of communities. */
public enum ProjectAction { SUBMIT, APPROVE, DECLINE, REVISE, RECONSIDER, WITHDRAW }
