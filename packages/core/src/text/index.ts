export { atomsIn } from './atoms.ts'
export {
  type Decoded,
  decodeEscapes,
  decodeInside,
  type Escape,
  isWhole,
  type NextEscape,
  replaceDecoded,
  sliceDecoded,
  verbatim,
} from './decoded.ts'
export {
  ATOM,
  type Atom,
  type Audience,
  type Comment,
  type Document,
  HARD_BREAK,
  PASSAGE_BREAK,
  type Passage,
  type PassagePart,
  type RewritePlace,
  type RewriteProse,
  type Role,
  roles,
  type Sentence,
  type SkippedText,
  type WritePlace,
  type WriteProse,
} from './document.ts'
export { type DocumentBuilder, documentBuilder, type TakenPart } from './document-builder.ts'
export { type Embedding, embed, embedding } from './embed.ts'
export { type Layout, type OffsetMap, offsetMap, type Segment, type SegmentTable } from './offset-map.ts'
export type { PassageFacts, PassageWriter } from './passage-writer.ts'
export {
  hasFallback,
  type PlaceholderSyntax,
  placeholderName,
  placeholderSyntax,
  syntaxNames,
} from './placeholder-syntax.ts'
export {
  copyWithPlaceholders,
  nextPlaceholder,
  opensPlaceholder,
  type PlaceholderMeaning,
  placeholderEnd,
  placeholderMeaning,
  placeholderOpeners,
  printfVerb,
} from './placeholders.ts'
export { passageMoved, sharedEnds, unchangedPassages } from './unchanged.ts'
