/** The most times that can be proposed for a plan; more would be work for whoever has to choose. */
export const mostTimes = 2
