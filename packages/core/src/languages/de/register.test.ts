import { expect, it } from 'vitest'
import { answersOf } from '../register-answers.fixture.ts'
import { language } from './language.ts'

const answers = answersOf(language)

it.each([
  ['Klicken Sie auf „Speichern“.', 'formal'],
  ['Klicke auf „Speichern“.', 'informal'],
  ['Hast du dein Passwort vergessen?', 'informal'],
  ['Versuche es später noch einmal.', 'informal'],
  ['Lade die Seite neu.', 'informal'],
  ['Teile diesen Link.', 'informal'],
  ['Sei es am Morgen oder am Abend: Kaffee passt immer.', 'neutral'],
  ['Suche nach Updates', 'neutral'],
  ['Spiele und Apps', 'neutral'],
  ['Haben Sie Ihr Passwort vergessen?', 'formal'],
  ['Sie ist unsere neue Kollegin.', 'neutral'],
  ['Sie können den Vorgang jederzeit abbrechen.', '~formal'],
  ['Ihre Bestellung ist unterwegs.', '~formal'],
  ['Ihr seid herzlich eingeladen.', 'informal'],
  ['Die Firma und ihr Team freuen sich.', 'neutral'],
  ['Wir freuen uns auf euch!', 'informal'],
  ['Melde dich an, wenn Sie Fragen haben.', 'mixed'],
  ['Bitte beachten: Die Frist endet morgen.', 'neutral'],
  ['Gib deine E-Mail-Adresse ein.', 'informal'],
  ['Wir melden uns bei Dir.', 'informal'],
  ['Die Rösterei öffnet um neun.', 'neutral'],
  ['Eine gute und sichere Sache.', 'neutral'],
  ['Frage der Woche: Wie viel Kaffee ist zu viel?', 'neutral'],
  ['Lade den Katalog herunter und teile ihn mit Freunden.', 'informal'],
  ['Du meine Güte, ist das spät geworden.', 'neutral'],
  ['Auf dem Schild stand „Hast du Hunger?“ in großen Buchstaben.', 'neutral'],
  ['Bestelle jetzt und zahle später.', 'informal'],
  ['Leer', 'neutral'],
  ['Leer, kalt und dunkel.', 'neutral'],
  ['Leer den Filter nach jeder Tasse.', 'informal'],
  ['Besuch der Rösterei am Samstag', 'neutral'],
  ['Besuch unsere Rösterei am Samstag.', 'informal'],
  ['Verzicht auf Plastik', 'neutral'],
  ['Kaffee ist ein Getränk, das jeder liest und trinkt.', 'neutral'],
])('%s is %s', (text, expected) => expect(answers(text)).toEqual([expected]))

it('takes Sie for they when the sentence before speaks of people', () => {
  expect(answers('Die Kunden sind zufrieden. Sie kommen gerne wieder.')).toEqual(['neutral', 'neutral'])
  expect(answers('Danke für den Einkauf. Sie kommen hoffentlich wieder.')).toEqual(['neutral', '~formal'])
})

it('names the form that it saw', () => {
  const text = 'Habt ihr Lust?'
  expect(language.register!.judge(text, [{ start: 0, end: text.length }], { role: 'body' })[0]).toMatchObject({
    form: 'ihr',
    evidence: [{ start: 5, end: 8, says: 'informal', strength: 'strong', form: 'ihr' }],
  })
})

it('keeps abbreviations and ordinals inside a sentence', () => {
  const text = 'Am 3. Mai z. B. öffnen wir früher. Danach nicht.'
  expect(language.sentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Am 3. Mai z. B. öffnen wir früher.',
    'Danach nicht.',
  ])
})
