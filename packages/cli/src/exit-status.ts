/** What the exit status of a command says; fixed, because builds depend on it. */
export const exitStatus = {
  clean: 0,
  /** Findings at or over the threshold. */
  findings: 1,
  /** Bad arguments, a profile with problems, an unreadable file, a path that matches nothing. */
  unsound: 2,
  /** Interrupted from the keyboard, as shells count it. */
  interrupted: 130,
} as const
