package org.cohort.project;

/** How much of a skill somebody must bring: it is needed, it helps, or it can be learned on the way. */
public enum SkillLevel { NEEDED, HELPFUL, LEARNABLE }
