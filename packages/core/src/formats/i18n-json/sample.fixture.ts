import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'locales/en/cart.json',
  prose: 'plain',
  keys: ['"t0"', '"t1"'],
  write: (texts) =>
    JSON.stringify(
      { cart: { title: 'Cart', ...Object.fromEntries(texts.map((text, index) => [`t${index}`, text])) } },
      null,
      2,
    ).replace('"title": "Cart",', '"title": "",'),
  decode: jsonPiece,
  // A file that holds nothing but single words may be one of settings, and is left alone.
  allows: (text) => /\p{L}+ \p{L}+/u.test(text),
}
