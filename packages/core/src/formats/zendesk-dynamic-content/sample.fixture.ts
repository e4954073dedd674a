import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'items.json',
  prose: 'plain',
  keys: ['"id"', '"name"'],
  nextPage: { meta: { has_more: true }, links: { next: 'https://hoshi.example/items?after=2' } },
  write: (texts) =>
    JSON.stringify(
      {
        items: texts.map((content, id) => ({
          id,
          name: `Text ${id}`,
          variants: [{ content, locale_id: 1, active: true }],
        })),
      },
      null,
      2,
    ),
  decode: (source) => jsonPiece(source),
}
