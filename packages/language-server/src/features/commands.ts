/** Commands that any editor can run. Their ids are the server's own, so that an extension is free to have friendlier ones. */
export const commands = {
  /** Checks every file of the workspace. */
  checkWorkspace: 'onevoice.server.checkWorkspace',
  /** `[uri]`: applies all safe edits to an open text. → `{ edits }`, their number; null when the file is closed, or no copy. */
  fixAll: 'onevoice.server.fixAll',
  /** `[uri]`: shows the score of a text. */
  showScore: 'onevoice.server.showScore',
  /** `[ruleId]`: opens the page of a rule. */
  openRule: 'onevoice.server.openRule',
} as const
