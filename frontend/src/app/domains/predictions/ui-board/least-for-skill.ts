import type { LEAST_FOR_SKILL } from '@pbp/contracts';

/** From so many judged answers with a chance on, a fan has a place by skill. Contracts are imported as types only. */
export const leastForSkill: typeof LEAST_FOR_SKILL = 20;
