import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.json',
  reading: { texts: [{ path: 'replies[*].body' }], title: 'name' },
  prose: 'plain',
  keys: ['"name"', '"body"'],
  nextPage: { next_page: 2 },
  write: (texts) => JSON.stringify({ replies: texts.map((body, id) => ({ id, name: `Reply ${id}`, body })) }, null, 2),
  decode: jsonPiece,
}
