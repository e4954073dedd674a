/** What the elements of HTML and MJML mean for the text in them. */
import type { Role } from '../../text/index.ts'

export interface ElementFacts {
  /** It ends the passage before it and the passage in it. */
  readonly divides?: true
  readonly role?: Role
  /** What stands in it does not mix with what is around it: it has a block number of its own. */
  readonly apart?: true
  /** It divides, but may stand in a paragraph without ending it. */
  readonly phrasing?: true
  /** Nothing in it is prose. */
  readonly silent?: true
  /** It is one atom of the sentence around it. */
  readonly code?: true
  /** It is silent, and a picture in the sentence around it. */
  readonly image?: true
  /** It holds nothing and has no closing tag. */
  readonly empty?: true
}

/** Facts of an element by its lower-case name; undefined for those that are only a part of the sentence around them. */
export function elementFacts(name: string): ElementFacts | undefined {
  return ELEMENTS.get(name) ?? (name.startsWith('mj-') ? DIVIDES : undefined)
}

/** Whether the start of `name` ends an element whose closing tag was left out. */
export function impliesEnd(name: string, facts: ElementFacts | undefined, open: string): boolean {
  if (open === 'p') return facts?.divides === true && !facts.phrasing
  return IMPLIED.get(name)?.includes(open) ?? false
}

const IMPLIED: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['td', 'th', 'tr']],
  ['option', ['option']],
])

const DIVIDES: ElementFacts = { divides: true }

const ELEMENTS: ReadonlyMap<string, ElementFacts> = new Map<string, ElementFacts>([
  ...named(
    'address article aside body center colgroup details dialog dir div fieldset figure footer form frameset head header html main menu ' +
      'nav noframes noscript optgroup p picture search section select tbody tfoot thead tr video audio object',
    DIVIDES,
  ),
  ...named('hr col frame', { divides: true, empty: true }),
  ...named('area base embed img input link meta param source track wbr br', { empty: true }),
  ...named('h1 h2 h3 h4 h5 h6', { divides: true, role: 'heading', apart: true }),
  // The question of a foldable answer.
  ...named('summary mj-accordion-title', { divides: true, role: 'heading' }),
  ...named('ul ol dl table mj-table', { divides: true, apart: true }),
  ...named('li dt dd', { divides: true, role: 'list-item' }),
  ...named('td th', { divides: true, role: 'table-cell' }),
  ...named('blockquote', { divides: true, role: 'quote', apart: true }),
  ...named('caption figcaption', { divides: true, role: 'caption' }),
  ...named('title mj-title', { divides: true, role: 'title', apart: true }),
  ...named('button mj-button mj-navbar-link', { divides: true, role: 'button', phrasing: true }),
  ...named('label legend option mj-social-element', {
    divides: true,
    role: 'label',
    phrasing: true,
  }),
  ...named('mj-preview', { divides: true, role: 'preheader', apart: true }),
  ...named('mj-image mj-carousel-image mj-divider mj-spacer mj-include mj-font mj-all mj-class', {
    divides: true,
    empty: true,
  }),
  ...named('pre textarea iframe mj-style', { divides: true, silent: true }),
  ...named('script style template', { silent: true }),
  ...named('svg math', { silent: true, image: true }),
  ...named('code kbd samp var tt', { code: true }),
])

function named(names: string, facts: ElementFacts): [string, ElementFacts][] {
  return names.split(' ').map((name) => [name, facts])
}
