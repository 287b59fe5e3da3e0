package org.cohort.travel.proposal;

/** How far a proposed conference is; public from {@link #RECORDED} on, and then as a conference of its own. */
public enum ProposalState { PROPOSED, RECORDED, DECLINED, WITHDRAWN }
