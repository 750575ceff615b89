/** At most so many times are proposed for a plan: more is work for the one who chooses. */
export const mostTimes = 2
