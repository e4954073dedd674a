/** In which tool's syntax a placeholder is written, and what it is called there. */

/** Template languages of mail, ticket and marketing tools. A text is sent by one of them, which leaves the others' placeholders as they are. */
export type PlaceholderSyntax =
  | 'double-brace'
  | 'mailchimp'
  | 'salesforce'
  | 'helpscout'
  | 'sfmc'
  | 'activecampaign'
  /** Of programs: `%s`, `${name}`, `{name}`; messages may mix them. */
  | 'program'
  /** Left for a person to fill in: `[NAME]`, 〇〇. */
  | 'blank'
  /** Conditions and loops. */
  | 'logic'

const syntaxes: readonly (readonly [PlaceholderSyntax, RegExp])[] = [
  [
    'logic',
    /^(?:\{\{\{?[#/^]|\{\{\{?[~-]?\s*else\b|\{%-?\s*(?:[a-z_]+\b(?![.\w]))|\*\|(?:IF|IFNOT|ELSE|ELSEIF|END)\b|<%[^=]|%%\[)/,
  ],
  ['helpscout', /^\{%[A-Za-z]+\.[A-Za-z]/],
  ['double-brace', /^\{\{/],
  ['mailchimp', /^\*\|/],
  ['salesforce', /^\{!/],
  ['sfmc', /^%%/],
  ['activecampaign', /^%[A-Z][A-Z0-9_]*%$/],
  ['blank', /^[[【［〇○◯●]|^<</],
]

export function placeholderSyntax(raw: string): PlaceholderSyntax {
  return syntaxes.find(([, pattern]) => pattern.test(raw))?.[0] ?? 'program'
}

/** The names of the tools, for messages. */
export const syntaxNames: Readonly<Record<PlaceholderSyntax, string>> = {
  'double-brace': '{{name}}, as in Liquid and Handlebars',
  mailchimp: '*|NAME|*, as in Mailchimp',
  salesforce: '{!Name}, as in Salesforce',
  helpscout: '{%name%}, as in Help Scout',
  sfmc: '%%Name%%, as in Marketing Cloud',
  activecampaign: '%NAME%, as in ActiveCampaign',
  program: 'a program’s placeholder',
  blank: 'a blank',
  logic: 'a condition',
}

/** The variable without marks, filters and fallback: `ticket.requester.first_name`. Undefined for one without a name, such as `%s`. */
export function placeholderName(raw: string): string | undefined {
  const inner = raw.replace(/^[{}$%*|![\]<>=\s&^#/~-]+/, '').replace(/[{}$%*|![\]<>=\s~]+$/, '')
  const name = /^[\p{L}_][\p{L}\p{N}_.$:/-]*(?: [\p{L}\p{N}_.-]+)*/u.exec(inner)?.[0]
  if (name === undefined || /^%[\d$+#0,.-]*[a-z@]{1,3}$/.test(raw)) return undefined
  // Marketo and Help Scout write the fallback behind a colon or a comma.
  return name.replace(/:(?:default|fallback)\b.*$/, '').trim()
}

/** Whether the placeholder says what stands there when there is no value. */
export function hasFallback(raw: string): boolean {
  return /\|\s*(?:default|fallback)|\b(?:default|fallback)\s*[=:]|\|\||personalization_token\([^()]*,|\bor\s+["']/.test(
    raw,
  )
}
