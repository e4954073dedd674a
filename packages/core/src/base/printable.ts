/** A line as it may be printed, unit for unit: nothing in a text, a profile or the name of a file may steer the terminal or end the line. Tabs stay. */
export function printable(line: string): string {
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '�')
}
