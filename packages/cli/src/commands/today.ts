/** The day as an ISO date, for exceptions that end. */
export const today = (): string => new Date().toISOString().slice(0, 10)
