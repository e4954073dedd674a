import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.jsonl',
  reading: { texts: [{ path: '**.body' }] },
  prose: 'plain',
  keys: ['"id"', '"reply"'],
  write: (texts) => texts.map((body, id) => `${JSON.stringify({ id, reply: { body } })}\n`).join(''),
  decode: jsonPiece,
}
