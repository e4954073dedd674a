/** What the program knows of itself. */
export interface Installation {
  /** Stands for everything that judges: code, rules, lexicons. */
  readonly build: string
  /** The script of a worker. */
  readonly worker: string
}
