import { type FoldTable, foldTable } from '../../lexicon/fold.ts'

/** Letters are lowered, widths made one, and a line break between Japanese characters is no space. */
export const foldJapanese: FoldTable = foldTable({
  lowerCase: true,
  widths: true,
  spaces: 'dropped-between-cjk',
  replace: { '～∼': '〜' },
})
