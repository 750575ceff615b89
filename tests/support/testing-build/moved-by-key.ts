/** Where storage.session has how far (ms) the clock was put forward. No other build knows this name. */
export const movedByKey = 'testingClockMovedByMs'
