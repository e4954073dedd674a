/** Text for hovers, in Markdown. What profiles and texts say is shown as they wrote it and can format nothing. */
export const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
