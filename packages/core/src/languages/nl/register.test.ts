import { expect, it } from 'vitest'
import { language } from './language.ts'

/** The formality of a text's only sentence, from strong evidence alone; `~` marks one that only weak evidence shows. */
function answer(text: string): string {
  const [{ formality, evidence } = { formality: 'neutral', evidence: [] }] = language.register!.judge(
    text,
    [{ start: 0, end: text.length }],
    { role: 'body' },
  )
  return formality === 'neutral' && evidence.length > 0 ? `~${evidence[0]!.says}` : formality
}

it.each([
  ['Hebt u vragen over uw bestelling?', 'formal'],
  ['Heb je vragen over je bestelling?', 'informal'],
  ['Vul je e-mailadres in.', 'informal'],
  ['Vul uw e-mailadres in.', 'formal'],
  ['Zie product U1.2 in de lijst.', 'neutral'],
  ['Jullie zijn allemaal welkom.', 'informal'],
  ['Klik hier om verder te gaan.', 'neutral'],
  ['Als u wilt, kun je nu betalen.', 'mixed'],
  ['Jouw mening telt.', 'informal'],
  ['U kunt zich aanmelden.', 'formal'],
  ['Je weet maar nooit.', '~informal'],
  ['De U-bocht is gesloten.', 'neutral'],
  ['De winkel is open.', 'neutral'],
])('%s is %s', (text, expected) => expect(answer(text)).toBe(expected))
