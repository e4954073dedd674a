/** Checks what stands under `rules:` against the rules: their ids, and each rule's own options. */
import { didYouMean, type Problem, type SourceSpan, say, worded } from '../base/index.ts'
import type { Rule } from '../rules/index.ts'
import type { Statement } from './profile.ts'
import { optionsSchema } from './schema/explain.ts'
import { schemaProblems } from './schema-problems.ts'
import { nodeAt, type Path, type YamlNode } from './yaml/index.ts'

const ownKeys = ['severity', 'reason', 'locked']

export type RulesById = ReadonlyMap<string, Rule>

export function rulesById(rules: readonly Rule[]): RulesById {
  return new Map(rules.map((rule) => [rule.id, rule]))
}

/** The options among the keys of a rule's setting; empty for a severity alone. */
export function optionsIn(setting: unknown): Record<string, unknown> {
  if (typeof setting !== 'object' || setting === null || Array.isArray(setting)) return {}
  return Object.fromEntries(Object.entries(setting).filter(([key]) => !ownKeys.includes(key)))
}

/** What is wrong with a statement under `rules`; the statement must then be left out. */
export function ruleProblems({ path, value, layer, span }: Statement, byId: RulesById, at: Path): Problem[] {
  const id = path.slice('rules.'.length)
  const rule = byId.get(id)
  if (!rule && !isFamily(id, byId)) return [unknownRule(id, byId, span)]
  const options = optionsIn(value)
  if (Object.keys(options).length === 0) return []
  if (rule?.options?.accepts(options)) return []
  if (rule?.options) return schemaProblems(optionsSchema(rule.options), options, layer.root, at)
  const node: YamlNode = nodeAt(layer.root, at)
  return [
    {
      code: 'unknown-key',
      ...worded(
        rule ? say('The rule {id} has no options.', { id }) : say('A family of rules has no options.'),
        say('It takes a severity alone: “{id}: warning”.', { id }),
      ),
      span: node.kind === 'map' ? node.entries.find(({ key }) => !ownKeys.includes(key))!.keySpan : span,
    },
  ]
}

/** `pushy/*` stands for all rules of the family. */
function isFamily(id: string, byId: RulesById): boolean {
  return id.endsWith('/*') && [...byId.keys()].some((known) => known.startsWith(id.slice(0, -1)))
}

export function unknownRule(id: string, byId: RulesById, span: SourceSpan): Problem {
  const name = id.slice(id.indexOf('/') + 1)
  const sameName = [...byId.keys()].find((known) => known.endsWith(`/${name}`))
  const near = sameName ?? didYouMean(id, byId.keys())
  const hint = near ? say('Did you mean “{near}”?', { near }) : say('Rule ids read family/name, such as pushy/urgency.')
  return { code: 'unknown-rule', ...worded(say('There is no rule called “{id}”.', { id }), hint), span }
}
