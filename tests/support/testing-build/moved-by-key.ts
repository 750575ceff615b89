/** The key in storage.session for how far (ms) the clock was put forward. Only the testing build knows it. */
export const movedByKey = 'testingClockMovedByMs'
