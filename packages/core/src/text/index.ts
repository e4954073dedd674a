export {
  ATOM,
  type Atom,
  type Audience,
  type Document,
  HARD_BREAK,
  PASSAGE_BREAK,
  type Passage,
  type Role,
  roles,
  type Sentence,
} from './document.ts'
export { type DocumentBuilder, documentBuilder, type PassageFacts } from './document-builder.ts'
export { embed } from './embed.ts'
export { type OffsetMap, offsetMap, type Segment, type SegmentTable } from './offset-map.ts'
export {
  copyWithPlaceholders,
  nextPlaceholder,
  opensPlaceholder,
  type PlaceholderMeaning,
  placeholderEnd,
  placeholderFacts,
  placeholderMeaning,
} from './placeholders.ts'
